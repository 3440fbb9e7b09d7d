import { existsSync } from 'node:fs';
import { readCsv } from '../csv/csv-file.ts';
import type { Delimiter } from '../csv/csv-reader.ts';
import type { FileColumn } from '../match-columns.ts';
import type { TextColumn } from './column.ts';
import { Dictionary } from './dictionary.ts';
import { isoText } from './read-written.ts';

/** A cell as it is read: empty where it stands for that, a text without spaces around it, and a time as ISO 8601 has it where it can be read. */
export function asRead(
  column: Pick<FileColumn, 'type' | 'format'>,
  blank: readonly string[],
  cell: string,
): string {
  const text = column.type === 'text' ? cell.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '') : cell;
  if (blank.includes(text)) return '';
  return column.format && column.format.kind !== 'iso' ? isoText(column.format, text) : text;
}

/** The texts of a column of times or numbers, read from its file again; rows in `absent` have none. */
export function writtenTexts(
  file: { readonly path: string; readonly delimiter: Delimiter },
  column: FileColumn,
  blank: readonly string[],
  absent: Uint8Array | undefined,
  size: number,
): TextColumn {
  const texts = new Dictionary(16);
  const codes = new Int32Array(size).fill(-1);
  const read = new Map<number, number>();
  const codeOf = (code: number): number => {
    const known = read.get(code);
    if (known !== undefined) return known;
    const text = Buffer.from(asRead(column, blank, texts.text(code)), 'utf8');
    const made = texts.add(text, 0, text.length);
    read.set(code, made);
    return made;
  };
  if (column.constant !== undefined) {
    const constant = Buffer.from(column.constant, 'utf8');
    const code = codeOf(texts.add(constant, 0, constant.length));
    for (let row = 0; row < size; row++) if (!absent?.[row]) codes[row] = code;
    return { kind: 'text', codes, texts };
  }
  // A file that is gone meanwhile, while somebody edits, is read anew in a moment.
  if (!existsSync(file.path)) return { kind: 'text', codes, texts };
  readCsv(file.path, file.delimiter, reader => {
    reader.next();
    for (let row = 0; row < size && reader.next(); row++) {
      const [from, to] = [reader.starts[column.index]!, reader.ends[column.index]!];
      if (!absent?.[row]) codes[row] = codeOf(texts.add(reader.bytes, from, to));
    }
  });
  return { kind: 'text', codes, texts };
}
