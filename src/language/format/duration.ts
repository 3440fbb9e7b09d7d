import { type ExactInput, exact, type Fraction, toFixed } from '../../core/ground/exact.ts';
import type { Catalogue } from '../catalogue.ts';
import { groupDigits, type Printed } from './number.ts';

const secondMs = 1000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

export type Clock = 'wall' | 'working';

/** What a duration is rounded to, from coarse to fine; past the last each level adds a decimal of a second. */
const grainsMs = [hourMs, minuteMs, secondMs] as const;

/** Index of the grain a person would use: seconds under 10 min, minutes under two days or in working time, else hours. */
function naturalGrain(ms: Fraction, clock: Clock): number {
  const size = ms.abs();
  if (size.n !== 0n && size.compare(secondMs) < 0) return 3;
  if (size.compare(10 * minuteMs) < 0) return 2;
  return clock === 'wall' && size.compare(2 * dayMs) >= 0 ? 0 : 1;
}

function grain(index: number): Fraction {
  const whole = grainsMs[index];
  return whole === undefined ? exact(secondMs).div(10 ** (index - 2)) : exact(whole);
}

/**
 * A duration in ms as a person says it: `45 s`, `1 h 20 min`, `9 h 05 min`, from two days of wall time `2 d 3 h`.
 * Working time stays in hours. Each `level` above 0 is one grain finer.
 */
export function printDuration(words: Catalogue, ms: ExactInput, clock: Clock, level = 0): Printed {
  const index = naturalGrain(exact(ms), clock) + level;
  const step = grain(index);
  const rounded = exact(toFixed(exact(ms).div(step), 0)).mul(step);
  return { text: durationText(words, rounded, clock, Math.max(0, index - 2)), value: rounded };
}

function durationText(words: Catalogue, ms: Fraction, clock: Clock, secondPlaces: number): string {
  const size = ms.abs();
  if (size.n === 0n) return words.duration.minutes('0');
  const inDays = clock === 'wall' && size.compare(2 * dayMs) >= 0;
  const days = inDays ? size.div(dayMs).floor() : exact(0);
  const afterDays = size.sub(days.mul(dayMs));
  const hours = afterDays.div(hourMs).floor();
  const afterHours = afterDays.sub(hours.mul(hourMs));
  const minutes = afterHours.div(minuteMs).floor();
  const seconds = afterHours.sub(minutes.mul(minuteMs)).div(secondMs);
  const parts: string[] = [];
  if (days.n !== 0n) parts.push(words.duration.days(groupDigits(toFixed(days, 0))));
  if (hours.n !== 0n) parts.push(words.duration.hours(groupDigits(toFixed(hours, 0))));
  if (minutes.n !== 0n) parts.push(words.duration.minutes(padded(toFixed(minutes, 0), parts)));
  if (seconds.n !== 0n) parts.push(words.duration.seconds(padded(toFixed(seconds, secondPlaces), parts)));
  return `${ms.s < 0n ? '−' : ''}${parts.join(' ')}`;
}

/** Two digits where a larger unit stands before: `1 h 05 min`. */
function padded(digits: string, before: readonly string[]): string {
  return before.length > 0 && /^\d(\.|$)/.test(digits) ? `0${digits}` : digits;
}
