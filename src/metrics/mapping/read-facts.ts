import { basename, dirname } from 'node:path';
import type { Finding } from '../../core/ground/finding.ts';
import { withCsv } from '../csv/csv-file.ts';
import type { CsvForm } from '../csv/csv-form.ts';
import { skippedLines } from '../csv/csv-form.ts';
import type { CsvReader } from '../csv/csv-reader.ts';
import { openBytes } from '../csv/file-bytes.ts';
import { type ColumnFacts, ColumnStudy } from './column-study.ts';
import { type Layout, layoutOf } from './layout.ts';
import { timeShape } from './time-patterns.ts';

/** What is known of an export by all of its rows. */
export type FileFacts = {
  readonly layout: Layout;
  readonly header: readonly string[];
  /** Rows of the data. */
  readonly rows: number;
  /** Those of them with more or fewer cells than the header. */
  readonly ragged: number;
  /** Whether lines among the rows are remarks, which begin with `#` as no row does. */
  readonly hasRemarks: boolean;
  /** How many records at the end are sums or notes, and how the first of them begins. */
  readonly footers: { readonly count: number; readonly first: string };
  /** Of each header, and of each day and time of day that are one time. */
  readonly columns: readonly ColumnFacts[];
  /** The first rows as texts. */
  readonly first: readonly (readonly string[])[];
};

/** Told before the rows are read, once or several times, and then now and again how many of them are. */
export type RowsProgress = { readonly begin: () => void; readonly tell: (rows: number) => void };

const silent: RowsProgress = { begin: () => {}, tell: () => {} };
/** How many rows are read from one telling to the next. */
const rowsAtATime = 4096;
const headBytes = 256 * 1024;
const sampleRows = 1000;
/** How many records at the end may be none of the data. */
const mostFooters = 5;
/** How often a file is read, at most: again where a later row is written in another way than those at its start. */
const mostPasses = 3;
/** How sums and notes at the end of an export begin. */
export const footerWords: readonly string[] = [
  ...['total', 'totals', 'subtotal', 'grand total', 'sum', 'average', 'mean', 'count'],
  ...['records', 'rows', 'generated', 'exported', 'printed', 'end of', 'source'],
];
const footer = new RegExp(`^[#*-]* *(?:${footerWords.join('|')})\\b`, 'i');

/** Reads an export: its layout by its beginning, then its columns by all rows. Gives a finding where it cannot be read. Throws where it is gone. */
export function readFacts(path: string, progress = silent): FileFacts | Finding | 'missing' {
  const { head, isWhole } = headOf(path);
  const layout = layoutOf(path, head, isWhole);
  let facts = study(path, layout, [], progress);
  let proposed: readonly (readonly string[])[] = [];
  for (let pass = 1; pass < mostPasses; pass++) {
    if (facts === 'missing' || 'code' in facts) return facts;
    const before: FileFacts = facts;
    if (before.columns.every(({ further }) => further.length === 0)) return before;
    proposed = before.columns.map(({ further }, at) => [...(proposed[at] ?? []), ...further]);
    facts = study(path, layout, proposed, progress);
  }
  return facts;
}

function headOf(path: string): { readonly head: Uint8Array; readonly isWhole: boolean } {
  const { source, size, close } = openBytes(path);
  try {
    const head = new Uint8Array(Math.min(size, headBytes));
    const read = source(head, 0, head.length, 0);
    return { head: head.subarray(0, read), isWhole: size <= headBytes };
  } finally {
    close();
  }
}

/** The texts of a row, and whether it has as many cells as the header. */
type Row = { readonly cells: readonly string[]; readonly isWhole: boolean };

