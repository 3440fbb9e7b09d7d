import { BytePieces, type ByteSource } from './byte-pieces.ts';
import { type Delimiter, nothingSkipped, type SkippedLines } from './csv-form.ts';

/** What is wrong with the quotes of a record: one is never closed, or text comes after a closing one. */
export type QuoteFault = 'open' | 'after';

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const mostExpected = 6_000_000;
/** How a cell is written: plainly, in quotes, or in quotes with doubled ones among its bytes. */
const plain = 0;
const inQuotes = 1;
const withDoubled = 2;

/**
 * Reads RFC 4180 bytes record by record, whatever the line ends (LF, CRLF, lone CR); a BOM and empty lines are passed over. The
 * fields tell of the record that `next` stopped at, until it is called again.
 */
export class CsvReader {
  /** The cells of the record are `bytes[starts[i]]` up to `bytes[ends[i]]`, without their quotes. */
  bytes: Uint8Array;
  starts = new Int32Array(32);
  ends = new Int32Array(32);
  cells = 0;
  fault: QuoteFault | undefined = undefined;
  /** Line the record starts on, 1 the first. */
  line = 1;
  /** Place of the record’s first byte in the file. */
  offset = 0;

  private readonly pieces: BytePieces;
  private readonly delimiter: number;
  private written = new Uint8Array(32);
  /** Where the next record starts in `bytes`, and on which line. */
  private at = 0;
  private nextLine = 1;
  private readonly beginnings: readonly Uint8Array[];
  private readonly longest: number;

  /** `size` is how many bytes there are; a byte order mark is passed over where they are those of a whole file. */
  constructor(
    source: ByteSource,
    size: number,
    delimiter: Delimiter,
    isWhole = true,
    skip: SkippedLines = nothingSkipped,
  ) {
    this.pieces = new BytePieces(source, size);
    this.delimiter = delimiter.charCodeAt(0);
    this.bytes = this.pieces.bytes;
    while (this.pieces.filled < 3 && !this.pieces.isEnded) this.more();
    if (isWhole && this.bytes[0] === 0xef && this.bytes[1] === 0xbb && this.bytes[2] === 0xbf) this.at = 3;
    this.beginnings = skip.beginnings;
    this.longest = skip.beginnings.reduce((longest, each) => Math.max(longest, each.length), 0);
    for (let line = 0; line < skip.before; line++) this.skipLine();
  }

  /** Whether bytes were met that are not UTF-8; nothing is read after them. */
  get isBroken(): boolean {
    return this.pieces.isBroken;
  }

  /** Whether the file ends within the line of the record: nothing says that all of it is there. */
  get isUnended(): boolean {
    return this.pieces.isEnded && this.at >= this.pieces.filled && !isLineEnd(this.bytes[this.at - 1]);
  }

  /** How many records a file of so many bytes may have, by the lines at its start. */
  expectedRecords(bytes: number): number {
    const seen = Math.min(this.pieces.filled, 64 * 1024);
    let lines = 1;
    for (let at = 1; at < seen; at++)
      if (isLineEnd(this.bytes[at]) && !isLineEnd(this.bytes[at - 1])) lines++;
    // Of a file that is not seen whole a little more is expected, since growing costs more than room; but not whatever its start says.
    return seen >= bytes ? lines : Math.min(Math.ceil((lines * bytes * 1.03) / seen), mostExpected);
  }

  /** Goes to the next record; false after the last one, and where bytes are not UTF-8. */
  next(): boolean {
    this.skipEmptyLines();
    while (this.longest > 0 && this.skipMarked()) this.skipEmptyLines();
    for (;;) {
      if (this.pieces.isBroken) return false;
      if (this.at >= this.pieces.filled && this.pieces.isEnded) return false;
      if (this.readRecord()) return true;
      this.more();
    }
  }

  /** Passes over the line that comes next where it begins as one that is none of the data; where its first cell is in quotes, over its record. */
  private skipMarked(): boolean {
    while (this.pieces.filled - this.at <= this.longest && !this.pieces.isEnded && !this.pieces.isBroken)
      this.more();
    const isQuoted = this.at < this.pieces.filled && this.bytes[this.at] === quote;
    const from = isQuoted ? this.at + 1 : this.at;
    const isMarked = this.beginnings.some(
      text =>
        from + text.length <= this.pieces.filled &&
        text.every((byte, place) => this.bytes[from + place] === byte),
    );
    if (!isMarked || this.pieces.isBroken) return false;
    if (isQuoted) while (!this.readRecord()) this.more();
    else this.skipLine();
    return true;
  }

  /** Passes over a line, whatever stands in it. */
  private skipLine(): void {
    for (;;) {
      const { filled, isEnded, isBroken } = this.pieces;
      let end = this.at;
      while (end < filled && !isLineEnd(this.bytes[end])) end++;
      if (isBroken) return;
      if (isEnded && end >= filled) {
        this.at = end;
        return;
      }
      if (end + 1 < filled || (isEnded && end < filled)) {
        this.at = end + this.lineEndAt(end);
        this.nextLine++;
        return;
      }
      this.more();
    }
  }

