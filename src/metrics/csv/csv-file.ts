import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Finding } from '../../core/ground/finding.ts';
import { maxCellBytes } from '../columns/column.ts';
import { firstBadByte } from './bad-byte.ts';
import type { CsvForm, Delimiter } from './csv-form.ts';
import { CsvReader } from './csv-reader.ts';
import { maxBytes, openBytes } from './file-bytes.ts';
import { quoteProblem } from './quote-problem.ts';

/** How many columns a CSV may have. */
export const maxColumns = 200;

/** A CSV that can be read: it lies where it should and has a header. */
export type CsvFile = {
  /** Absolute path with links resolved. */
  readonly path: string;
  /** Its size. */
  readonly bytes: number;
  readonly header: readonly string[];
  readonly form: CsvForm;
};

/**
 * Opens `file` (from the repository root), which must lie in `folder` (absolute, links resolved), and hands it to `use` with a reader
 * that stands at the header. Gives `'missing'` where there is no such file, and a finding for one that is too large, empty, without a
 * sensible header, or not UTF-8 as far as it was read. A BOM and CRLF are accepted.
 */
export function withCsv<T extends object>(
  { root, folder, file }: { readonly root: string; readonly folder: string; readonly file: string },
  form: CsvForm,
  use: (csv: CsvFile, reader: CsvReader) => T,
): T | Finding | 'missing' {
  const path = realPath(join(root, file));
  if (path === undefined) return 'missing';
  if (!path.startsWith(`${folder}${sep}`)) {
    return fault(file, {
      code: 'outside-file',
      message: `Unexpected file outside \`${file.split('/', 2).join('/')}\`, expected one in it`,
      fix: 'Commit the file itself',
    });
  }
  return readCsv(path, form, (reader, bytes): T | Finding => {
    if (bytes > maxBytes) {
      return fault(file, {
        code: 'large-file',
        message: `Unexpected CSV of ${Math.ceil(bytes / 1024 / 1024)} MB, expected at most 512 MB`,
        fix: 'Split it or leave out old rows',
      });
    }
    const isThere = reader.next();
    const used = reader.isBroken
      ? undefined
      : (headerFault(file, isThere, reader, form.delimiter) ??
        use({ path, bytes, header: reader.texts(), form }, reader));
    return reader.isBroken || used === undefined ? notUtf8(file, path) : used;
  });
}

/** The path of a file with links resolved; undefined where there is none. Most side files are not there, which is no exception. */
function realPath(path: string): string | undefined {
  try {
    const isFile = statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
    return isFile ? realpathSync.native(path) : undefined;
  } catch {
    return undefined;
  }
}

/** Opens a file for reading record by record, hands it to `use` with its size in bytes, and closes it. Throws where it is gone. */
export function readCsv<T>(
  path: string,
  { delimiter, skip }: CsvForm,
  use: (reader: CsvReader, bytes: number) => T,
): T {
  const { source, size, close } = openBytes(path);
  try {
    return use(new CsvReader(source, size, delimiter, true, skip), size);
  } finally {
    close();
  }
}

/** How many rows follow the header, without those at the end that are none of the data. */
export function countRows(path: string, form: CsvForm): number {
  return readCsv(path, form, reader => {
    let records = 0;
    while (reader.next()) records++;
    return Math.max(0, records - 1 - form.skip.last);
  });
}

/** The finding about a file whose bytes are not UTF-8. */
function notUtf8(file: string, path: string): Finding {
  const { byte, line, column } = firstBadByte(readFileSync(path));
  return fault(file, {
    code: 'not-utf8',
    message: `Unexpected byte 0x${byte.toString(16).toUpperCase().padStart(2, '0')}, expected UTF-8`,
    fix: 'Save the file as “CSV UTF-8”',
    place: { kind: 'point', line, column },
  });
}

function headerFault(
  file: string,
  isThere: boolean,
  reader: CsvReader,
  delimiter: Delimiter,
): Finding | undefined {
  if (!isThere) {
    return fault(file, {
      code: 'empty-file',
      message: 'Unexpected empty file, expected a header',
      fix: 'Export the file again',
    });
  }
  if (reader.text(0, 8).includes('\0'))
    return fault(file, {
      code: 'not-utf8',
      message:
        'Unexpected zero byte in the header, expected UTF-8: this is most likely UTF-16 without a mark',
      fix: 'Save the file as “CSV UTF-8”',
      place: { kind: 'point', line: 1, column: 1 },
    });
  const beginning = notAHeader(reader);
  if (beginning !== undefined) {
    return fault(file, {
      code: 'not-a-header',
      message: `Unexpected line that begins with \`${beginning}\` before the header, expected the header`,
      fix: `Add \`skip: { startingWith: ["${beginning}"] }\` to the dataset`,
      place: { kind: 'point', line: reader.line, column: 1 },
    });
  }
  const broken = quoteProblem(reader.fault, delimiter);
  if (broken)
    return fault(file, {
      code: 'ragged-row',
      ...broken,
      place: { kind: 'point', line: reader.line, column: 1 },
    });
  if (reader.cells > maxColumns) {
    return fault(file, {
      code: 'wide-file',
      message: `Unexpected header of ${reader.cells} columns, expected at most ${maxColumns}`,
      fix: 'Leave out the columns that nothing needs',
      place: { kind: 'dataset', row: 0 },
    });
  }
  if (reader.longestCell() > maxCellBytes) {
    return fault(file, {
      code: 'large-cell',
      message: 'Unexpected cell of more than 64 kB in the header, expected the name of a column',
      fix: 'Shorten it',
      place: { kind: 'point', line: reader.line, column: 1 },
    });
  }
  const only = reader.text(0);
  const separator =
    reader.cells === 1
      ? [',', ';', '\t', '|'].find(each => each !== delimiter && only.includes(each))
      : undefined;
  if (separator === undefined) return undefined;
  const [seen, wanted] = [separator, delimiter].map(each => (each === '\t' ? 'a tab' : `\`${each}\``));
  return fault(file, {
    code: 'not-commas',
    message: `Unexpected ${seen} between columns, expected ${wanted}`,
    fix:
      separator === '|' ? 'Save the file with commas' : 'Save the file with commas, or name its `delimiter:`',
    place: { kind: 'point', line: 1, column: only.indexOf(separator) + 1 },
  });
}

/** How a first line begins that is no header: the one that tells a program what separates columns, or a remark. A `#` alone may be a column. */
function notAHeader(reader: CsvReader): string | undefined {
  const first = reader.text(0, 8);
  if (/^sep=/i.test(first)) return first.slice(0, 4);
  return /^# +\S/.test(first) || (reader.cells === 1 && /^#\S/.test(first)) ? '#' : undefined;
}

function fault(
  file: string,
  said: Pick<Finding, 'code' | 'message' | 'fix'> & Partial<Pick<Finding, 'place'>>,
): Finding {
  return { severity: 'error', file, place: { kind: 'file' }, ...said };
}
