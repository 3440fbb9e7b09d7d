import type { Unit } from '../core/ground/quantity.ts';

const minuteMs = 60_000;
const durationStepsMs = [1, 2, 5, 10, 15, 30, 60, 120, 180, 240, 360, 480, 720, 1440, 2880, 7200, 14_400].map(
  minutes => minutes * minuteMs,
);

/** The distance between two lines of the grid, in the unit's own measure: a round number a reader can add. */
function stepFor(top: number, unit: Unit, wanted: number): number {
  const least = top / wanted;
  if (unit.kind === 'duration') {
    const step = durationStepsMs.find(candidate => candidate >= least);
    if (step !== undefined) return step;
  }
  const power = 10 ** Math.floor(Math.log10(least));
  const step =
    [1, 2, 5, 10].map(factor => factor * power).find(candidate => candidate >= least * 0.999) ?? least;
  return unit.kind === 'count' || unit.kind === 'days' ? Math.max(1, step) : step;
}

/** Values of the grid's lines from 0 to at least `top`; about `wanted` steps. Durations in ms, shares from 0 to 1. */
export function gridTicks(top: number, unit: Unit, wanted = 4): readonly number[] {
  if (unit.kind === 'share') return top <= 0.5 ? shareTicks(top) : [0, 0.25, 0.5, 0.75, 1];
  if (!(top > 0)) return unit.kind === 'duration' ? [0, 30 * minuteMs, 60 * minuteMs] : [0, 1];
  const step = stepFor(top, unit, wanted);
  const count = Math.ceil(top / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => rounded(index * step));
}

/** The same where something is below 0: from at most `low` to at least `top`, with a line at 0. */
export function ticksAround(low: number, top: number, unit: Unit, wanted = 4): readonly number[] {
  if (!(low < 0)) return gridTicks(top, unit, wanted);
  const step = stepFor(Math.max(top, 0) - low, unit, wanted);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(Math.max(top, 0) / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => rounded((first + index) * step) + 0);
}

function shareTicks(top: number): readonly number[] {
  const step = [0.02, 0.05, 0.1, 0.2].find(candidate => candidate >= top / 4) ?? 0.2;
  const count = Math.max(1, Math.ceil(top / step - 1e-9));
  return Array.from({ length: count + 1 }, (_, index) => rounded(index * step));
}

/** Free of the dust of binary floats, so that specs stay readable. */
export function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

/** A number of the grid as exact arithmetic reads it: without an exponent, also where it is tiny. */
export function decimalText(value: number): string {
  const text = String(value);
  const [, sign = '', digits, places] = /^(-?)([\d.]+)e-(\d+)$/.exec(text) ?? [];
  if (digits === undefined) return text;
  return `${sign}0.${'0'.repeat(Number(places) - 1)}${digits.replace('.', '')}`;
}
