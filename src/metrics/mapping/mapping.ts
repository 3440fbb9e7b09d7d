import type { ColumnType } from '../../core/datasets/table-kind.ts';
import type { DatasetKind } from '../../core/ground/kinds.ts';

/** What is asked for beside the file. */
export type MappingAsked = {
  readonly kind?: DatasetKind | undefined;
  /** Headers that together name a row, or `row` where its number does. */
  readonly id?: 'row' | readonly string[] | undefined;
  /** Zone of times without an offset. */
  readonly zone?: string | undefined;
};

/** One of several ways to read a column, and what it makes of a cell. */
export type Choice = { readonly form: string; readonly value: string };

/** A column of ours, and where it is in the file. */
export type MappedColumn = {
  readonly name: string;
  readonly titles: readonly string[];
  readonly type: ColumnType;
  /** How it is written, where that has to be said and the cells tell. */
  readonly form?: string;
  /** How it may be written, where the cells do not tell, and a cell that shows it. */
  readonly choices?: { readonly cell: string; readonly among: readonly Choice[] };
  /** What the entry names it under, where it is none of the kind’s own. */
  readonly further?: 'attributes' | 'numbers' | 'money' | 'times';
  readonly isNegative: boolean;
};

/** What the file does not tell; the entry is not complete until somebody does. */
export type Untold = { readonly code: UntoldCode; readonly message: string; readonly fix: string };
export type UntoldCode =
  | 'no-header'
  | 'no-rows'
  | 'unknown-kind'
  | 'missing-column'
  | 'no-time'
  | 'unread-times'
  | 'repeated-id'
  | 'ambiguous-number'
  | 'ambiguous-date';

/** The lines of a file that are none of the data, as `skip:` says them. */
export type Skipped = {
  readonly lines?: number;
  readonly startingWith?: readonly string[];
  readonly last?: number;
};

/** An entry of `datasets:` for an export, and how sure it is. */
export type Mapping = {
  readonly kind: DatasetKind;
  /** Where the file is to be put, from the agreement: `metrics/leads.csv`. */
  readonly file: string;
  readonly rows: number;
  readonly delimiter: ',' | ';' | 'tab';
  readonly skip: Skipped;
  readonly id: 'row' | readonly string[] | undefined;
  readonly columns: readonly MappedColumn[];
  readonly zone: string | undefined;
  readonly blank: readonly string[];
  /** Headers that are set aside; `all` where one of them cannot be written in terms. */
  readonly ignore: 'all' | readonly string[];
  readonly untold: readonly Untold[];
  /** What was taken for granted, in sentences. */
  readonly notes: readonly string[];
};

/** Why no entry can be made as it was asked for. */
export type Refused = { readonly refused: string };
