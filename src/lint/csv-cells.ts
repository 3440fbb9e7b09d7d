import { type Point, pointReader } from '../core/source/point.ts';

/**
 * Finds cells in the text of a CSV: `row` 0 is the header, 1 the first row after it; empty lines are no rows. Line
 * breaks in quotes and doubled quotes are read as RFC 4180 has them. A column that does not exist is the row's start,
 * a row that does not exist the text's end. Cells stand between whatever the header has most of: `,`, `;` or tabs.
 */
export function cellReader(text: string): (row: number, column?: string) => Point {
  const point = pointReader(text);
  const delimiter = delimiterOf(text);
  const starts: number[] = [];
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at < text.length; ) {
    const end = recordEnd(text, at, delimiter);
    if (end > at) starts.push(at);
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  const header = cells(text, starts[0] ?? 0, delimiter).map(cell => cell.text);
  return (row, column) => {
    const start = starts[row];
    if (start === undefined) return point(text.trimEnd().length);
    const index = column === undefined ? -1 : header.indexOf(column);
    return point(index === -1 ? start : (cells(text, start, delimiter)[index]?.offset ?? start));
  };
}

function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  const count = (each: string) => header.split(each).length;
  return [';', '\t'].reduce((most, each) => (count(each) > count(most) ? each : most), ',');
}

type Cell = { readonly text: string; readonly offset: number };

/** The cells of the record that starts at `start`. */
function cells(text: string, start: number, delimiter: string): Cell[] {
  const found: Cell[] = [];
  for (let at = start; ; ) {
    const end = cellEnd(text, at, delimiter);
    found.push({ text: unquoted(text.slice(at, end)), offset: at });
    if (text[end] !== delimiter) return found;
    at = end + 1;
  }
}

function recordEnd(text: string, start: number, delimiter: string): number {
  for (let at = start; ; at++) {
    at = cellEnd(text, at, delimiter);
    if (text[at] !== delimiter) return at;
  }
}

/** Offset of the delimiter or line end after a cell; only a quote at the cell's start quotes it. */
function cellEnd(text: string, start: number, delimiter: string): number {
  let at = start;
  if (text[at] === '"') {
    for (at++; at < text.length; at++) {
      if (text[at] !== '"') continue;
      if (text[at + 1] !== '"') break;
      at++;
    }
  }
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

function unquoted(cell: string): string {
  return cell.startsWith('"') ? cell.replace(/^"|"$/g, '').replaceAll('""', '"') : cell;
}
