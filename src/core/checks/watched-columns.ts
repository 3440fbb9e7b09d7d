import type { AgreementTerms } from '../agreement/terms.ts';
import type { Reference } from '../datasets/datasets-around.ts';
import { byName } from '../ground/by-name.ts';
import { usesOf } from './used-columns.ts';

/** What the terms say of columns of a dataset, beside what its kind says of them. */
export type WatchedColumns = {
  /** By each column that something looks at, the values that the terms name of it. */
  readonly named: ReadonlyMap<string, readonly string[]>;
  /** Of those the values that the objectives name themselves, but for what `values:` of the dataset names. */
  readonly written: ReadonlyMap<string, readonly string[]>;
  /** Of those the values that rows must have to count, but for what `values:` of the dataset names. */
  readonly wanted: ReadonlyMap<string, readonly string[]>;
  /** The columns that name items of other datasets. */
  readonly refers: readonly Reference[];
  /** Pairs of columns of times of which the second ends what the first began. */
  readonly inOrder: readonly (readonly [earlier: string, later: string])[];
};

/** What the objectives, and `values:` of the datasets, say of the columns of each dataset (RULES 33). */
export function watchedColumns(
  terms: Pick<AgreementTerms, 'datasets' | 'definitions' | 'objectives'>,
): Readonly<Record<string, WatchedColumns>> {
  const byDataset = Map.groupBy(usesOf(terms), each => each.dataset);
  return byName(
    Object.keys(terms.datasets).map(dataset => {
      const named = new Map<string, Set<string>>();
      const add = (column: string, values: readonly string[]) => {
        const known = named.get(column) ?? new Set();
        named.set(column, known);
        for (const value of values) known.add(value);
      };
      const uses = byDataset.get(dataset) ?? [];
      const meant = terms.datasets[dataset]?.values ?? {};
      for (const use of uses) {
        for (const column of use.columns) if (column) add(column, []);
        for (const { column, values } of use.named ?? []) add(column, values);
      }
      const written = new Map(
        [...named].map(([column, values]) => [
          column,
          [...values].filter(value => !meant[column]?.includes(value)),
        ]),
      );
      for (const [column, values] of Object.entries(meant)) add(column, values);
      const wanted = Map.groupBy(
        uses.flatMap(each => each.wanted ?? []),
        each => each.column,
      );
      const pairs = new Map(
        uses.flatMap(({ inOrder = [] }) => inOrder.map(pair => [pair.join('\n'), pair] as const)),
      );
      const watched: WatchedColumns = {
        named: new Map([...named].map(([column, values]) => [column, [...values]])),
        written,
        wanted: new Map(
          [...wanted].map(([column, all]) => {
            const values = new Set(all.flatMap(each => each.values));
            for (const value of meant[column] ?? []) values.delete(value);
            return [column, [...values]] as const;
          }),
        ),
        refers: uses.flatMap(each => each.refers ?? []),
        inOrder: [...pairs.values()].filter(([earlier, later]) => earlier !== later),
      };
      return [dataset, watched] as const;
    }),
  );
}