function study(
  path: string,
  layout: Layout,
  more: readonly (readonly string[])[],
  progress: RowsProgress,
): FileFacts | Finding | 'missing' {
  progress.begin();
  const form: CsvForm = {
    delimiter: layout.delimiter,
    skip: skippedLines({ lines: layout.before, startingWith: layout.beginnings }),
  };
  const root = dirname(path);
  return withCsv(
    { root, folder: root === '/' ? '' : root, file: basename(path) },
    form,
    ({ header }, reader) => {
      const width = header.length;
      const sample: Row[] = [];
      while (sample.length < sampleRows && reader.next()) sample.push(rowAt(reader, width));
      const isSampleAll = sample.length < sampleRows;
      const whole = sample.filter(({ isWhole }) => isWhole).map(({ cells }) => cells);
      const studies = studiesOf(header, whole, more);
      let rows = 0;
      let ragged = 0;
      let remarks = 0;
      let hasMarked = false;
      const add = ({ cells, isWhole }: Row) => {
        const isMarked = cells[0]?.startsWith('#') ?? false;
        if (!isWhole) {
          if (isMarked) remarks++;
          else ragged++;
          return;
        }
        hasMarked ||= isMarked;
        rows++;
        if (rows % rowsAtATime === 0) progress.tell(rows);
        for (const { indices, study } of studies)
          study.add(
            indices.length === 1
              ? cells[indices[0]!]!
              : indices
                  .map(index => cells[index]!)
                  .filter(text => text !== '')
                  .join(' '),
          );
      };
      // What may be a footer waits for the end.
      const held = sample.splice(Math.max(0, sample.length - mostFooters));
      for (const row of sample) add(row);
      while (!isSampleAll && reader.next()) {
        add(held.shift()!);
        held.push(rowAt(reader, width));
      }
      const blanks = studies
        .filter(({ indices }) => indices.length === 1)
        .map(({ study }) => study.hasBlanks);
      const count = footersIn(held, rows, blanks);
      const ends = held.splice(held.length - count);
      for (const row of held) add(row);
      return {
        layout,
        header,
        rows: rows + ragged + (hasMarked ? remarks : 0),
        ragged: ragged + (hasMarked ? remarks : 0),
        hasRemarks: remarks > 0 && !hasMarked,
        footers: { count, first: ends[0]?.cells.find(cell => cell.trim() !== '') ?? '' },
        columns: studies.map(({ study }) => study.finish()),
        first: whole.slice(0, 20),
      };
    },
  );
}

function rowAt(reader: CsvReader, width: number): Row {
  const hasEmptyEnd = reader.cells === width + 1 && reader.isEmpty(width);
  return {
    cells: reader.texts(),
    isWhole: (reader.cells === width || hasEmptyEnd) && reader.fault === undefined,
  };
}

/** How many of the last records begin as a sum or a note does, and have no cell where all other rows have one, or fewer cells than those. */
function footersIn(held: readonly Row[], rows: number, hasBlanks: readonly boolean[]): number {
  if (rows === 0 && held.length < 2) return 0;
  const isFooter = ({ cells, isWhole }: Row) => {
    const first = cells.find(cell => cell.trim() !== '') ?? '';
    return footer.test(first) && (!isWhole || cells.some((cell, at) => cell.trim() === '' && !hasBlanks[at]));
  };
  const last = held.findLastIndex(row => !isFooter(row));
  return held.length - 1 - last;
}

type Study = { readonly indices: readonly number[]; readonly study: ColumnStudy };

/** One study of each column, and one of each two that are a day and its time of day. */
function studiesOf(
  header: readonly string[],
  sample: readonly (readonly string[])[],
  more: readonly (readonly string[])[],
): readonly Study[] {
  const cells = header.map((_, at) => sample.map(row => row[at] ?? ''));
  const singles = header.map((_, at) => [at]);
  const all = [...singles, ...clockPairs(cells)];
  return all.map((indices, place) => {
    const own =
      indices.length === 1
        ? cells[indices[0]!]!
        : sample.map(row =>
            indices
              .map(index => row[index] ?? '')
              .filter(text => text !== '')
              .join(' '),
          );
    const titles = indices.map(index => header[index]!);
    return { indices, study: new ColumnStudy(titles, [...own, ...(more[place] ?? [])]) };
  });
}

/** Columns of days with that of times of day beside them. */
function clockPairs(cells: readonly (readonly string[])[]): readonly (readonly number[])[] {
  const shapes = cells.map(column => {
    const filled = column.filter(text => text.trim() !== '').slice(0, 50);
    const each = filled.map(timeShape);
    const isAll = (is: (shape: NonNullable<ReturnType<typeof timeShape>>) => boolean) =>
      filled.length > 0 && each.every(shape => shape !== undefined && is(shape));
    return {
      isDay: isAll(({ dates, clock }) => dates.length > 0 && clock === undefined),
      isClock: isAll(({ dates, clock }) => dates.length === 0 && clock !== undefined),
    };
  });
  return shapes.flatMap(({ isClock }, at) => {
    if (!isClock) return [];
    if (shapes[at - 1]?.isDay) return [[at - 1, at]];
    return shapes[at + 1]?.isDay ? [[at + 1, at]] : [];
  });
}
