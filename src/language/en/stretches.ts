/** Lines of a target that changes inside its period. */
export const stretchSteps = {
  'stretch-goal': (): string => 'Goal',
  'stretch-due': (): string => 'Due',
  'changed-target': (): string => 'Target of the period',
};

/** The small lines under them. */
export const stretches = {
  goal: (dates: string, days: number, whole: number, of: string): string =>
    `${dates}: ${days} of ${whole} days of ${of}`,
  goalLeft: (dates: string, left: string, days: number, whole: number, of: string): string =>
    `${dates}: ${left} of ${whole} days of ${of}, ${days} without exclusions`,
  items: (dates: string, items: string, of: string): string => `${dates}: ${of} of ${items}`,
  /** Beside the chart: where the line bends. */
  changes: (from: string, before: string, now: string): string =>
    `The target changes on ${from}, from ${before} to ${now}.`,
};
