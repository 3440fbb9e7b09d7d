import { formatAgainstComputed } from '../format/against.ts';
import { againstTarget } from '../sentences/against-target.ts';
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
    const { down, allowed } = detailOf(indicator, period) ?? {};
    if (!down || !allowed) return [];
    const row = words.standing.row;
    const texts = formatAgainstComputed(words, down, allowed);
    return [(down.unit.kind === 'duration' ? row.allowance : row.failures)(texts.actual, texts.target)];
  },
};
