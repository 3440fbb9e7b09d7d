import type { Io } from './io.ts';

/** Prints a value as indented JSON. */
export function printJson(io: Io, value: unknown): void {
  io.stdout(`${JSON.stringify(value, null, 2)}\n`);
}
