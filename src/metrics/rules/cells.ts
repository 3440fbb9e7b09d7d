import { coverage } from '../../core/datasets/coverage.ts';
import { events } from '../../core/datasets/events.ts';
import type { FileColumn } from '../match-columns.ts';
import { shown } from '../shown.ts';
import { timeColumns } from '../sql/time.ts';
import { formatPattern, slashPattern } from '../sql/time-format.ts';
import { twoReadings } from '../two-readings.ts';
import { expectedIn, isNumeric, writtenSql } from './cell-forms.ts';
import { emailSql, phoneSql } from './personal-data.ts';
import type { RowRule, RowRules } from './row-rule.ts';

const maxCellBytes = 64 * 1024;

/** Cells that are empty, unreadable, negative, too large, or hold personal data. */
export const cells: RowRules = table => {
  // Side files have no `times:`; theirs are always as ISO 8601 has them.
  const isSide = table.kind === coverage || table.kind === events;
  return table.columns.flatMap(column => cellRules(column, isSide));
};

function cellRules(column: FileColumn, isSide: boolean): readonly RowRule[] {
  const { text, local } = timeColumns(column.name);
  const here = `in column ${shown(column.title)}`;
  const form = expectedIn(column);
  const pattern = column.format && formatPattern(column.format);
  const written =
    pattern === undefined ? writtenSql(column.type, text) : `regexp_full_match(${text}, '${pattern}')`;
  const negative = isNumeric(column.type) ? `regexp_full_match(${text}, '-\\d+(\\.\\d+)?')` : 'false';
  const rule = (rest: Pick<RowRule, 'code' | 'bad' | 'say'> & Partial<RowRule>): RowRule => {
    return { severity: 'error', column: column.name, shows: [`left(${text}, 200)`], ...rest };
  };
  const rules = [
    rule({
      code: 'large-cell',
      bad: `strlen(${text}) > ${maxCellBytes}`,
      say: () => ({
        message: `Unexpected cell of more than 64 kB ${here}, expected a short one`,
        fix: 'Shorten it',
      }),
    }),
  ];
  if (!column.blank) {
    const say = () => ({
      message: `Unexpected empty cell ${here}, expected ${form}`,
      fix: 'Fill it in or remove the row',
    });
    rules.push(rule({ code: 'blank-cell', bad: `${text} = ''`, say }));
  }
  if (written !== undefined) {
    const isTime =
      local !== undefined &&
      column.type !== 'id' &&
      !isNumeric(column.type) &&
      column.type !== 'yes-no' &&
      column.type !== 'share';
    const unread = isTime ? `${local} IS NULL AND ${text} <> ''` : `${text} <> ''`;
    // Nobody has said how to read such a date, so that it may be day first or month first.
    const slashed = !isSide && isTime && column.format === undefined && column.type !== 'period';
    const ambiguous = slashed ? `regexp_full_match(${text}, '${slashPattern}')` : 'false';
    if (slashed) {
      rules.push(
        rule({
          code: 'ambiguous-date',
          bad: `CASE WHEN ${unread} THEN ${ambiguous} END`,
          say: value => twoReadings(value, column.title, column.name),
        }),
      );
    }
    rules.push(
      rule({
        code: 'bad-cell',
        bad: `CASE WHEN ${unread} THEN NOT (${written}) AND NOT (${negative}) AND NOT (${ambiguous}) END`,
        say: value => ({
          message: `Unexpected ${shown(value)} ${here}, expected ${form}`,
          fix: `Write it as ${form}`,
        }),
      }),
    );
    if (isTime) {
      rules.push(
        rule({
          code: 'impossible-date',
          bad: `CASE WHEN ${unread} THEN ${written} END`,
          say: value => ({
            message: `Unexpected ${shown(value)} ${here}, expected a date that exists`,
            fix: 'Correct the date',
          }),
        }),
      );
    }
  }
  if (isNumeric(column.type)) {
    const say = (value: string) => ({
      message: `Unexpected ${shown(value)} ${here}, expected a number from 0`,
      fix: 'Correct the number',
    });
    rules.push(rule({ code: 'negative-value', bad: `starts_with(${text}, '-') AND ${negative}`, say }));
  }
  if (column.type === 'id' || column.type === 'text') {
    const fix = 'Replace it by an opaque id or a role';
    const say = (what: string) => () => ({
      message: `Unexpected ${what} ${here}, expected no personal data`,
      fix,
    });
    rules.push(
      rule({ code: 'personal-data', severity: 'warning', bad: emailSql(text), say: say('e-mail address') }),
      rule({ code: 'personal-data', severity: 'warning', bad: phoneSql(text), say: say('phone number') }),
    );
  }
  return rules;
}
