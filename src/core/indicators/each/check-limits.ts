import { checkColumn } from '../../datasets/check-column.ts';
import { checkValue } from '../../datasets/check-value.ts';
import type { Say } from '../../ground/say.ts';
import type { IndicatorAround } from '../around.ts';
import { checkAllNamed } from '../items/check-all-named.ts';
import { checkLength, type LengthClock } from '../items/check-length.ts';
import { whereOf } from '../where.ts';
import { isInLog } from './columns.ts';
import type { EachTerms, Limits } from './terms.ts';

/** Limits are of a length that their clock can measure, by a column that there is, with a time for each value that `where` names (RULES 18). */
export function checkLimits(
  say: Say,
  terms: EachTerms,
  { by, otherwise, limits }: Limits,
  clock: LengthClock,
  around: IndicatorAround,
): void {
  if (otherwise && otherwise !== 'none')
    checkLength(say, otherwise, clock, by === undefined ? [] : ['otherwise']);
  if (by === undefined) return;
  const { dataset } = terms;
  if (!isInLog(terms, by)) checkColumn(say, around, dataset, by, ['by'], 'text');
  for (const { value, within } of limits) {
    if (within !== 'none') checkLength(say, within, clock, ['limits', value]);
    checkValue(say.wrong, around, dataset, by, value, ['limits', value]);
  }
  if (otherwise !== undefined) return;
  const named = limits.map(each => each.value);
  checkAllNamed(say, whereOf(terms.where, around.definitions), by, named, {
    path: ['limits'],
    expected: 'a time',
    fix: 'Name its time, or `none` where it is promised nothing',
  });
}
