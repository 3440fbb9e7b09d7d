import type { TableKind } from '../../core/datasets/table-kind.ts';
import { datasetTables } from '../../core/datasets/tables.ts';
import { rankOf } from './header-words.ts';
import { isTime } from './mapped-column.ts';
import type { MappedColumn } from './mapping.ts';

/** In the order of the kind, then as they were found; of a kind with times of its own the one that places a row first: when an item of another kind is opened, by its header. */
export function inPlace(columns: readonly MappedColumn[], table: TableKind): readonly MappedColumn[] {
  const order = (name: string) => {
    const place = table.columns.findIndex(each => each.name === name);
    return place < 0 ? table.columns.length : place;
  };
  const sorted = columns.toSorted((a, b) => order(a.name) - order(b.name));
  if (!table.ownTimes) return sorted;
  const begins = (column: MappedColumn) =>
    isTime(column.type) &&
    column.titles.some(title =>
      Object.values(datasetTables as Readonly<Record<string, TableKind>>).some(each => {
        const [earliest] = each.inOrder[0] ?? [];
        const opened = each.columns.find(({ name }) => name === earliest);
        return opened !== undefined && each.ofItems === true && rankOf(title, opened, each) !== undefined;
      }),
    );
  const first = sorted.find(begins);
  return first
    ? [
        ...sorted.filter(each => !isTime(each.type)),
        first,
        ...sorted.filter(each => isTime(each.type) && each !== first),
      ]
    : sorted;
}
