import { hasTabs } from '../../core/datasets/metrics-file.ts';
import { delimiters } from '../../core/datasets/terms.ts';
import type { Delimiter } from '../csv/csv-form.ts';
import { CsvReader } from '../csv/csv-reader.ts';

/** How a file is laid out, by its beginning. */
export type Layout = {
  readonly delimiter: Delimiter;
  /** Lines before the header. */
  readonly before: number;
  /** How lines begin before the header, where that tells all of them from it. */
  readonly beginnings: readonly string[];
};

/** A record at the beginning of a file. */
type Start = { readonly line: number; readonly cells: readonly string[]; readonly isBroken: boolean };

const mostRecords = 300;
/** How far down a header may stand. */
const mostTitles = 50;

/** What separates cells, and where the header is. `head` is the file, or its beginning, as UTF-8. */
export function layoutOf(name: string, head: Uint8Array, isWhole: boolean): Layout {
  const stated = /^\ufeff?sep=(.)/i.exec(Buffer.from(head.subarray(0, 16)).toString('utf8'))?.[1];
  const usual: Delimiter = hasTabs(name) ? '\t' : ',';
  const all = Object.values(delimiters).toSorted((a, b) => Number(b === usual) - Number(a === usual));
  const named = all.find(each => each === stated);
  const tried = (named === undefined ? all : [named]).map(delimiter => {
    const starts = startsOf(head, delimiter, isWhole);
    return { delimiter, starts, ...widthOf(starts) };
  });
  const best = tried.reduce((a, b) => (b.share * b.gain > a.share * a.gain ? b : a));
  return { delimiter: best.delimiter, ...headerIn(best.starts, best.width) };
}

function startsOf(head: Uint8Array, delimiter: Delimiter, isWhole: boolean): readonly Start[] {
  const source = (buffer: Uint8Array, at: number, length: number, position: number) => {
    const piece = head.subarray(position, position + length);
    buffer.set(piece, at);
    return piece.length;
  };
  const reader = new CsvReader(source, head.length, delimiter);
  const starts: Start[] = [];
  while (starts.length < mostRecords && reader.next())
    starts.push({ line: reader.line, cells: reader.texts(), isBroken: reader.fault !== undefined });
  // The last one of a beginning is cut.
  return isWhole || starts.length >= mostRecords ? starts : starts.slice(0, -1);
}

/** How many cells most records have, the share of them that do, and what that says: of several widths it is the likelier the more cells. */
function widthOf(starts: readonly Start[]) {
  const whole = starts.filter(({ isBroken }) => !isBroken);
  const counts = Map.groupBy(whole, ({ cells }) => cells.length);
  const [width = 1, own = []] =
    [...counts].toSorted((a, b) => b[1].length - a[1].length || b[0] - a[0])[0] ?? [];
  return { width, share: own.length / Math.max(1, starts.length), gain: width === 1 ? 0.01 : 2 - 1 / width };
}

/** What stands before the header: the first record as wide as most that has a name in most cells. */
function headerIn(starts: readonly Start[], width: number): Pick<Layout, 'before' | 'beginnings'> {
  const isWide = ({ cells }: Start) =>
    cells.length === width || (cells.length === width + 1 && cells.at(-1) === '');
  const isNamed = ({ cells }: Start) =>
    cells.filter(cell => cell.trim() !== '').length >= Math.ceil(width * 0.7) &&
    beginningOf(cells) === undefined;
  const first = starts.slice(0, mostTitles).findIndex(start => isWide(start) && isNamed(start));
  const header = starts[first];
  if (first <= 0 || !header) return { before: 0, beginnings: [] };
  const beginnings = starts.slice(0, first).map(({ cells }) => beginningOf(cells));
  if (beginnings.every(each => each !== undefined))
    return { before: 0, beginnings: [...new Set(beginnings)] };
  return { before: header.line - 1, beginnings: [] };
}

/** How a line begins that is a remark or names what separates cells. */
function beginningOf([first = '', ...others]: readonly string[]): string | undefined {
  if (/^sep=/i.test(first)) return first.slice(0, 4);
  const isRemark = /^# *\S/.test(first) && others.every(cell => cell.trim() === '');
  return isRemark || /^# +\S/.test(first) ? '#' : undefined;
}
