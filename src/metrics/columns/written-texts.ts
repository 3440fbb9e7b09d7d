import { existsSync } from 'node:fs';
import { cellsInto } from '../cell-source.ts';
import { type CsvFile, readCsv } from '../csv/csv-file.ts';
import type { FileColumn } from '../match-columns.ts';
import type { TextColumn } from './column.ts';
import { Dictionary } from './dictionary.ts';
import { plainNumber } from './plain-number.ts';
import { isoText } from './read-written.ts';

/** A cell as it is read: empty where it stands for that, a text without spaces around it, a time as ISO 8601 has it and a number as `1234.50` where they can be read. */
export function asRead(
  column: Pick<FileColumn, 'format' | 'numeral' | 'type'>,
  blank: readonly string[],
  cell: string,
): string {
  const text = column.type === 'text' ? cell.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '') : cell;
  if (blank.includes(text)) return '';
  if (column.numeral) return plainNumber(column.numeral, column.type === 'share')(text) ?? text;
  return column.format && column.format.kind !== 'iso' ? isoText(column.format, text) : text;
}

/** The texts of a column of times or numbers, read from its file again; rows in `absent` have none. */
export function writtenTexts(
  file: Pick<CsvFile, 'path' | 'form'>,
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
  // A file that is gone meanwhile, while somebody edits, is read anew in a moment.
  if (!existsSync(file.path)) return { kind: 'text', codes, texts };
  readCsv(file.path, file.form, reader => {
    reader.next();
    let row = 0;
    const read = cellsInto(column.source, (bytes, from, to) => {
      codes[row] = codeOf(texts.add(bytes, from, to));
    });
    for (; row < size && reader.next(); row++) if (!absent?.[row]) read(reader, row);
  });
  return { kind: 'text', codes, texts };
}
