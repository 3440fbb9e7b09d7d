import { checkColumn } from '../../datasets/check-column.ts';
import { checkValue } from '../../datasets/check-value.ts';
import type { Say } from '../../ground/say.ts';
import type { IndicatorAround } from '../around.ts';
import { checkLength, type Measured } from '../items/check-length.ts';
import { valuesIn, whereOf } from '../where.ts';
import { isInLog } from './columns.ts';
import type { EachTerms, Limits } from './terms.ts';

/** Limits are of a length that their clock can measure, by a column that there is, with a time for each value that `where` names (RULES 18). */
export function checkLimits(
  say: Say,
  terms: EachTerms,
  { by, otherwise, limits }: Limits,
  measured: Measured,
  around: IndicatorAround,
): void {
  if (otherwise && otherwise !== 'none')
    checkLength(say, otherwise, measured, by === undefined ? [] : ['otherwise']);
  if (by === undefined) return;
  const { dataset } = terms;
  if (!isInLog(terms, by)) checkColumn(say, around, dataset, by, ['by'], 'text');
  for (const { value, within } of limits) {
    if (within !== 'none') checkLength(say, within, measured, ['limits', value]);
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
