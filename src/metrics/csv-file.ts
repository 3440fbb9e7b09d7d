import { isUtf8 } from 'node:buffer';
import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Finding } from '../core/finding.ts';
import { csvRecords } from './csv-records.ts';

const maxBytes = 512 * 1024 * 1024;
const maxColumns = 200;

/** What may stand between the cells of a row. */
export type Delimiter = ',' | ';' | '\t';

/** A CSV that can be read: its bytes are UTF-8 and it has a header. */
export type CsvFile = {
  /** Absolute path with links resolved. */
  readonly path: string;
  readonly header: readonly string[];
  /** What stands between cells. */
  readonly delimiter: Delimiter;
  readonly text: () => string;
};

/**
 * Opens `file` (from the repository root), which must lie in `folder`. Gives `'missing'` where there is no such file, and
 * a finding for a file that is too large, empty, not UTF-8, or without a sensible header. A BOM and CRLF are accepted.
 */
export async function openCsv(
  root: string,
  folder: string,
  file: string,
  delimiter: Delimiter = file.endsWith('.tsv') ? '\t' : ',',
): Promise<CsvFile | Finding | 'missing'> {
  const say = (
    code: string,
    message: string,
    fix: string,
    place: Finding['place'] = { kind: 'file' },
  ): Finding => {
    return { code, severity: 'error', file, place, message, fix };
  };
  let path: string;
  let bytes: Buffer;
  try {
    path = await realpath(join(root, file));
    const inside = `${await realpath(join(root, folder))}${sep}`;
    if (!path.startsWith(inside)) {
      return say(
        'outside-file',
        `Unexpected file outside \`${folder}\`, expected one in it`,
        'Commit the file itself',
      );
    }
    const { size } = await stat(path);
    if (size > maxBytes) {
      const seen = `${Math.ceil(size / 1024 / 1024)} MB`;
      return say(
        'large-file',
        `Unexpected CSV of ${seen}, expected at most 512 MB`,
        'Split it or leave out old rows',
      );
    }
    bytes = await readFile(path);
  } catch {
    return 'missing';
  }
  if (!isUtf8(bytes)) {
    const { byte, line, column } = firstBadByte(bytes);
    const hex = `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    const place = { kind: 'point', line, column } as const;
    return say('not-utf8', `Unexpected byte ${hex}, expected UTF-8`, 'Save the file as “CSV UTF-8”', place);
  }
  const header = firstRecord(bytes, delimiter);
  if (header === undefined) {
    return say('empty-file', 'Unexpected empty file, expected a header', 'Export the file again');
  }
  if (header.length > maxColumns) {
    const message = `Unexpected header of ${header.length} columns, expected at most ${maxColumns}`;
    return say('wide-file', message, 'Leave out the columns that nothing needs', { kind: 'dataset', row: 0 });
  }
  const [only = ''] = header;
  const separator =
    header.length === 1
      ? [',', ';', '\t', '|'].find(each => each !== delimiter && only.includes(each))
      : undefined;
  if (separator !== undefined) {
    const [seen, wanted] = [separator, delimiter].map(each => (each === '\t' ? 'a tab' : `\`${each}\``));
    const message = `Unexpected ${seen} between columns, expected ${wanted}`;
    const fix =
      separator === '|' ? 'Save the file with commas' : 'Save the file with commas, or name its `delimiter:`';
    return say('not-commas', message, fix, {
      kind: 'point',
      line: 1,
      column: only.indexOf(separator) + 1,
    });
  }
  return { path, header, delimiter, text: () => bytes.toString('utf8') };
}

/** The cells of the header; undefined for a file without any text. Reads no further than it must. */
function firstRecord(bytes: Buffer, delimiter: Delimiter): readonly string[] | undefined {
  for (let length = 64 * 1024; ; length *= 16) {
    const record = csvRecords(bytes.toString('utf8', 0, length), delimiter).next().value;
    const whole = length >= bytes.length;
    if (record && (whole || record.quotes !== 'open')) return record.cells;
    if (whole) return undefined;
  }
}

/** Where the text stops being UTF-8; the column counts characters. */
function firstBadByte(bytes: Buffer): {
  readonly byte: number;
  readonly line: number;
  readonly column: number;
} {
  let good = 0;
  for (let bad = bytes.length; bad - good > 1; ) {
    const middle = (good + bad) >> 1;
    if (isUtf8(bytes.subarray(0, wholeCharacters(bytes, middle)))) good = middle;
    else bad = middle;
  }
  const at = wholeCharacters(bytes, good);
  const lines = bytes.toString('utf8', 0, at).split(/\r\n|\n|\r/);
  return { byte: bytes[at] ?? 0, line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 };
}

/** The largest length up to `length` that does not cut a character in two. */
function wholeCharacters(bytes: Buffer, length: number): number {
  let at = length;
  while (at > 0 && at > length - 3 && ((bytes[at] ?? 0) & 0xc0) === 0x80) at--;
  return at;
}