  /** Where the cell begins, its quote included. */
  startOf(cell: number): number {
    return this.starts[cell]! - (this.written[cell] === plain ? 0 : 1);
  }

  /** Whether nothing stands in the cell, not even quotes. */
  isEmpty(cell: number): boolean {
    return this.starts[cell] === this.ends[cell] && this.written[cell] === plain;
  }

  /** The cell as text, of its first `most` bytes. */
  text(cell: number, most = Number.POSITIVE_INFINITY): string {
    const start = this.starts[cell]!;
    const end = Math.min(this.ends[cell]!, start + most);
    return Buffer.from(this.bytes.buffer, this.bytes.byteOffset).toString('utf8', start, end);
  }

  /** How many bytes the longest cell has. */
  longestCell(): number {
    let longest = 0;
    for (let cell = 0; cell < this.cells; cell++)
      longest = Math.max(longest, this.ends[cell]! - this.starts[cell]!);
    return longest;
  }

  /** The cells as texts. */
  texts(): readonly string[] {
    return Array.from({ length: this.cells }, (_, cell) => this.text(cell));
  }

  /** Reads on, keeping what the record at `at` has so far. */
  private more(): void {
    this.pieces.more(this.at);
    this.at = 0;
    this.bytes = this.pieces.bytes;
  }

  private skipEmptyLines(): void {
    for (;;) {
      // A carriage return at the end of a piece may be half of a line end.
      while (this.at + 1 >= this.pieces.filled && !this.pieces.isEnded && !this.pieces.isBroken) this.more();
      const byte = this.at < this.pieces.filled ? this.bytes[this.at] : undefined;
      if (!isLineEnd(byte)) return;
      this.at += this.lineEndAt(this.at);
      this.nextLine++;
    }
  }

  /** How many bytes a line end has. */
  private lineEndAt(at: number): number {
    const isPair = this.bytes[at] === carriageReturn && at + 1 < this.pieces.filled;
    return isPair && this.bytes[at + 1] === lineFeed ? 2 : 1;
  }

  /** Finds the cells of the record at `at`; false where more bytes are needed to know its end. */
  private readRecord(): boolean {
    const { bytes, delimiter } = this;
    const { filled, isEnded } = this.pieces;
    let { starts, ends, written: ways } = this;
    let at = this.at;
    let cells = 0;
    let innerLines = 0;
    let fault: QuoteFault | undefined;
    let hasDoubled = false;
    for (;;) {
      if (cells === starts.length) {
        this.widen();
        ({ starts, ends, written: ways } = this);
      }
      let written = plain;
      let start = at;
      let end = -1;
      if (at < filled && bytes[at] === quote) {
        written = inQuotes;
        start = ++at;
        for (; ; at++) {
          if (at >= filled) {
            if (!isEnded) return false;
            fault = 'open';
            break;
          }
          const byte = bytes[at];
          if (byte === quote) {
            if (at + 1 >= filled && !isEnded) return false;
            if (at + 1 >= filled || bytes[at + 1] !== quote) break;
            written = withDoubled;
            at++;
          } else if (byte === lineFeed || (byte === carriageReturn && bytes[at + 1] !== lineFeed)) {
            innerLines++;
          }
        }
        end = at;
        if (fault !== 'open') at++;
      }
      const plainFrom = at;
      let byte = 0;
      for (; at < filled; at++) {
        byte = bytes[at]!;
        if (byte === delimiter || byte === lineFeed || byte === carriageReturn) break;
      }
      if (at >= filled && !isEnded) return false;
      if (end < 0) end = at;
      else if (at > plainFrom) fault ??= 'after';
      if (written === withDoubled) hasDoubled = true;
      starts[cells] = start;
      ends[cells] = end;
      ways[cells] = written;
      cells++;
      if (at >= filled || byte !== delimiter) break;
      at++;
    }
    if (at + 1 >= filled && !isEnded) return false;
    if (hasDoubled) this.undouble(cells);
    this.cells = cells;
    this.fault = fault;
    this.line = this.nextLine;
    this.offset = this.pieces.position + this.at;
    this.nextLine += innerLines + (at < filled ? 1 : 0);
    this.at = at < filled ? at + this.lineEndAt(at) : at;
    return true;
  }

  /** Takes the second of each two quotes out of the cells. */
  private undouble(cells: number): void {
    const { bytes } = this;
    for (let cell = 0; cell < cells; cell++) {
      if (this.written[cell] !== withDoubled) continue;
      let to = this.starts[cell]!;
      for (let from = to; from < this.ends[cell]!; from++) {
        const byte = bytes[from]!;
        if (byte === quote) from++;
        bytes[to++] = byte;
      }
      this.ends[cell] = to;
    }
  }

  private widen(): void {
    const twice = <T extends Int32Array | Uint8Array>(old: T, wider: T): T => {
      wider.set(old);
      return wider;
    };
    const length = this.starts.length * 2;
    this.starts = twice(this.starts, new Int32Array(length));
    this.ends = twice(this.ends, new Int32Array(length));
    this.written = twice(this.written, new Uint8Array(length));
  }
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === lineFeed || byte === carriageReturn;
}
