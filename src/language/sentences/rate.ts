import { exact } from '../../core/ground/exact.ts';
import type { Quantity } from '../../core/ground/quantity.ts';
import type { AgreementReport, IndicatorReport, ObjectiveReport, PeriodReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatAgainst } from '../format/against.ts';
import { printDuration } from '../format/duration.ts';
import { formatQuantity, noun } from '../format/quantity.ts';
import { targetText } from '../format/target.ts';
import { measuredNoun } from './items.ts';
import { promisers, type Who } from './parties.ts';
import { periodName } from './periods.ts';
import { wholeShare } from './whole-share.ts';

type RateIndicator = Extract<
  IndicatorReport,
  { kind: 'speed' | 'depth' | 'share' | 'each' | 'measure' | 'availability' | 'delivery' | 'composite' }
>;

/** One sentence on a rate: `Sales answered in 1 h 20 min on average in May, 20 min over what it promised.` */
export function rateSentence(
  words: Catalogue,
  report: AgreementReport,
  objective: ObjectiveReport,
  indicator: RateIndicator,
  period: PeriodReport & { readonly actual: Quantity },
): string {
  const say = words.standing;
  const who = promisers(words, report, objective);
  const name = periodName(words, report, objective, period);
  const when = period.phase === 'running' ? say.soFarIn(name) : say.in(name);
  const value = period.target
    ? formatAgainst(words, period.actual, period.target.value).actual
    : formatQuantity(words, period.actual);
  const judged = judgement(words, who, period);
  if (indicator.kind === 'measure' && period.actual.unit.kind === 'share') {
    const of = words.items.named(indicator.sum);
    return `${say.rate.ratio(who, of, value, measureDivisor(words, indicator), when)}${judged}${say.rate.stop}`;
  }
  return `${measured(words, who, indicator, value, when, objective.title)}${judged}${say.rate.stop}`;
}

function measured(
  words: Catalogue,
  who: Who,
  indicator: RateIndicator,
  value: string,
  when: string,
  title: string,
): string {
  const say = words.standing.rate;
  if (indicator.kind === 'availability') {
    const what = words.quoted(title);
    return indicator.method === 'downtime'
      ? say.available(what, value, when)
      : say.goodChecks(what, value, when);
  }
  if (indicator.kind === 'each') {
    const what = measuredNoun(words, indicator);
    return words.items.sentence(words.quoted(title), value, when, what);
  }
  if (indicator.kind === 'composite') return words.composite.sentence(words.quoted(title), value, when);
  const items = noun(words, indicator.item, { value: '2' });
  if (indicator.kind === 'depth')
    return say.depth(who, value, when, noun(words, indicator.item, { value: '1' }));
  if (indicator.kind === 'share') return say.share(who, value, when, items);
  if (indicator.kind === 'delivery') return say.delivered(who, value, when, items);
  if (indicator.kind === 'measure')
    return say.measure(who, value, when, indicator.sum, measureDivisor(words, indicator));
  switch (indicator.statistic) {
    case 'mean':
      return say.mean(who, value, when);
    case 'median':
      return say.median(who, value, when);
    case 'percentile':
      return say.percentile(who, value, when, items, wholeShare(indicator.percentile ?? '0'));
    case 'within':
      return say.within(who, value, when, items, withinText(words, indicator));
  }
}

function judgement(words: Catalogue, who: Who, period: PeriodReport & { readonly actual: Quantity }): string {
  const say = words.standing.rate;
  const { target, actual } = period;
  if (!target) return say.withoutTarget;
  if (period.verdict === 'met' || (!period.verdict && holds(actual, target))) {
    return say.asPromised(targetText(words, target));
  }
  const order = exact(actual.value).compare(exact(target.value.value));
  const { gap } = formatAgainst(words, actual, target.value);
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

/** What a measure is divided by: `deal`, or another column. */
export function measureDivisor(
  words: Catalogue,
  { item, per }: { readonly item: string; readonly per?: string },
): string {
  return per === undefined || per === 'count' ? noun(words, item, { value: '1' }) : per;
}

/** The duration a share within is about: `1 h`. */
export function withinText(
  words: Catalogue,
  indicator: { readonly withinMs?: number; readonly clock: 'wall' | 'working' },
): string {
  return printDuration(words, indicator.withinMs ?? 0, indicator.clock).text;
}
