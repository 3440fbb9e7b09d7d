import type { Column } from './columns/column.ts';

/** Rows that agree in all of some columns have the same number, from 0 up to `count`. Times agree where they are one instant. */
export type RowGroups = { readonly groups: Int32Array; readonly count: number };

type Key = number | bigint | string | undefined;

/** `size` is the number of rows. */
export function rowGroups(columns: readonly Column[], size: number): RowGroups {
  // Texts first: few of them differ, where most times do.
  const inOrder = columns.toSorted((a, b) => Number(a.kind !== 'text') - Number(b.kind !== 'text'));
  let grouped: RowGroups = { groups: new Int32Array(size), count: 1 };
  inOrder.forEach((column, place) => {
    grouped =
      place === 0 && column.kind === 'text'
        ? { groups: column.codes.map(code => code + 1), count: column.texts.size + 1 }
        : dividedBy(column, grouped.groups);
  });
  return grouped;
}

/** Each group divided by the values that its rows have in a column. */
function dividedBy(column: Column, groups: Int32Array): RowGroups {
  const keyOf = keyReader(column);
  // Where times ascend, only rows of the same instant can agree, so that little is to be kept.
  const starts = column.kind === 'time' && isAscending(column.starts) ? column.starts : undefined;
  let known = new Map<number, Map<Key, number>>();
  let count = 0;
  const divided = groups.map((group, row) => {
    if (starts && row > 0 && starts[row] !== starts[row - 1]) known = new Map();
    const values = known.get(group) ?? new Map<Key, number>();
    if (values.size === 0) known.set(group, values);
    const key = keyOf(row);
    let number = values.get(key);
    if (number === undefined) {
      number = count++;
      values.set(key, number);
    }
    return number;
  });
  return { groups: divided, count };
}

function keyReader(column: Column): (row: number) => Key {
  if (column.kind === 'text') return row => column.codes[row];
  if (column.kind === 'number') return row => (column.values ? column.values[row] : column.large[row]);
  const { starts, nanos } = column;
  if (nanos.size === 0) return row => starts[row];
  return row => (nanos.has(row) ? `${starts[row]} ${nanos.get(row)}` : starts[row]);
}

function isAscending(values: Float64Array): boolean {
  for (let row = 1; row < values.length; row++) if (!(values[row]! >= values[row - 1]!)) return false;
  return true;
}

/** The first row of each group; -1 where it has none. */
export function firstRows({ groups, count }: RowGroups): Int32Array {
  const first = new Int32Array(count).fill(-1);
  for (let row = groups.length - 1; row >= 0; row--) first[groups[row]!] = row;
  return first;
}
