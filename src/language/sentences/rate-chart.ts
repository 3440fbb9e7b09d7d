import { exact } from '../../core/ground/exact.ts';
import type { Quantity } from '../../core/ground/quantity.ts';
import type { ObjectiveReport, PeriodReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatAgainst } from '../format/against.ts';
import { formatPeriod } from '../format/period.ts';
import { formatQuantity } from '../format/quantity.ts';
import { barsSentence, verdictSentences } from './chart-words.ts';
import { targetRow } from './objective-state.ts';

type Measured = PeriodReport & { readonly actual: Quantity };

/** `, 20 min over target`, after the value in a title. */
export function againstTarget(words: Catalogue, period: Measured): string {
  const say = words.charts.rate;
  const { actual, target } = period;
  if (!target) return say.noTarget;
  const order = exact(actual.value).compare(exact(target.value.value));
  const { gap } = formatAgainst(words, actual, target.value);
  const judged = order > 0 ? say.over(gap) : order < 0 ? say.under(gap) : say.exactly;
  return period.verdict === 'excused' ? `${judged}${say.excused}` : judged;
}

/** A rate's value beside its target, so that title and verdict agree. */
export function rateValue(words: Catalogue, { actual, target }: Measured): string {
  return target ? formatAgainst(words, actual, target.value).actual : formatQuantity(words, actual);
}

/** Bars, their lowest and highest, the newest target and the verdicts, for a screen reader. */
export function rateDescription(words: Catalogue, objective: ObjectiveReport): string {
  const say = words.charts;
  const { periods } = objective;
  const measured = periods.filter((period): period is Measured => period.actual !== undefined);
  const sorted = measured.toSorted((a, b) => exact(a.actual.value).compare(exact(b.actual.value)));
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  const name = (period: PeriodReport): string => formatPeriod(words, period, objective.every);
  const target = periods.findLast(period => period.target)?.target;
  return say.join([
    ...barsSentence(words, objective, periods),
    ...(lowest && highest && lowest !== highest
      ? [say.range(rateValue(words, lowest), name(lowest), rateValue(words, highest), name(highest))]
      : []),
    ...(target ? [say.target(targetRow(words, objective, target))] : []),
    ...verdictSentences(words, objective, periods),
    say.allValues,
  ]);
}
