/** The last moment of which the demo knows; the month it lies in is running. */
export const knownThrough = '2026-06-21T23:59:59';

/** The first day of the agreement and of its data. */
export const startsOn = '2025-09-01';

/** A month of the three teams. Shares are in permille, times in per cent of the usual. */
export type MonthStory = {
  /** Leads handed off to sales (in the running month: so far). */
  readonly leads: number;
  readonly rejectedPermille: number;
  /** How long sales takes to accept or reject. */
  readonly verdictPercent: number;
  /** Customers won, and the share of handovers that lack something. */
  readonly won: number;
  readonly incompletePermille: number;
  /** How long service takes to a first meeting. */
  readonly kickOffPercent: number;
};

/** A slow autumn, a winter in which service was short of hands, and a spring that went well. */
export const months: Readonly<Record<string, MonthStory>> = {
  '2025-09': {
    leads: 61,
    rejectedPermille: 210,
    verdictPercent: 90,
    won: 11,
    incompletePermille: 40,
    kickOffPercent: 80,
  },
  '2025-10': {
    leads: 64,
    rejectedPermille: 190,
    verdictPercent: 96,
    won: 12,
    incompletePermille: 40,
    kickOffPercent: 84,
  },
  '2025-11': {
    leads: 58,
    rejectedPermille: 260,
    verdictPercent: 118,
    won: 14,
    incompletePermille: 120,
    kickOffPercent: 96,
  },
  '2025-12': {
    leads: 47,
    rejectedPermille: 240,
    verdictPercent: 124,
    won: 16,
    incompletePermille: 230,
    kickOffPercent: 150,
  },
  '2026-01': {
    leads: 66,
    rejectedPermille: 180,
    verdictPercent: 94,
    won: 13,
    incompletePermille: 200,
    kickOffPercent: 168,
  },
  '2026-02': {
    leads: 68,
    rejectedPermille: 150,
    verdictPercent: 86,
    won: 12,
    incompletePermille: 60,
    kickOffPercent: 132,
  },
  '2026-03': {
    leads: 73,
    rejectedPermille: 140,
    verdictPercent: 82,
    won: 15,
    incompletePermille: 40,
    kickOffPercent: 96,
  },
  '2026-04': {
    leads: 71,
    rejectedPermille: 150,
    verdictPercent: 84,
    won: 15,
    incompletePermille: 30,
    kickOffPercent: 86,
  },
  '2026-05': {
    leads: 76,
    rejectedPermille: 130,
    verdictPercent: 88,
    won: 17,
    incompletePermille: 60,
    kickOffPercent: 82,
  },
  '2026-06': {
    leads: 49,
    rejectedPermille: 120,
    verdictPercent: 80,
    won: 10,
    incompletePermille: 30,
    kickOffPercent: 78,
  },
};

/** Why sales turns a lead away. */
export const reasons = [
  [4, 'no-budget'],
  [3, 'not-the-profile'],
  [2, 'cannot-be-reached'],
  [1, 'competitor'],
] as const;

/** Mondays on which the weekly status report came late, by how many minutes after 10:00, or not at all. */
export const statusReports: Readonly<Record<string, number | 'missing'>> = {
  '2025-11-24': 70,
  '2025-12-22': 'missing',
  '2025-12-29': 'missing',
  '2026-02-09': 35,
  '2026-05-18': 150,
};

/** Months whose friction report came late, by how many minutes after the end of its day, or not at all. */
export const frictionReports: Readonly<Record<string, number | 'missing'>> = {
  '2026-01': 'missing',
  '2026-02': 2_900,
};
