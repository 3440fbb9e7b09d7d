import type { Cadence } from '../../core/report.ts';

/** How often a promise is judged. */
export type Every = Cadence;

const nouns = {
  day: 'day',
  week: 'week',
  'week-from-sunday': 'week',
  'week-from-saturday': 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
  trailing: 'period',
} satisfies Record<Every, string>;

/** The noun of its periods: `month`, `months`. */
export const periodNoun = (every: Every, count: number): string =>
  count === 1 ? nouns[every] : `${nouns[every]}s`;
