import type { Source } from '../../core/ground/derivation.ts';

/** All rows behind several numbers, one range per file. `rows` stays where every number used the same ones. */
export type RowsBehind = Omit<Source, 'rows'> & { readonly rows: number | undefined };

/** Merges sources by file; parts of a row are not counted twice, so that ranges that differ have no count. */
export function rowsBehind(sources: readonly Source[]): RowsBehind[] {
  const files = new Map<string, RowsBehind>();
  for (const source of sources) {
    const known = files.get(source.file);
    const same =
      known?.firstRow === source.firstRow && known.lastRow === source.lastRow && known.rows === source.rows;
    files.set(
      source.file,
      !known || same
        ? source
        : {
            file: source.file,
            firstRow: Math.min(known.firstRow, source.firstRow),
            lastRow: Math.max(known.lastRow, source.lastRow),
            rows: undefined,
          },
    );
  }
  return [...files.values()];
}
