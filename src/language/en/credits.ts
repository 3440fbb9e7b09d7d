/** Credits that a missed promise earns. */
export const credits = {
  heading: 'Credits due',
  settled: 'Credits issued or lapsed',
  headingOf: (clause: string): string => `Credit by “${clause}”`,
  /** `99.90 %, below 99.95%: 10.0 % of $1,000` */
  tier: (actual: string, edge: string, given: string): string => `${actual}, ${edge}: ${given}`,
  units: (count: string, each: 'day' | 'hour' | 'incident', given: string): string =>
    `${count} ${count === '1' ? each : `${each}s`}, ${given} for each`,
  ofBase: (share: string, base: string): string => `${share} of ${base}`,
  ofFee: (share: string): string => `${share} of the fee`,
  miss: (title: string, why: string): string => `${title} ${why}`,
  amount: (period: string, due: string, misses: string): string => `${period}: ${due} (${misses})`,
  noFee: (period: string, misses: string): string =>
    `${period}: a credit without an amount, as fees.csv has no row (${misses})`,
  spans: {
    period: 'for a period',
    invoice: 'for an invoice',
    '12 months': 'over 12 months',
    term: 'over the term',
  },
  cap: (limit: string, span: string): string => `held to ${limit} ${span}`,
  sharedCap: (limit: string, span: string, clauses: string): string =>
    `held to ${limit} ${span} for ${clauses} together`,
  clause: (id: string): string => `“${id}”`,
  states: {
    due: (claimBy: string | undefined): string => (claimBy ? `to be claimed by ${claimBy}` : 'due'),
    claimed: (date: string): string => `claimed ${date}`,
    issued: (date: string): string => `issued ${date}`,
    lapsed: (claimBy: string): string => `lapsed, not claimed by ${claimBy}`,
  },
  join: (parts: readonly string[]): string => `${parts.join('; ')}.`,
};
