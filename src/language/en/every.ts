/** How often a promise is judged. */
export type Every = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'trailing';

/** The noun of its periods: `month`, `months`. */
export const periodNoun = (every: Every, count: number): string => {
  if (every === 'trailing') return count === 1 ? 'period' : 'periods';
  return count === 1 ? every : `${every}s`;
};
