import type { Usage } from './usage.ts';

/** One measured thing, as it is printed. */
export type Line = {
  readonly name: string;
  /** A ratio (`0.43 ×`), an amount (`212 MB`) or a duration. */
  readonly value: string;
  /** The most it may be, in the same form; absent where nothing is promised. */
  readonly budget?: string;
  /** Whether it is within its budget. */
  readonly holds?: boolean;
  /** What it is made of. */
  readonly note: string;
  /** What the command behind it takes of the machine, where it is one. */
  readonly usage?: Usage;
};

/** Lines that belong together. */
export type Section = { readonly title: string; readonly lines: readonly Line[] };

/** A ratio of two durations, held against a budget where there is one. */
export function ratioLine(
  name: string,
  ms: number,
  bareMs: number,
  most: number | undefined,
  note: string,
): Line {
  const ratio = ms / bareMs;
  const line = { name, value: times(ratio), note };
  return most === undefined ? line : { ...line, budget: times(most), holds: ratio <= most };
}

/** Bytes held against a budget. */
export function memoryLine(name: string, bytes: number, mostBytes: number, note: string): Line {
  return { name, value: inMb(bytes), budget: inMb(mostBytes), holds: bytes <= mostBytes, note };
}

export function times(ratio: number): string {
  return `${ratio.toFixed(2)} ×`;
}

export function inMs(ms: number): string {
  return ms < 10_000 ? `${Math.round(ms).toLocaleString('en')} ms` : `${(ms / 1_000).toFixed(1)} s`;
}

export function inMb(bytes: number): string {
  return `${Math.round(bytes / 1_000_000).toLocaleString('en')} MB`;
}

export function count(number: number): string {
  return number.toLocaleString('en');
}
