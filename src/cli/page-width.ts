import type { Io } from './io.ts';

/** How many columns a page takes: the terminal's, from 60 to 100. */
export function pageWidth({ columns = 100 }: Io): number {
  return Math.max(60, Math.min(100, columns));
}
