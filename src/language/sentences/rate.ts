import { exact } from '../../core/ground/exact.ts';
import type { Quantity } from '../../core/ground/quantity.ts';
import type { AgreementReport, ObjectiveReport, PeriodReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatAgainst } from '../format/against.ts';
import { targetText } from '../format/target.ts';
import { wordsOf } from '../indicators/index.ts';
import { rateValue } from './against-target.ts';
import { promisers, type Who } from './parties.ts';
import { periodName } from './periods.ts';

/** One sentence on a rate: `Sales took 1 h 20 min on average in May, 20 min over what it promised.` */
export function rateSentence(
  words: Catalogue,
  report: AgreementReport,
  objective: ObjectiveReport,
  period: PeriodReport & { readonly actual: Quantity },
): string {
  const say = words.standing;
  const who = promisers(words, report, objective);
  const name = periodName(words, report, objective, period);
  const when = period.phase === 'running' ? say.soFarIn(name) : say.in(name);
  const value = rateValue(words, period);
  const { unit } = period.actual;
  const measured = wordsOf(objective.indicator).measured(words, objective, { who, value, when, unit });
  return `${measured}${judgement(words, who, period)}${say.rate.stop}`;
}

function judgement(words: Catalogue, who: Who, period: PeriodReport & { readonly actual: Quantity }): string {
  const say = words.standing.rate;
  const { target, actual } = period;
  if (!target) return say.withoutTarget;
  if (period.verdict === 'met' || (!period.verdict && holds(actual, target))) {
    return say.asPromised(targetText(words, target));
  }
  const order = exact(actual.value).compare(exact(target.value.value));
  const { gap } = formatAgainst(words, actual, target.value, target.edges);
  const missed =
    order > 0 ? say.over(who, gap) : order < 0 ? say.under(who, gap) : say.exactly(targetText(words, target));
  return period.verdict === 'excused' ? `${missed}${say.excused}` : missed;
}

function holds(actual: Quantity, target: NonNullable<PeriodReport['target']>): boolean {
  const order = exact(actual.value).compare(exact(target.value.value));
  switch (target.direction) {
    case 'atLeast':
      return order >= 0;
    case 'atMost':
      return order <= 0;
    case 'above':
      return order > 0;
    case 'below':
      return order < 0;
  }
}
