/** The last day of which the demo knows; the month it lies in is running. */
export const knownThrough = '2026-06-21';

/** The first day of the agreement and of its data. */
export const startsOn = '2025-07-01';

/** What the incidents of a service were like: start, minutes, service, share of it that was down. */
export const incidents: readonly (readonly [
  start: string,
  minutes: number,
  service: 'api' | 'database',
  impact: string,
])[] = [
  ['2025-07-09T13:04:00', 8, 'api', '1'],
  ['2025-07-22T06:41:00', 11, 'database', '1'],
  ['2025-08-05T09:17:00', 12, 'api', '1'],
  ['2025-08-27T20:30:00', 5, 'api', '1'],
  // A bad release, rolled back after three quarters of an hour.
  ['2025-09-16T15:02:00', 47, 'api', '1'],
  ['2025-10-03T11:48:00', 4, 'api', '1'],
  ['2025-10-19T02:26:00', 26, 'database', '1'],
  ['2025-11-12T17:09:00', 3, 'api', '0.5'],
  // The busiest week of the year: a certificate expired, and the spare one too.
  ['2025-12-18T09:55:00', 541, 'api', '1'],
  ['2025-12-18T10:20:00', 62, 'database', '0.25'],
  // Two incidents at once are one: the greater share counts while they overlap.
  ['2026-01-14T08:00:00', 24, 'api', '0.5'],
  ['2026-01-14T08:10:00', 6, 'api', '1'],
  ['2026-01-29T19:33:00', 7, 'database', '1'],
  // Work in an announced window that ran a little over.
  ['2026-02-15T02:10:00', 117, 'api', '1'],
  ['2026-03-11T12:20:00', 70, 'database', '1'],
  ['2026-03-24T16:44:00', 9, 'api', '1'],
  // The power grid of the region failed.
  ['2026-04-21T14:06:00', 31, 'api', '1'],
  ['2026-05-06T10:12:00', 39, 'api', '1'],
  ['2026-05-19T22:51:00', 19, 'api', '1'],
  ['2026-06-08T07:37:00', 6, 'api', '1'],
];

/** Failed requests of the storage service in a million, by month. */
export const failedPerMillion: Readonly<Record<string, number>> = {
  '2025-07': 210,
  '2025-08': 190,
  '2025-09': 240,
  '2025-10': 330,
  '2025-11': 1_790,
  '2025-12': 620,
  '2026-01': 280,
  '2026-02': 230,
  '2026-03': 260,
  '2026-04': 200,
  '2026-05': 180,
  '2026-06': 170,
};

/** Fee of each service by month in euros; the shop grew in spring. */
export const fees: Readonly<Record<string, readonly [compute: number, database: number, storage: number]>> = {
  '2025-07': [6_200, 2_400, 980],
  '2025-08': [6_200, 2_400, 985],
  '2025-09': [6_200, 2_400, 1_010],
  '2025-10': [6_200, 2_400, 1_042],
  '2025-11': [6_850, 2_650, 1_120],
  '2025-12': [7_900, 3_050, 1_310],
  '2026-01': [6_400, 2_500, 1_180],
  '2026-02': [6_400, 2_500, 1_164],
  '2026-03': [6_750, 2_600, 1_192],
  '2026-04': [6_750, 2_600, 1_205],
  '2026-05': [6_980, 2_700, 1_231],
  '2026-06': [6_980, 2_700, 1_240],
};

/** How support was in a month: tickets opened, and how long an answer took, in per cent of the usual. */
export const support: Readonly<Record<string, { readonly tickets: number; readonly percent: number }>> = {
  '2025-07': { tickets: 31, percent: 84 },
  '2025-08': { tickets: 28, percent: 80 },
  '2025-09': { tickets: 46, percent: 88 },
  '2025-10': { tickets: 37, percent: 88 },
  '2025-11': { tickets: 49, percent: 96 },
  '2025-12': { tickets: 71, percent: 138 },
  '2026-01': { tickets: 44, percent: 98 },
  '2026-02': { tickets: 36, percent: 90 },
  '2026-03': { tickets: 42, percent: 86 },
  '2026-04': { tickets: 39, percent: 82 },
  '2026-05': { tickets: 45, percent: 86 },
  '2026-06': { tickets: 27, percent: 78 },
};
