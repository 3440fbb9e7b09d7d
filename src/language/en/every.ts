/** How often a promise is judged. */
export type Every =
  | 'day'
  | 'week'
  | 'week-from-sunday'
  | 'week-from-saturday'
  | 'month'
  | 'quarter'
  | 'year'
  | 'trailing';

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
