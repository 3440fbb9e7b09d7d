import type { Exact } from '../../ground/exact.ts';
import type { Unit } from '../../ground/quantity.ts';
import { neverBelowZero, readThreshold, thresholdFits, thresholdValue } from '../../terms/threshold.ts';
import type { ObjectiveAround } from '../around.ts';

/** A figure as it is written in `value`, in the unit of what is measured; undefined where it is none. */
export function readFigure(
  text: string,
  { unit, negative }: Pick<ObjectiveAround, 'unit' | 'negative'>,
  currency: string,
): Exact | undefined {
  const figure = readThreshold(text);
  if (!figure || neverBelowZero(figure, negative)) return undefined;
  return thresholdFits(figure, unit, currency) ? thresholdValue(figure) : undefined;
}

/** What a figure of a unit looks like, for findings. */
export function figureLike(unit: Unit, currency: string): string {
  switch (unit.kind) {
    case 'money':
      return `an amount such as \`1250.50 ${currency}\``;
    case 'duration':
      return 'a time such as `40 minutes`';
    case 'days':
      return `a time such as \`2 ${unit.of} days\``;
    case 'share':
      return 'a share such as `99.95%`';
    case 'count':
    case 'number':
      return 'a number such as `450`';
  }
}
