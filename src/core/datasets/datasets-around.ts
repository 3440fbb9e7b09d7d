import type { Condition, NamedValues } from '../ground/condition.ts';
import type { DatasetKind } from '../ground/kinds.ts';
import type { DatasetTerms } from './terms.ts';

/** The datasets of an agreement as its kinds see them; a name may be one whose terms a schema refused. */
export type DatasetsAround = {
  readonly datasets: Readonly<Record<string, DatasetTerms>>;
  readonly datasetNames: readonly string[];
};

/** A column of a dataset whose cells are ids of another one, in the rows that fulfil a condition. */
export type Reference = {
  readonly column: string;
  readonly to: string;
  readonly where?: Condition | undefined;
};

/** The columns of a dataset that something looks at: without one of them in its file a number would be wrong. */
export type ColumnUse = {
  readonly dataset: string;
  readonly columns: readonly (string | false | undefined)[];
  /** The values that the terms name of columns, among those of the file or of a log. */
  readonly named?: readonly NamedValues[];
  /** Of those the ones that rows must have to count. */
  readonly wanted?: readonly NamedValues[];
  /** A column that names items of another dataset, and which rows are looked at. */
  readonly refers?: Reference;
  /** Columns of times of which the second ends what the first began, so that it is not before it. */
  readonly inOrder?: readonly (readonly [earlier: string, later: string])[];
};

/** The dataset that is named, or the first of its kind; none where there is none. */
export function namedOrFirst(
  { datasets }: Pick<DatasetsAround, 'datasets'>,
  kind: DatasetKind,
  named: string | undefined,
): string | undefined {
  return named ?? Object.keys(datasets).find(name => datasets[name]?.kind === kind);
}
