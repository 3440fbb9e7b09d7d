import type { DataFacts } from '../core/ground/data-facts.ts';

/** By file, as its path from the root: the rows that were read, and how many duplicates rules dropped of them. Plain JSON. */
export type RowsRead = Readonly<Record<string, { readonly rows: number; readonly dropped: number }>>;

/** The rows of an agreement’s datasets, wherever their files are. */
export function rowsRead({ datasets }: Pick<DataFacts, 'datasets'>): RowsRead {
  return eachOnce(
    Object.values(datasets).map(({ file, rows, dropped = 0 }) => [file, { rows, dropped }] as const),
  );
}

/** All rows together: those of a file once, however many agreements and datasets read it. */
export function sumOfRows(all: readonly RowsRead[]): { readonly rows: number; readonly dropped: number } {
  const files = Object.values(eachOnce(all.flatMap(each => Object.entries(each))));
  return {
    rows: files.reduce((total, each) => total + each.rows, 0),
    dropped: files.reduce((total, each) => total + each.dropped, 0),
  };
}

/** Of a file that was read in several ways, most. */
function eachOnce(all: readonly (readonly [file: string, read: RowsRead[string]])[]): RowsRead {
  const files = new Map<string, RowsRead[string]>();
  for (const [file, { rows, dropped }] of all) {
    const known = files.get(file);
    files.set(file, {
      rows: Math.max(rows, known?.rows ?? 0),
      dropped: Math.max(dropped, known?.dropped ?? 0),
    });
  }
  return Object.fromEntries(files);
}
