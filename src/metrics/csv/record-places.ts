import { grown, roomFor } from '../../core/ground/ranks/grown.ts';
import type { Point } from '../../core/ground/source/point.ts';
import type { Delimiter } from './csv-form.ts';
import { CsvReader } from './csv-reader.ts';
import { openBytes } from './file-bytes.ts';

const mostShown = 4096;
const mostKept = 64;

/** Where the records of a file stand; gathered while they are read. */
export class RecordPlaces {
  private readonly path: string;
  private readonly delimiter: Delimiter;
  /** By record, 0 the header: its first byte. */
  private offsets: Int32Array;
  private size = 0;
  /** Records that do not start on the line after the one before, and their lines. */
  private readonly jumps: { readonly record: number; readonly line: number }[] = [];
  private nextLine = 1;
  /** Records that were shown last: what is wrong in one is often wrong in many of its cells. */
  private readonly shown = new Map<number, readonly string[]>();
  private header: readonly string[] = [];

  constructor(path: string, delimiter: Delimiter, rows: number) {
    this.path = path;
    this.delimiter = delimiter;
    this.offsets = new Int32Array(roomFor(rows + 1));
  }

  /** The record that a reader stands at. */
  add(reader: CsvReader): void {
    const record = this.size++;
    if (record === this.offsets.length) this.offsets = grown(this.offsets);
    if (record === 0) this.header = reader.texts();
    if (reader.line !== this.nextLine) this.jumps.push({ record, line: reader.line });
    this.nextLine = reader.line + 1;
    this.offsets[record] = reader.offset;
  }

  /** The line that a record starts on. */
  lineOf(record: number): number {
    const jump = this.jumps.findLast(each => each.record <= record) ?? { record: 0, line: 1 };
    return jump.line + record - jump.record;
  }

  /** The cells of a record as texts to be shown, read again from the file; of a very long one only its start. */
  cellsOf(record: number): readonly string[] {
    const known = this.shown.get(record);
    if (known) return known;
    const reader = this.readerAt(record);
    const cells = reader?.next()
      ? Array.from({ length: reader.cells }, (_, cell) => reader.text(cell, mostShown))
      : [];
    if (this.shown.size >= mostKept) this.shown.clear();
    this.shown.set(record, cells);
    return cells;
  }

  /** Where a cell begins, or its record where there is no such column; columns are UTF-16 units. Undefined for no record. */
  pointOf(record: number, title?: string): Point | undefined {
    const reader = this.readerAt(record);
    if (!reader?.next()) return undefined;
    const cell = title === undefined ? -1 : this.header.indexOf(title);
    const before = cell <= 0 || cell >= reader.cells ? '' : this.textBefore(record, reader.startOf(cell));
    const lines = before.split(/\r\n|\n|\r/);
    return { line: this.lineOf(record) + lines.length - 1, column: (lines.at(-1) ?? '').length + 1 };
  }

  /** What stands in a record before its byte `length`. */
  private textBefore(record: number, length: number): string {
    return this.bytesOf(record)?.toString('utf8', 0, length) ?? '';
  }

  private readerAt(record: number): CsvReader | undefined {
    const bytes = this.bytesOf(record);
    if (!bytes) return undefined;
    const source = (buffer: Uint8Array, at: number, length: number, position: number) =>
      bytes.copy(buffer, at, position, position + length);
    return new CsvReader(source, bytes.length, this.delimiter, false);
  }

  /** The bytes of a record, up to the next one; undefined for no record, and where the file is gone. */
  private bytesOf(record: number): Buffer | undefined {
    if (record < 0 || record >= this.size) return undefined;
    const start = this.offsets[record]!;
    const end = record + 1 < this.size ? this.offsets[record + 1]! : undefined;
    try {
      return readBytes(this.path, start, end);
    } catch {
      return undefined;
    }
  }
}

function readBytes(path: string, start: number, end: number | undefined): Buffer {
  const { source, close } = openBytes(path);
  try {
    const pieces: Buffer[] = [];
    for (let at = start; end === undefined || at < end; ) {
      const piece = Buffer.alloc(end === undefined ? 64 * 1024 : end - at);
      const read = source(piece, 0, piece.length, at);
      if (read === 0) break;
      pieces.push(piece.subarray(0, read));
      at += read;
    }
    return Buffer.concat(pieces);
  } finally {
    close();
  }
}
