/** The last day of which the demo knows; the week it lies in is running. */
export const knownThrough = '2026-06-21';

/** The first Monday of the agreement. */
export const firstMonday = '2025-10-06';

/** The kitchens and what each gets a week, in crates. */
export const places = { 'north-kitchen': 120, 'south-kitchen': 80 } as const;
export type Place = keyof typeof places;

/** What went wrong on a Monday, by kitchen. What is not named came on time, in full and was confirmed the same day. */
export type Mishap = {
  /** Minutes after 07:00; on time it is before. */
  readonly lateMinutes?: number;
  /** Crates missing. */
  readonly short?: number;
  /** Crates that came later to make up for them, and when. */
  readonly madeUp?: { readonly crates: number; readonly at: string };
  readonly unconfirmed?: true;
  readonly notDelivered?: true;
};
export const mishaps: Readonly<Record<string, Partial<Record<Place, Mishap>>>> = {
  '2025-10-20': { 'north-kitchen': { lateMinutes: 22 } },
  '2025-11-17': { 'south-kitchen': { short: 14, madeUp: { crates: 14, at: '2025-11-17T12:40:00' } } },
  '2025-12-08': { 'north-kitchen': { lateMinutes: 95 }, 'south-kitchen': { lateMinutes: 130 } },
  '2026-01-12': { 'north-kitchen': { notDelivered: true }, 'south-kitchen': { notDelivered: true } },
  '2026-02-16': { 'south-kitchen': { unconfirmed: true } },
  '2026-03-16': { 'north-kitchen': { short: 30 } },
  '2026-04-20': { 'north-kitchen': { lateMinutes: 41 } },
  '2026-05-11': { 'south-kitchen': { lateMinutes: 58 } },
  '2026-05-18': { 'south-kitchen': { short: 20 } },
  '2026-06-08': { 'north-kitchen': { lateMinutes: 12 } },
};

/** Mondays on which nothing is due. */
export const holidays: readonly string[] = ['2026-04-06', '2026-05-25'];

/** Thursdays on which the forecast came late, by how many minutes after 15:00, or not at all. */
export const forecasts: Readonly<Record<string, number | 'missing'>> = {
  '2025-11-27': 85,
  '2025-12-04': 'missing',
  '2026-02-05': 20,
  '2026-05-14': 'missing',
};

/** Crates turned back for their quality, in a thousand, by month. */
export const rejectedPermille: Readonly<Record<string, number>> = {
  '2025-10': 9,
  '2025-11': 12,
  '2025-12': 26,
  '2026-01': 15,
  '2026-02': 11,
  '2026-03': 10,
  '2026-04': 8,
  '2026-05': 13,
  '2026-06': 9,
};
