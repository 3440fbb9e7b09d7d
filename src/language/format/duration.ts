import {
  type ExactInput,
  exact,
  type Fraction,
  nearest,
  pointed,
  ratio,
  tenTo,
} from '../../core/ground/exact.ts';
import type { Catalogue } from '../catalogue.ts';
import { groupDigits, significantPlaces } from './number.ts';

const secondMs = 1000n;
const tenMinutesMs = 600_000n;
const twoDaysMs = 172_800_000n;

const minute = 60n;
const hour = 60n * minute;
const day = 24n * hour;

export type Clock = 'wall' | 'working';

/** What a duration is rounded to: how many parts of a second a step of it has, and how many decimals those are. */
type Grain = { readonly step: bigint; readonly places: number };

/** From coarse to fine; past the last each level adds a decimal of a second. */
const grains: readonly Grain[] = [hour, minute, 1n].map(step => ({ step, places: 0 }));

function grainAt(index: number): Grain {
  return grains[index] ?? { step: 1n, places: index - 2 };
}

/** Index of the grain a person would use: seconds under 10 min, minutes under two days or in working time, else hours. */
function naturalGrain({ n, d }: Fraction, clock: Clock): number {
  if (n !== 0n && n < secondMs * d) return 3;
  if (n < tenMinutesMs * d) return 2;
  return clock === 'wall' && n >= twoDaysMs * d ? 0 : 1;
}

/** A duration in parts of a second, rounded half away from zero to whole steps; without its sign. */
function partsOf({ n, d }: Fraction, { step, places }: Grain): bigint {
  return nearest(n * tenTo(places), d * step * secondMs) * step;
}

/** The duration in ms that a reader takes from its text. */
export function roundedDuration(ms: ExactInput, clock: Clock, level: number): Fraction {
  const value = exact(ms);
  const grain = grainAt(naturalGrain(value, clock) + level);
  return ratio(value.s * partsOf(value, grain) * secondMs, tenTo(grain.places));
}

/** The first level up to `most` that prints a duration exactly. */
export function exactDurationLevel(ms: ExactInput, clock: Clock, most: number): number | undefined {
  const value = exact(ms);
  const natural = naturalGrain(value, clock);
  for (let level = 0; level <= most; level++) {
    const { step, places } = grainAt(natural + level);
    if ((value.n * tenTo(places)) % (value.d * step * secondMs) === 0n) return level;
  }
  return undefined;
}

/**
 * The first level that prints as fine as another duration is written: in hours where that is whole hours, in seconds where it has some. Undefined
 * where that cannot be written in few decimals.
 */
export function levelAsFineAs(
  ms: ExactInput,
  clock: Clock,
  other: ExactInput,
  most: number,
): number | undefined {
  const { n, d } = exact(other);
  const natural = naturalGrain(exact(ms), clock);
  for (let index = 0; index <= natural + most; index++) {
    const { step, places } = grainAt(index);
    if ((n * tenTo(places)) % (d * step * secondMs) === 0n) return Math.max(0, index - natural);
  }
  return undefined;
}

/** The first level that prints a duration with two significant digits; from ten seconds on that is the first of all. */
export function significantDurationLevel(ms: ExactInput, clock: Clock, most: number): number {
  const value = exact(ms);
  const natural = naturalGrain(value, clock);
  if (natural < 2 || value.n === 0n) return 0;
  const decimals = significantPlaces(value.div(1000), most);
  return Math.max(0, decimals - grainAt(natural).places);
}

/**
 * A duration in ms as a person says it: `45 s`, `1 h 20 min`, `9 h 05 min`, from two days of wall time `2 d 3 h`.
 * Working time stays in hours, and so does what was agreed. Each `level` above 0 is one grain finer.
 */
export function formatDuration(
  words: Catalogue,
  ms: ExactInput,
  clock: Clock,
  level = 0,
  longest: 'days' | 'hours' = 'days',
): string {
  const value = exact(ms);
  const grain = grainAt(naturalGrain(value, clock) + level);
  const parts = partsOf(value, grain);
  if (parts === 0n) return words.duration.minutes('0');
  const perSecond = tenTo(grain.places);
  const size = parts / perSecond;
  const inDays = clock === 'wall' && longest === 'days' && size >= 2n * day;
  const days = inDays ? size / day : 0n;
  const hours = inDays ? (size % day) / hour : size / hour;
  const minutes = (size % hour) / minute;
  const partsOfMinute = parts % (minute * perSecond);
  const texts: string[] = [];
  if (days !== 0n) texts.push(words.duration.days(groupDigits(days.toString())));
  if (hours !== 0n) texts.push(words.duration.hours(groupDigits(hours.toString())));
  if (minutes !== 0n) texts.push(words.duration.minutes(padded(minutes.toString(), texts)));
  if (partsOfMinute !== 0n)
    texts.push(words.duration.seconds(padded(pointed(partsOfMinute, grain.places), texts)));
  return `${value.s < 0n ? '−' : ''}${texts.join(' ')}`;
}

/** A length that was agreed, whole and in hours: `48 h`, `50 h 30 min`. A day of it may be meant as another length. */
export function formatAgreedDuration(words: Catalogue, ms: ExactInput, clock: Clock): string {
  const level = exactDurationLevel(ms, clock, 6) ?? significantDurationLevel(ms, clock, 6);
  return formatDuration(words, ms, clock, level, 'hours');
}

/** Two digits where a larger unit stands before: `1 h 05 min`. */
function padded(digits: string, before: readonly string[]): string {
  return before.length > 0 && /^\d(\.|$)/.test(digits) ? `0${digits}` : digits;
}
