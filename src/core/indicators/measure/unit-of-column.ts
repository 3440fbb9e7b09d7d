import { isMoney } from '../../datasets/index.ts';
import type { Unit } from '../../ground/quantity.ts';
import type { IndicatorAround } from '../around.ts';

/** The unit of the numbers in a column: money, or a number of what the column is called. */
export function unitOfColumn(
  dataset: string,
  column: string,
  { datasets, currency }: Pick<IndicatorAround, 'datasets' | 'currency'>,
): Unit {
  return isMoney(datasets[dataset], column) ? { kind: 'money', currency } : { kind: 'number', of: column };
}
