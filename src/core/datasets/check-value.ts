import { exact, one } from '../ground/exact.ts';
import type { TermsPath } from '../ground/finding.ts';
import type { Say } from '../ground/say.ts';
import type { DatasetsAround } from './datasets-around.ts';
import { datasetColumns } from './index.ts';
import type { ColumnKind } from './table-kind.ts';

/** A text that is compared with a column is one that its cells can hold; else it would match no row, without a word (RULES 20). */
export function checkValue(
  wrong: Say['wrong'],
  { datasets }: DatasetsAround,
  dataset: string,
  column: string,
  value: string,
  path: TermsPath,
): void {
  const terms = datasets[dataset];
  const found = terms && datasetColumns(terms).find(each => each.name === column);
  const instead = found && insteadOf(value, found, terms.blank);
  if (instead === undefined) return;
  const message = `Unexpected \`${value || '""'}\` of column \`${column}\`, which no row of dataset \`${dataset}\` can hold, expected ${instead}`;
  wrong('impossible-value', path, message, 'Correct the value');
}

/**
 * What is expected in place of a text that no cell of a column can hold, by its kind; undefined where one may. `blanks` are the texts that stand
 * for an empty cell in the dataset's file.
 */
function insteadOf(
  value: string,
  column: Pick<ColumnKind, 'type' | 'blank' | 'origin' | 'negative'>,
  blanks: readonly string[] = [],
): string | undefined {
  if (column.origin?.kind === 'constant')
    return value === column.origin.text ? undefined : `\`${column.origin.text}\`, which it is in every row`;
  if (value === '') return column.blank ? undefined : 'a value, since it is never blank';
  if (blanks.includes(value)) return '`blank: true`, since it stands for an empty cell';
  if (['count', 'money', 'number'].includes(column.type) && !column.negative && /^-\d/.test(value))
    return 'a number from 0';
  return forms[column.type](value);
}

const withDigits = (what: string) => (value: string) => (/\d/.test(value) ? undefined : what);
const anyText = () => undefined;

/** What is expected in place of a text, for each type of a column. */
const forms: Readonly<Record<ColumnKind['type'], (value: string) => string | undefined>> = {
  id: value => (value.trim() === value ? undefined : 'an id without spaces around it'),
  text: anyText,
  time: withDigits('a time'),
  'date-or-time': withDigits('a day or a time'),
  period: withDigits('a month'),
  count: withDigits('a number'),
  money: withDigits('an amount'),
  number: withDigits('a number'),
  share: value =>
    /^\d+(\.\d+)?$/.test(value) && exact(value).gt(one)
      ? 'a share from 0 to 1'
      : withDigits('a share')(value),
  'yes-no': value => (/^(yes|no|true|false)$/i.test(value) ? undefined : '`yes`, `no`, `true` or `false`'),
};
