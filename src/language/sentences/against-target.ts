import { exact } from '../../core/ground/exact.ts';
import type { Quantity } from '../../core/ground/quantity.ts';
import type { PeriodReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatAgainst } from '../format/against.ts';
import { formatQuantity } from '../format/quantity.ts';

type Measured = PeriodReport & { readonly actual: Quantity };

/** `, 20 min over target`, after the value in a title. */
export function againstTarget(words: Catalogue, period: Measured): string {
  const say = words.charts.rate;
  const { actual, target } = period;
  if (!target) return say.noTarget;
  const order = exact(actual.value).compare(exact(target.value.value));
  const { gap } = formatAgainst(words, actual, target.value, target.edges);
  const judged = order > 0 ? say.over(gap) : order < 0 ? say.under(gap) : say.exactly;
  return period.verdict === 'excused' ? `${judged}${say.excused}` : judged;
}

/** A rate's value beside its target, so that title and verdict agree. */
export function rateValue(words: Catalogue, { actual, target }: Measured): string {
  return target
    ? formatAgainst(words, actual, target.value, target.edges).actual
    : formatQuantity(words, actual);
}
