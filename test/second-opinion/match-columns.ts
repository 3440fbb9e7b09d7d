import type { ColumnKind } from '../../src/core/datasets/table-kind.ts';
import type { DatasetTerms } from '../../src/core/datasets/terms.ts';
import { textSql } from './database.ts';

/** A column that is in the file, or made of what is: its first place there, -1 for none, and its cell as SQL over `c<place>` and `n`. */
export type FileColumn = ColumnKind & { readonly index: number; readonly cell: string };

type HeaderTerms = Pick<DatasetTerms, 'columns' | 'ignore'>;

/** Finds each wanted column in the header, in the file's order. */
export function matchColumns(
  header: readonly string[],
  wanted: readonly ColumnKind[],
  terms: HeaderTerms,
): readonly FileColumn[] {
  const placesOf = (name: string) => {
    const places = titlesOf(header, name, terms).map(title => header.indexOf(title));
    return places.includes(-1) ? [] : places;
  };
  return wanted
    .flatMap((column): FileColumn[] => {
      const { origin } = column;
      if (origin?.kind === 'constant') return [{ ...column, index: -1, cell: textSql(origin.text) }];
      if (origin?.kind === 'row') return [{ ...column, index: -1, cell: 'CAST(n AS VARCHAR)' }];
      const places = origin ? origin.of.map(placesOf) : [placesOf(column.name)];
      const [first] = places.flat();
      if (first === undefined || places.some(each => each.length === 0)) return [];
      return [{ ...column, index: first, cell: joinedSql(places.flat(), origin !== undefined) }];
    })
    .toSorted((a, b) => a.index - b.index);
}

/** Several cells as one: those of a name all have their place, those of one column only where something stands in them. */
function joinedSql(places: readonly number[], isName: boolean): string {
  const cells = places.map(place => `c${place}`);
  if (cells.length === 1) return cells.join('');
  if (!isName) return `concat_ws(' ', ${cells.map(cell => `nullif(${cell}, '')`).join(', ')})`;
  const isBlank = cells.map(cell => `${cell} = ''`).join(' AND ');
  return `CASE WHEN ${isBlank} THEN '' ELSE concat_ws('/', ${cells.join(', ')}) END`;
}

/** The headers of a column: those that the terms map to it, else one like its name that they neither set aside nor map to another. */
function titlesOf(
  header: readonly string[],
  name: string,
  { columns = {}, ignore = [] }: HeaderTerms,
): string[] {
  const mapped = columns[name];
  if (mapped !== undefined) return [mapped].flat();
  const title = likeHeader(header, name) ?? name;
  const isAside = ignore !== 'all' && ignore.includes(title);
  return isAside || Object.values(columns).flat().includes(title) ? [] : [title];
}

/** The header that is a column's name but for case, spaces, hyphens and underscores: `Created At` for `created_at`. */
function likeHeader(header: readonly string[], name: string): string | undefined {
  if (header.includes(name)) return name;
  const plain = (text: string) => text.toLowerCase().replace(/[\s_-]+/g, '');
  return header.find(title => plain(title) === plain(name));
}
