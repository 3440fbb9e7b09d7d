import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { datasetColumns, datasetTable } from '../core/datasets/index.ts';
import { hasTabs, isMetricsFile } from '../core/datasets/metrics-file.ts';
import type { ColumnKind, TableKind } from '../core/datasets/table-kind.ts';
import { type DatasetTerms, delimiters } from '../core/datasets/terms.ts';
import type { Finding } from '../core/ground/finding.ts';
import { type Found, single } from './capped.ts';
import { withCsv } from './csv/csv-file.ts';
import type { Delimiter } from './csv/csv-form.ts';
import { nothingSkipped, type SkippedLines, skippedLines } from './csv/csv-form.ts';
import type { DataPlace, HeldDataset } from './data-places.ts';
import { type ReadTable, readTable, type TableSource } from './read-table.ts';

/** What became of a file: nothing of a table where it is not there or cannot be read. */
export type Loaded = Partial<ReadTable> & { readonly file: string; readonly founds: readonly Found[] };

/**
 * The table of a dataset.
 *
 * @param used columns that its file must have, beside those its kind always needs
 */
export function loadDataset(place: DataPlace, held: HeldDataset, used: readonly string[]): Loaded {
  const { known, terms } = held;
  const file = `${place.folder}/${terms.file}`;
  const source = datasetSource(known, file, terms, place.zone);
  const columns = source.columns.map(
    (column): ColumnKind => (used.includes(column.name) ? { ...column, header: 'required' } : column),
  );
  return loadAs(place, { ...source, columns }, terms, () => missingFile(place, held));
}

/** The table of a dataset whose file is `name` in `root`, an absolute path with links resolved, wherever the terms say that it is. */
export function loadDatasetAt(root: string, name: string, terms: DatasetTerms, zone: string): Loaded {
  return loadAs({ root, realFolder: root }, datasetSource(terms.kind, name, terms, zone), terms);
}

function datasetSource(name: string, file: string, terms: DatasetTerms, zone: string): TableSource {
  return {
    name,
    file,
    kind: datasetTable(terms),
    columns: datasetColumns(terms),
    headers: terms,
    zone: terms.zone ?? zone,
    blank: terms.blank,
    duplicates: terms.duplicates,
    others: terms.others,
  };
}

function loadAs(
  place: Pick<DataPlace, 'root' | 'realFolder'>,
  source: TableSource,
  terms: DatasetTerms,
  whenMissing?: () => Finding,
): Loaded {
  const delimiter = terms.delimiter ? delimiters[terms.delimiter] : hasTabs(terms.file) ? '\t' : ',';
  return load(place, source, whenMissing, skippedLines(terms.skip ?? {}), delimiter);
}

/** The table of a file beside the datasets, which need not be there. `path` is below the folder. */
export function loadSide(place: DataPlace, name: string, kind: TableKind, path = name): Loaded {
  const file = `${place.folder}/${path}`;
  return load(place, { name, file, kind, columns: kind.columns, headers: {}, zone: place.zone });
}

/** The same of a file that need not be there and that no terms say how to read. */
export function loadSideAt(root: string, file: string, kind: TableKind, zone: string): Loaded {
  return load(
    { root, realFolder: root },
    { name: file, file, kind, columns: kind.columns, headers: {}, zone },
  );
}

function load(
  { root, realFolder }: Pick<DataPlace, 'root' | 'realFolder'>,
  source: TableSource,
  whenMissing?: () => Finding,
  skip: SkippedLines = nothingSkipped,
  delimiter: Delimiter = ',',
): Loaded {
  const { file } = source;
  const read = withCsv({ root, folder: realFolder, file }, { delimiter, skip }, (csv, reader) =>
    readTable(source, csv, reader),
  );
  if (read === 'missing') return { file, founds: whenMissing ? [single(whenMissing())] : [] };
  return 'code' in read ? { file, founds: [single(read)] } : { file, ...read };
}

function missingFile({ root, folder, agreement }: DataPlace, { name, known, terms }: HeldDataset): Finding {
  const beside = dirname(terms.file);
  const among = filesIn(join(root, folder, beside))
    .filter(isMetricsFile)
    .map(each => `${beside}/${each}`);
  const isOwn = folder === agreement;
  return {
    code: 'missing-file',
    severity: 'error',
    file: `${agreement}/agreement.mdx`,
    place: { kind: 'terms', path: ['datasets', name, isOwn ? 'file' : 'from'] },
    message: isOwn
      ? `Missing file \`${terms.file}\`, expected the CSV of dataset \`${name}\``
      : `Missing file \`${folder}/${terms.file}\`, expected the CSV of dataset \`${known}\` there`,
    fix: 'Commit the file or correct its name',
    ...(isOwn && { meant: { seen: terms.file, among: among.toSorted() } }),
  };
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
