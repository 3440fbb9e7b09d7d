import type { TableKind } from '../core/datasets/table-kind.ts';
import type { ZoneClock } from '../core/ground/calendar/zone-clock.ts';
import type { CellFaults, Column, NumberColumn, TextColumn, TimeColumn } from './columns/column.ts';
import type { RecordPlaces } from './csv/record-places.ts';
import type { FileColumn } from './match-columns.ts';

/** Why a row has no values: it has too many or too few cells, a rule on duplicates drops it, or it cannot be and is set aside. */
export const absence = { ragged: 1, dropped: 2, rejected: 3 } as const;

/** A CSV as typed columns. Rows count from 0 here, and from 1 in findings and answers. */
export type Table = {
  /** Name of the dataset, `coverage.csv`, `events.csv` or `fees.csv`. */
  readonly name: string;
  /** Path from the repository root. */
  readonly file: string;
  readonly kind: TableKind;
  /** The columns found, in the order of the file. */
  readonly columns: readonly FileColumn[];
  readonly names: ReadonlySet<string>;
  /** Whether each header is one of its columns, or set aside, and none is missing: else one that is not here may be there under another name. */
  readonly isWhole: boolean;
  readonly values: ReadonlyMap<string, Column>;
  /** What is wrong with the cells of each column by themselves. */
  readonly faults: ReadonlyMap<string, CellFaults>;
  /** Rows of the file, those that are left out among them. */
  readonly size: number;
  /** By row why it has no values, 0 for one that has them; undefined where all have. */
  readonly absent: Uint8Array | undefined;
  /** Rows that are not dropped or set aside. */
  readonly rows: number;
  /** What the terms say is meant: rows that say the same, and rows about what no dataset has. */
  readonly meant: { readonly same: boolean; readonly others: boolean };
  /** How many duplicates were dropped, where a rule says so. */
  readonly dropped?: number;
  /** Rows of the file, 1 the first, that cannot be and are set aside, where the terms allow it. */
  readonly rejected?: readonly number[];
  /** The ids of all rows, those that are set aside among them: what refers to one of those refers to something. */
  readonly ids?: TextColumn;
  /** Zone of the times without an offset, and its clock. */
  readonly zone: string;
  readonly clock: ZoneClock;
  readonly places: RecordPlaces;
  /** One cell as it is read, from the file again: '' for an empty one, a time by a format as ISO 8601 has it. */
  readonly cell: (row: number, name: string) => string;
  /** A column as texts, whatever it is; that of a time or number is read from the file again, once. */
  readonly texts: (name: string) => TextColumn | undefined;
};

/** A column of texts; undefined where the table has none of that name. */
export function textColumn(table: Table, name: string): TextColumn | undefined {
  const column = table.values.get(name);
  return column?.kind === 'text' ? column : undefined;
}

/** A column of times; undefined where the table has none of that name. */
export function timeColumn(table: Table, name: string): TimeColumn | undefined {
  const column = table.values.get(name);
  return column?.kind === 'time' ? column : undefined;
}

/** A column of numbers; undefined where the table has none of that name. */
export function numberColumn(table: Table, name: string): NumberColumn | undefined {
  const column = table.values.get(name);
  return column?.kind === 'number' ? column : undefined;
}
