import { isUtf8 } from 'node:buffer';

/** Fills `buffer` from `at` on with what stands at `position`, `length` bytes at most, and says how many those were. */
export type ByteSource = (buffer: Uint8Array, at: number, length: number, position: number) => number;

const pieceBytes = 1024 * 1024;

/** A file’s bytes piece by piece: what is still needed stays, so that memory does not grow with the file. All are held to be UTF-8. */
export class BytePieces {
  bytes: Uint8Array;
  /** How much of `bytes` is there. */
  filled = 0;
  /** Place of `bytes[0]` in the file. */
  position = 0;
  isEnded = false;
  isBroken = false;

  private readonly source: ByteSource;
  private readonly size: number;
  /** How much of `bytes` is known to be UTF-8. */
  private sound = 0;

  /** `size` is how many bytes there are; what is added meanwhile is not read. */
  constructor(source: ByteSource, size: number) {
    this.source = source;
    this.size = size;
    this.bytes = new Uint8Array(Math.min(size + 1, pieceBytes));
  }

  /** Reads on; what stands before `from` is forgotten, and `from` becomes 0. */
  more(from: number): void {
    if (from > 0) {
      this.bytes.copyWithin(0, from, this.filled);
      this.filled -= from;
      this.sound = Math.max(0, this.sound - from);
      this.position += from;
    }
    if (this.filled === this.bytes.length) {
      const wider = new Uint8Array(this.bytes.length * 2);
      wider.set(this.bytes);
      this.bytes = wider;
    }
    const read = this.source(
      this.bytes,
      this.filled,
      this.bytes.length - this.filled,
      this.position + this.filled,
    );
    this.filled += read;
    this.isEnded = read === 0 || this.position + this.filled >= this.size;
    this.checkText();
  }

  /** The last character of a piece may go on in the next. */
  private checkText(): void {
    let end = this.filled;
    if (!this.isEnded) {
      const least = Math.max(this.sound, end - 3);
      while (end > least && (this.bytes[end - 1]! & 0xc0) === 0x80) end--;
      if (end > this.sound && this.bytes[end - 1]! >= 0xc0) end--;
      else end = this.filled;
    }
    if (isUtf8(this.bytes.subarray(this.sound, end))) this.sound = end;
    else this.isBroken = true;
  }
}
