import { nextState, numberAt, type SeededRandom } from './seeded-random.ts';

/** Days to draw from. */
export type DrawnDays = {
  /** What the days of each weekday brought, in whole hundredths, or finer ones of a currency. */
  readonly grains: readonly (readonly number[])[];
  /** How many days a drawn period may have. */
  readonly lengths: readonly number[];
};

/**
 * How many of so many draws meet: each draws the length of a period and its first weekday, and adds that many days, each from its own
 * weekday. The numbers are those of `seededRandom` from the same seed.
 */
export function metByDays(
  { grains, lengths }: DrawnDays,
  seed: number,
  draws: number,
  meets: (grains: number) => boolean,
): number {
  const all = grains.flat();
  // Small integers are added several times as fast; their sum may still be a large one.
  const values = all.every(value => value === (value | 0)) ? Int32Array.from(all) : Float64Array.from(all);
  const sizes = Int32Array.from(grains, each => each.length);
  const starts = new Int32Array(sizes.length);
  for (let place = 1; place < starts.length; place++) {
    starts[place] = starts[place - 1]! + sizes[place - 1]!;
  }
  let state = seed;
  let met = 0;
  for (let count = 0; count < draws; count++) {
    state = nextState(state);
    const days = lengths[numberAt(state, lengths.length)]!;
    state = nextState(state);
    let weekday = numberAt(state, sizes.length);
    let total = 0;
    for (let day = 0; day < days; day++) {
      state = nextState(state);
      total += values[starts[weekday]! + numberAt(state, sizes[weekday]!)]!;
      weekday = weekday + 1 === sizes.length ? 0 : weekday + 1;
    }
    if (meets(total)) met++;
  }
  return met;
}

/** The days that are left of a period. */
export type RestOfDays = {
  /** What the days that are over brought, in whole hundredths, or finer ones of a currency. */
  readonly has: number;
  /** The weekdays of those that are not, in order; Sunday is 0. */
  readonly weekdays: readonly number[];
  /** What the first of them brought already. */
  readonly today: number;
};

/** How many of so many draws meet, where each adds the days that are left to what a period has: a day brings at least what it has brought. */
export function metByRest(
  grains: DrawnDays['grains'],
  { has, weekdays, today }: RestOfDays,
  random: SeededRandom,
  draws: number,
  meets: (grains: number) => boolean,
): number {
  const pools = weekdays.map(weekday => grains[weekday]!);
  let met = 0;
  for (let count = 0; count < draws; count++) {
    let total = has;
    pools.forEach((pool, place) => {
      const drawn = pool[random(pool.length)]!;
      total += place === 0 ? Math.max(today, drawn) : drawn;
    });
    if (meets(total)) met++;
  }
  return met;
}
