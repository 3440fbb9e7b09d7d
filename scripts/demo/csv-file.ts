import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A cell; what is undefined stays blank. */
export type Cell = string | number | undefined;

/** A CSV with `\n` line ends. */
export function csvText(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map(row => `${row.map(cellText).join(',')}\n`).join('');
}

/** Writes a CSV to a temporary file and renames it, so that it is never half there. */
export function writeCsv(file: string, header: readonly string[], rows: readonly (readonly Cell[])[]): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.tmp`, csvText(header, rows));
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
