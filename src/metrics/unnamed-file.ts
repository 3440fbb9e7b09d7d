import { join } from 'node:path';
import { hasTabs } from '../core/datasets/metrics-file.ts';
import type { Finding } from '../core/ground/finding.ts';
import { readCsv } from './csv/csv-file.ts';
import { type Delimiter, nothingSkipped } from './csv/csv-form.ts';
import { rowsLookedAt, UnreadCells } from './unread-cells.ts';

/** What is told of the first rows of a CSV that no dataset names, `file` from the root of the house: nothing of one that cannot be read. */
export function personalDataIn(root: string, file: string): readonly Finding[] {
  const path = join(root, file);
  const cells = (delimiter: Delimiter) =>
    readCsv(path, { delimiter, skip: nothingSkipped }, reader => {
      if (!reader.next()) return undefined;
      const header = reader.texts();
      // Nobody says how it is laid out.
      if (header.length === 1 && delimiter === ',' && header[0]!.includes(';')) return undefined;
      const looked = new UnreadCells(file, header, [...header.keys()]);
      for (let row = 0; row < rowsLookedAt && reader.next(); row++)
        if (reader.cells === header.length) looked.look(reader, row);
      return looked.founds
        .flatMap(each => each.findings)
        .map(each => ({ ...each, place: { kind: 'file' } as const }));
    });
  return (hasTabs(file) ? cells('\t') : (cells(',') ?? cells(';'))) ?? [];
}
