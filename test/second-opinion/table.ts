import type { FileColumn } from './match-columns.ts';

/** A CSV as it stands in the database. */
export type Table = {
  /** The columns found, in the order of the file. */
  readonly columns: readonly FileColumn[];
  readonly names: ReadonlySet<string>;
  /** SQL name of the view: `"#row"`, each column as text, and what `timeColumns` names. Ragged rows are NULL throughout. */
  readonly view: string;
};
