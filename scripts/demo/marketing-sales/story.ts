/** What happens in one month of the demo. Shares are in permille, durations in per cent of the usual. */
export interface MonthStory {
  /** Leads of tier A and B handed off in the month (in the running month: so far). */
  qualified: number;
  /** Leads of tier C handed off. */
  nurtured: number;
  /** How long the sales desks take for a first follow-up, in per cent of the usual. */
  replyPercent: number;
  /** Share of leads not reached that the desks give up early. */
  quitPermille: number;
  /** Days of the month on which one qualified lead is forgotten. */
  forgottenDays: readonly number[];
}

/** The last moment of which the demo knows; the month it lies in is running. */
export const knownThrough = '2026-06-21T23:59:59';

/** The first day of `leads.csv` and `attempts.csv`. */
export const leadsFrom = '2025-01-01';

/** Days on which a winter storm closed all sales desks: the agreed exclusion. */
export const stormDates = ['2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'] as const;

/** Months that have leads, one by one: a steady year, a bad fourth quarter, a recovery. */
export const months: Readonly<Record<string, MonthStory>> = {
  '2025-01': { qualified: 402, nurtured: 104, replyPercent: 96, quitPermille: 150, forgottenDays: [27] },
  '2025-02': { qualified: 391, nurtured: 98, replyPercent: 92, quitPermille: 140, forgottenDays: [] },
  '2025-03': { qualified: 418, nurtured: 109, replyPercent: 88, quitPermille: 120, forgottenDays: [26] },
  '2025-04': { qualified: 425, nurtured: 106, replyPercent: 90, quitPermille: 110, forgottenDays: [24] },
  '2025-05': { qualified: 431, nurtured: 112, replyPercent: 86, quitPermille: 120, forgottenDays: [22] },
  '2025-06': { qualified: 420, nurtured: 107, replyPercent: 94, quitPermille: 130, forgottenDays: [] },
  '2025-07': { qualified: 398, nurtured: 99, replyPercent: 98, quitPermille: 170, forgottenDays: [28] },
  '2025-08': { qualified: 389, nurtured: 96, replyPercent: 104, quitPermille: 180, forgottenDays: [21] },
  '2025-09': { qualified: 412, nurtured: 103, replyPercent: 95, quitPermille: 150, forgottenDays: [25] },
  '2025-10': {
    qualified: 334,
    nurtured: 92,
    replyPercent: 128,
    quitPermille: 300,
    forgottenDays: [8, 15, 22],
  },
  '2025-11': {
    qualified: 312,
    nurtured: 88,
    replyPercent: 152,
    quitPermille: 380,
    forgottenDays: [5, 12, 18, 24],
  },
  '2025-12': {
    qualified: 298,
    nurtured: 84,
    replyPercent: 164,
    quitPermille: 360,
    forgottenDays: [4, 9, 15, 22, 29],
  },
  '2026-01': { qualified: 428, nurtured: 110, replyPercent: 98, quitPermille: 120, forgottenDays: [28] },
  '2026-02': { qualified: 371, nurtured: 101, replyPercent: 84, quitPermille: 100, forgottenDays: [] },
  '2026-03': { qualified: 431, nurtured: 113, replyPercent: 88, quitPermille: 110, forgottenDays: [27] },
  '2026-04': { qualified: 445, nurtured: 111, replyPercent: 82, quitPermille: 290, forgottenDays: [28] },
  '2026-05': {
    qualified: 446,
    nurtured: 116,
    replyPercent: 108,
    quitPermille: 110,
    forgottenDays: [18, 20, 22, 28],
  },
  '2026-06': { qualified: 344, nurtured: 84, replyPercent: 80, quitPermille: 90, forgottenDays: [16] },
};

/** Leads handed off by tier (A, B, C) before `leads.csv` begins. */
export const earlierLeads: Readonly<Record<string, readonly [number, number, number]>> = {
  '2024-06': [126, 226, 91],
  '2024-07': [124, 224, 88],
  '2024-08': [121, 220, 86],
  '2024-09': [131, 235, 94],
  '2024-10': [137, 242, 99],
  '2024-11': [133, 235, 95],
  '2024-12': [118, 213, 82],
};
