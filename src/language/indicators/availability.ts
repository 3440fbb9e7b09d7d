import type { Quantity } from '../../core/ground/quantity.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatAgainstComputed } from '../format/against.ts';
import { formatInstant } from '../format/instant.ts';
import { formatNumber } from '../format/number.ts';
import { formatPeriod } from '../format/period.ts';
import { formatQuantity } from '../format/quantity.ts';
import { againstTarget } from '../sentences/against-target.ts';
import { rangeText } from '../sentences/figure-range.ts';
import { defaults } from './defaults.ts';
import { detailOf } from './detail.ts';
import type { IndicatorWords } from './kind.ts';

/** How available a service was, and how much of the downtime, failures or checks allowed is used. */
export const availabilityWords: IndicatorWords<'availability'> = {
  ...defaults,
  usesAllowance: true,
  attained: (words, { method }, attainment) =>
    method === 'downtime' ? words.cli.usedOfAllowed(attainment) : words.cli.usedOfFailures(attainment),
  target: (words, _indicator, text) => words.standing.row.available(text),
  measured: (words, { indicator, title }, { value, when }) => {
    const say = words.standing.rate;
    const told = indicator.method === 'downtime' ? say.available : say.goodChecks;
    return told(words.quoted(title), value, when);
  },
  chartTitle: (words, _objective, { period, value, name }) =>
    `${words.charts.availability.title(value, name)}${againstTarget(words, period)}`,
  chartSubtitle: (words, { indicator, title, every }, { axisFrom }) => {
    const say = words.charts.availability;
    const by = {
      downtime: say.byTime,
      'ratio-of-sums': say.byChecks,
      'mean-of-intervals': say.byIntervals,
    }[indicator.method];
    return say.subtitle(title, by, every, axisFrom);
  },
  /** How much of the allowed downtime is used; checks say how many failed. */
  notes: (words, indicator, period) => {
    const { down, allowed, missing } = detailOf(indicator, period) ?? {};
    const row = words.standing.row;
    const texts = down && allowed && formatAgainstComputed(words, down, allowed);
    const used = down?.unit.kind === 'duration' ? row.allowance : row.failures;
    return [
      ...(texts ? [used(texts.actual, texts.target)] : []),
      ...(missing ? [row.withoutData(amountText(words, missing.amount), indicator.missing)] : []),
    ];
  },
  nothingDue: (words, { indicator }, period) => {
    const { empty } = detailOf(indicator, period) ?? {};
    return empty === undefined ? undefined : words.standing.missing.noRequests(formatNumber(empty), empty);
  },
  lacking: (words, objective, period, zone) => {
    const { missing, empty } = detailOf(objective.indicator, period) ?? {};
    if (!missing) return undefined;
    const say = words.standing.missing;
    const { amount, from, between } = missing;
    const name = formatPeriod(words, period, objective.every);
    const figure =
      between && say.between(rangeText(words, between.worst, between.best, period.target?.value));
    const rest = empty === undefined ? undefined : say.noRequests(formatNumber(empty), empty);
    return say.partly(name, amountText(words, amount), formatInstant(words, from, zone), figure ?? rest);
  },
};

/** `5 h`, or `3 intervals`. */
function amountText(words: Catalogue, amount: Quantity): string {
  return amount.unit.kind === 'number'
    ? words.standing.missing.intervals(formatNumber(amount.value), amount.value)
    : formatQuantity(words, amount);
}
