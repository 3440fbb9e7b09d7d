import type { ZoneOffset } from '../core/calendar/transitions.ts';
import type { TableKind } from '../core/datasets/table-kind.ts';
import type { FileColumn } from './match-columns.ts';

/** A CSV as it stands in the database. */
export type Table = {
  /** Name of the dataset, `coverage` or `events`. */
  readonly name: string;
  /** Path from the repository root. */
  readonly file: string;
  readonly kind: TableKind;
  /** The columns found, in the order of the kind. */
  readonly columns: readonly FileColumn[];
  readonly names: ReadonlySet<string>;
  /** SQL name of the view: `"#row"`, each column as text, and what `timeColumns` names. Ragged rows are NULL throughout. */
  readonly view: string;
  readonly rows: number;
  /** How many duplicates were left out of it, where a rule says so. */
  readonly dropped?: number;
  /** How the times of each time column are written: how many without and with an offset. Months and days are neither. */
  readonly written: ReadonlyMap<string, { readonly naive: number; readonly withOffset: number }>;
  /** Zone of the times without an offset, and its offsets over the times in the file. */
  readonly zone: string;
  readonly offsets: readonly ZoneOffset[];
};
