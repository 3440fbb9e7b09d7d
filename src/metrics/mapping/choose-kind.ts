import type { ColumnKind, TableKind } from '../../core/datasets/table-kind.ts';
import { datasetTables } from '../../core/datasets/tables.ts';
import type { DatasetKind } from '../../core/ground/kinds.ts';
import type { ColumnFacts } from './column-study.ts';
import { type Fit, fitOf } from './fits.ts';
import { namesRows, rankOf } from './header-words.ts';

/** What of a file is which column of a kind. */
export type KindMatch = {
  readonly kind: DatasetKind;
  readonly table: TableKind;
  readonly found: ReadonlyMap<string, Fit>;
  /** Columns that a file of the kind must have and this one does not. */
  readonly missing: readonly ColumnKind[];
  /** Columns of the kind that a header names whose cells cannot be that, and no other header does. */
  readonly unfit: readonly { readonly column: ColumnKind; readonly title: string }[];
  readonly score: number;
};

/** Weights of what speaks for a kind: a column that it needs (and against it, where that is missing), one that it may have, its very name, a noun of its rows in a header or in the name of the file. */
const weights = { needed: 3, optional: 1, name: 2, noun: 2 } as const;

/** What a file is as one of a kind: for each column of it the header that names it best and whose cells can be that. */
export function matchKind(kind: DatasetKind, file: string, columns: readonly ColumnFacts[]): KindMatch {
  const table: TableKind = datasetTables[kind];
  const candidates = table.columns.flatMap((column, order) =>
    columns.flatMap((facts, place) => {
      const rank = bestRank(facts.titles, column, table);
      const fit = rank === undefined ? undefined : fitOf(facts, column);
      if (rank === undefined || !fit) return [];
      // Cells that are empty where none may be, or ids that are there twice, leave it to another header.
      const isUnfit =
        (!column.blank && facts.blanks > 0) ||
        (column.type === 'id' && isKey(table, column) && facts.isUnique === false);
      return [
        {
          column,
          facts,
          fit,
          rank: rank + (isUnfit ? 100 : 0) - (facts.titles.length > 1 ? 0.5 : 0),
          order,
          place,
        },
      ];
    }),
  );
  const found = new Map<string, Fit>();
  const used = new Set<string>();
  for (const each of candidates.toSorted(
    (a, b) => a.rank - b.rank || a.order - b.order || a.place - b.place,
  )) {
    const { column, facts, fit } = each;
    if (found.has(column.name) || facts.titles.some(title => used.has(title))) continue;
    found.set(column.name, fit);
    for (const title of facts.titles) used.add(title);
  }
  const missing = table.columns.filter(
    column => column.header === 'required' && !found.has(column.name) && !isKey(table, column),
  );
  const scores = table.columns.map(column => {
    const fit = found.get(column.name);
    if (!fit) return 0;
    const isNamed = fit.facts.titles.some(title => rankOf(title, column, table) === 0);
    return (column.header === 'required' ? weights.needed : weights.optional) + (isNamed ? weights.name : 0);
  });
  const hasNoun = [file, ...columns.flatMap(({ titles }) => titles)].some(text => namesRows(text, table));
  const score =
    scores.reduce<number>((a, b) => a + b, 0) +
    (hasNoun ? weights.noun : 0) -
    missing.length * weights.needed;
  const unfit = table.columns.flatMap(column => {
    const named = columns.find(
      ({ titles }) =>
        titles.length === 1 && !used.has(titles[0]!) && bestRank(titles, column, table) !== undefined,
    );
    return named && !found.has(column.name) ? [{ column, title: named.titles[0]! }] : [];
  });
  return { kind, table, found, missing, unfit, score };
}

/** Whether a column names the rows, which their number does as well. */
export function isKey(table: TableKind, { name, type }: Pick<ColumnKind, 'name' | 'type'>): boolean {
  return type === 'id' && table.unique.length === 1 && table.unique[0] === name;
}

function bestRank(titles: readonly string[], column: ColumnKind, table: TableKind): number | undefined {
  const ranks = titles.flatMap(title => rankOf(title, column, table) ?? []);
  return ranks.length === 0 ? undefined : Math.min(...ranks);
}

/** What a column may hold that stands in every row, so that a file without it is still of the kind. */
const isConstant = ({ type }: ColumnKind) => type === 'yes-no' || type === 'text';

/** The kinds that a file may be, the likeliest first: those of which it has all columns but for one that may be a constant, and the one whose times are its own. */
export function likelyKinds(file: string, columns: readonly ColumnFacts[]): readonly KindMatch[] {
  const matches = (Object.keys(datasetTables) as DatasetKind[]).map(kind => matchKind(kind, file, columns));
  const own = matches.filter(({ table }) => table.ownTimes);
  const likely = matches
    .filter(
      ({ table, missing, found }) =>
        !table.ownTimes &&
        found.size >= 2 &&
        missing.length <= (found.size > 2 ? 1 : 0) &&
        missing.every(isConstant),
    )
    .toSorted((a, b) => b.score - a.score);
  return [...likely, ...own];
}
