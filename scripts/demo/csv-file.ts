import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A cell; what is undefined stays blank. */
export type Cell = string | number | undefined;

/** Writes a CSV with `\n` line ends to a temporary file and renames it, so that it is never half there. */
export function writeCsv(file: string, header: readonly string[], rows: readonly (readonly Cell[])[]): void {
  const text = [header, ...rows].map(row => `${row.map(cellText).join(',')}\n`).join('');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.tmp`, text);
  renameSync(`${file}.tmp`, file);
}

function cellText(cell: Cell): string {
  const text = cell === undefined ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** `8624000` cents as `86240.00`. */
export function dollars(cents: number): string {
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}
