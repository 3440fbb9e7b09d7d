import type { ColumnKind } from '../../src/core/datasets/table-kind.ts';

/** A column that is in the file, and where; a constant one stands at -1. */
export type FileColumn = ColumnKind & { readonly index: number };

/** Finds each wanted column in the header, in the file's order. `mapped` is our column name to the header where they differ. */
export function matchColumns(
  header: readonly string[],
  wanted: readonly ColumnKind[],
  mapped: Readonly<Record<string, string>> = {},
): readonly FileColumn[] {
  const indexOf = ({ name, constant }: ColumnKind) =>
    constant === undefined ? header.indexOf(mapped[name] ?? likeHeader(header, name) ?? name) : -1;
  return wanted
    .map(column => ({ ...column, index: indexOf(column) }))
    .filter(({ index, constant }) => index >= 0 || constant !== undefined)
    .toSorted((a, b) => a.index - b.index);
}

/** The header that is a column's name but for case, spaces, hyphens and underscores: `Created At` for `created_at`. */
function likeHeader(header: readonly string[], name: string): string | undefined {
  if (header.includes(name)) return name;
  const plain = (text: string) => text.toLowerCase().replace(/[\s_-]+/g, '');
  return header.find(title => plain(title) === plain(name));
}
