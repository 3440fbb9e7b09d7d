import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';

const halfHour = 1_800_000;
const dayMs = 86_400_000;

/** Where and when a data set plays: a zone, and nights, most of which its clocks make something odd of. */
export type Scene = { readonly zone: string; readonly nights: readonly [string, ...string[]] };

/** Nights on which clocks change, by an hour, half of one or a quarter, at midnight or by a whole day, and quiet ones. */
export const scene: fc.Arbitrary<Scene> = fc.constantFrom<Scene[]>(
  { zone: 'America/New_York', nights: ['2026-03-08', '2026-11-01', '2026-12-01'] },
  { zone: 'America/New_York', nights: ['2026-11-01'] },
  { zone: 'America/New_York', nights: ['2199-12-28'] },
  { zone: 'Europe/Berlin', nights: ['2026-03-29', '2026-10-25'] },
  { zone: 'Europe/Berlin', nights: ['2026-10-25'] },
  { zone: 'Australia/Lord_Howe', nights: ['2026-04-05', '2026-10-04'] },
  { zone: 'Asia/Kathmandu', nights: ['1986-01-01'] },
  { zone: 'Asia/Kathmandu', nights: ['2024-02-29', '1986-01-01'] },
  { zone: 'Pacific/Apia', nights: ['2011-12-30'] },
  { zone: 'Pacific/Apia', nights: ['2011-12-31', '2011-09-24', '2012-04-01'] },
  { zone: 'America/Sao_Paulo', nights: ['2018-11-04', '2018-02-18'] },
  { zone: 'America/Sao_Paulo', nights: ['2018-02-18', '2038-01-19'] },
  { zone: 'UTC', nights: ['2000-02-29'] },
  { zone: 'UTC', nights: ['1970-01-03', '2026-06-30'] },
);

/**
 * Steps of half an hour about a night, most of them few, and now and then a bit more, so that times meet each other, the edges of
 * spans and the hours that are skipped or shown twice.
 */
function about(range: number, { nights }: Scene, more: readonly number[], at: (night: string) => number) {
  return fc
    .tuple(
      fc.constantFrom(nights[0], ...nights),
      fc.oneof(fc.integer({ min: -4, max: 7 }), fc.integer({ min: -range, max: range })),
      fc.constantFrom(...more),
    )
    .map(([night, steps, rest]) => at(night) + steps * halfHour + rest);
}

/** Clock time in ms as though the clock stood at UTC. */
export function reading(scene: Scene): fc.Arbitrary<number> {
  const more = [0, 0, 0, 0, 0, 7 * 60_000, 59_000, 1, 999, 20_250];
  return about(60, scene, more, night => Date.parse(`${night}T00:00Z`));
}

/** An instant in epoch ms. */
export function instant(scene: Scene): fc.Arbitrary<number> {
  return about(80, scene, [0, 0, 0, 0, 1, -1], night => midnightOf(night, scene.zone));
}

/** All of the time that a scene is about. */
export function wholeOf({ zone, nights }: Scene) {
  const midnights = nights.map(night => midnightOf(night, zone));
  return { start: Math.min(...midnights) - 4 * dayMs, end: Math.max(...midnights) + 4 * dayMs };
}

function midnightOf(night: string, zone: string): number {
  return Temporal.PlainDate.from(night).toZonedDateTime(zone).epochMilliseconds;
}
