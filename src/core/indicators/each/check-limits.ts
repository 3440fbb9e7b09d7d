import { checkColumn } from '../../datasets/check-column.ts';
import { checkValue } from '../../datasets/check-value.ts';
import { exact } from '../../ground/exact.ts';
import type { TermsPath } from '../../ground/finding.ts';
import type { Say } from '../../ground/say.ts';
import type { IndicatorAround } from '../around.ts';
import { checkClock } from '../check-clock.ts';
import { valuesIn, whereOf } from '../where.ts';
import { isInLog } from './columns.ts';
import type { EachTerms, Limit, Limits } from './terms.ts';

/** What a limit is measured by: its clock, and the desks of it if any. */
type Measured = {
  readonly clock: 'working' | 'wall';
  readonly desks: readonly string[] | string | undefined;
};

/** Limits are of a length that their clock can measure, by a column that there is, with a time for each value that `where` names (RULES 18). */
export function checkLimits(
  say: Say,
  terms: EachTerms,
  { by, otherwise, limits }: Limits,
  measured: Measured,
  around: IndicatorAround,
): void {
  if (otherwise) checkLength(say, otherwise, measured, by === undefined ? [] : ['otherwise']);
  if (by === undefined) return;
  const { dataset } = terms;
  if (!isInLog(terms, by)) checkColumn(say, around, dataset, by, ['by'], 'text');
  for (const { value, within } of limits) {
    checkLength(say, within, measured, ['limits', value]);
    checkValue(say.wrong, around, dataset, by, value, ['limits', value]);
  }
  const among = limits.map(each => each.value);
  const where = whereOf(terms.where, around.definitions);
  if (otherwise !== undefined || !where) return;
  for (const value of valuesIn(where, by).filter(each => !among.includes(each))) {
    const message = `Missing \`${value}\` of column \`${by}\`, which \`where\` lets count, expected a time for each`;
    say.wrong('unnamed-value', ['limits'], message, 'Name its time, or `none` where it is promised nothing');
  }
}

/** A limit is a length that its clock can measure, or days, of which working ones need a calendar. */
function checkLength(say: Say, length: Limit, { clock, desks }: Measured, path: TermsPath): void {
  if (length === 'none') return;
  const { unit, amount } = length;
  if (unit === 'working-day' || unit === 'calendar-day') {
    say.needsWhole(path, length);
    if (unit === 'calendar-day') return;
    if (desks === undefined) say.needsCalendar(path, 'working days', true);
    if (exact(amount).equals(0)) {
      const message = 'Unexpected `0 working days`, which end on no day, expected `1 working day` or more';
      say.wrong('bad-value', path, message, 'Write the days, or hours');
    }
  } else if (unit === 'month') {
    const fix = 'Write it in calendar days';
    say.needsFixedLength(path, 'hours, minutes, working hours, working days or calendar days', fix);
  } else checkClock(say, length, clock, path);
}
