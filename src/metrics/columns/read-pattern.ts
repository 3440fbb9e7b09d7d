import type { TimePattern, TimeStep } from '../../core/datasets/time-pattern.ts';
import { monthNames } from '../../core/ground/calendar/month-names.ts';
import { digitsAt, type TimeReading } from './time-reading.ts';

/** What the fields of the time say that is read; -1 for what is not there. One is used for all cells. */
const fields = { year: -1, month: -1, day: -1, hour: -1, minute: -1, second: -1 };
/** 0 for the morning, 12 for the afternoon, -1 where neither is said. */
let half = -1;

/** Reads a cell as a pattern has it, years 1970 to 2199. Gives false where it is written otherwise; a day that does not exist is `nothing`. */
export function readPattern(
  reading: TimeReading,
  { steps, firstYear }: TimePattern,
  bytes: Uint8Array,
  from: number,
  to: number,
): boolean {
  fields.year = fields.month = fields.day = fields.hour = fields.minute = fields.second = half = -1;
  if (readSteps(steps, bytes, from, to) !== to) return false;
  const { month, day, hour, minute, second } = fields;
  const year = firstYear === undefined ? fields.year : inHundred(firstYear, fields.year);
  if (day < 1 || day > 31 || month < 1 || month > 12 || year < 1970 || year > 2199) return false;
  reading.hasSeconds = second >= 0;
  if (hour < 0) {
    reading.setDay(year, month, day);
    return true;
  }
  if (half >= 0 ? hour < 1 || hour > 12 : hour > 23) return false;
  if (minute > 59 || second > 59) return false;
  const hours = half >= 0 ? (hour % 12) + half : hour;
  const clock = ((hours * 60 + minute) * 60 + Math.max(second, 0)) * 1000;
  reading.setTime(year, month, day, clock, 0, Number.NaN);
  return true;
}

/** The year of two digits among the hundred from one on. */
function inHundred(first: number, short: number): number {
  const year = first - (first % 100) + short;
  return year < first ? year + 100 : year;
}

/** Where some steps end that begin at `from`; -1 where the text is not as they say. */
function readSteps(steps: readonly TimeStep[], bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  for (const step of steps) {
    switch (step.kind) {
      case 'field': {
        const end = digitsEnd(bytes, at, to, step.digits === 'four' ? 4 : 2);
        const digits = end - at;
        if (digits < 1 || (step.digits !== 'one or two' && digits !== (step.digits === 'four' ? 4 : 2)))
          return -1;
        fields[step.field] = digitsAt(bytes, at, digits);
        at = end;
        break;
      }
      case 'mark':
        at = markEnd(step.text.charCodeAt(0), bytes, at, to);
        break;
      case 'month':
        at = monthEnd(step.isLong, bytes, at, to);
        break;
      case 'half':
        at = halfEnd(bytes, at, to);
        break;
      case 'maybe': {
        const end = readSteps(step.steps, bytes, at, to);
        if (end >= 0) at = end;
        else forget(step.steps);
        break;
      }
    }
    if (at < 0) return -1;
  }
  return at;
}

/** What was read of steps that are not there after all. */
function forget(steps: readonly TimeStep[]): void {
  for (const step of steps) {
    if (step.kind === 'field') fields[step.field] = -1;
    else if (step.kind === 'half') half = -1;
    else if (step.kind === 'maybe') forget(step.steps);
  }
}

function digitsEnd(bytes: Uint8Array, from: number, to: number, most: number): number {
  let at = from;
  while (at < to && at - from < most && bytes[at]! >= 0x30 && bytes[at]! <= 0x39) at++;
  return at;
}

/** Behind a mark; a space may also be one that does not break, as programs put before `PM`. */
function markEnd(mark: number, bytes: Uint8Array, at: number, to: number): number {
  if (at < to && bytes[at] === mark) return at + 1;
  if (mark !== 0x20) return -1;
  if (at + 1 < to && bytes[at] === 0xc2 && bytes[at + 1] === 0xa0) return at + 2;
  return at + 2 < to && bytes[at] === 0xe2 && bytes[at + 1] === 0x80 && bytes[at + 2] === 0xaf ? at + 3 : -1;
}

/** Behind the name of a month, in English and in any case; its first three letters (`Sept` too) or all of it. */
function monthEnd(isLong: boolean, bytes: Uint8Array, at: number, to: number): number {
  let end = at;
  let name = '';
  while (end < to && (bytes[end]! | 0x20) >= 0x61 && (bytes[end]! | 0x20) <= 0x7a)
    name += String.fromCharCode(bytes[end++]! | 0x20);
  const place = monthNames.findIndex(each =>
    isLong ? name === each : name === each.slice(0, 3) || (name === 'sept' && each === 'september'),
  );
  fields.month = place + 1;
  return place < 0 ? -1 : end;
}

/** Behind `AM`, `pm`, `a.m.` or `P.M.`. */
function halfEnd(bytes: Uint8Array, at: number, to: number): number {
  const first = at < to ? bytes[at]! | 0x20 : 0;
  if (first !== 0x61 && first !== 0x70) return -1;
  const isDotted = bytes[at + 1] === 0x2e;
  const second = at + (isDotted ? 2 : 1);
  const end = second + (isDotted ? 2 : 1);
  if (end > to || (bytes[second]! | 0x20) !== 0x6d || (isDotted && bytes[second + 1] !== 0x2e)) return -1;
  half = first === 0x61 ? 0 : 12;
  return end;
}
