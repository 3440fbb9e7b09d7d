import { randomInt } from 'node:crypto';

/** Not to be known beforehand, so that nobody can choose texts that all fall into one place; nothing that is read depends on it. */
const seed = randomInt(2 ** 31);

/** Texts as bytes, each once and numbered as they came; 0 is the empty one. */
export class Dictionary {
  size = 1;
  private pool: Uint8Array;
  /** `pool[starts[n]]` up to `pool[starts[n + 1]]` is text n. */
  private starts: Int32Array;
  /** By hash, with open addressing: the number of a text and 1, 0 where nothing is. Its length is a power of two. */
  private places: Int32Array;
  private readonly strings = new Map<number, string>();

  /** `expected` is how many texts there may be. */
  constructor(expected: number) {
    this.pool = new Uint8Array(expected * 10 + 64);
    this.starts = new Int32Array(expected + 3);
    this.places = new Int32Array(placesFor(expected + 1));
    this.places[seed & (this.places.length - 1)] = 1;
  }

  /** The number of a text, which is new where it equals the former `size`. */
  add(bytes: Uint8Array, from: number, to: number): number {
    const place = this.find(bytes, from, to);
    const known = this.places[place]!;
    if (known > 0) return known - 1;
    const code = this.size++;
    const start = this.starts[code]!;
    const length = to - from;
    if (start + length > this.pool.length)
      this.pool = wider(this.pool, new Uint8Array(Math.ceil((start + length) * 1.5)));
    if (code + 1 >= this.starts.length)
      this.starts = wider(this.starts, new Int32Array(Math.ceil(code * 1.5) + 2));
    const { pool } = this;
    for (let at = 0; at < length; at++) pool[start + at] = bytes[from + at]!;
    this.starts[code + 1] = start + length;
    this.places[place] = code + 1;
    if (this.size * 1.4 > this.places.length) this.spread();
    return code;
  }

  text(code: number): string {
    if (code <= 0) return '';
    const known = this.strings.get(code);
    if (known !== undefined) return known;
    const text = Buffer.from(this.pool.buffer).toString('utf8', this.starts[code], this.starts[code + 1]);
    this.strings.set(code, text);
    return text;
  }

  /** The number of a text, undefined for one that is not there. */
  codeOf(text: string): number | undefined {
    const bytes = Buffer.from(text, 'utf8');
    return this.codeOfBytes(bytes, 0, bytes.length);
  }

  /** The number that this dictionary has for text `code` of another one. */
  codeIn(other: Dictionary, code: number): number | undefined {
    return this.codeOfBytes(other.pool, other.starts[code]!, other.starts[code + 1]!);
  }

  private codeOfBytes(bytes: Uint8Array, from: number, to: number): number | undefined {
    const known = this.places[this.find(bytes, from, to)]!;
    return known > 0 ? known - 1 : undefined;
  }

  /** The place of a text, or a free one for it. */
  private find(bytes: Uint8Array, from: number, to: number): number {
    const { places, starts, pool } = this;
    const mask = places.length - 1;
    const length = to - from;
    let place = hashOf(bytes, from, to) & mask;
    for (; ; place = (place + 1) & mask) {
      const known = places[place]!;
      if (known === 0) return place;
      const start = starts[known - 1]!;
      if (starts[known]! - start !== length) continue;
      let at = length - 1;
      while (at >= 0 && pool[start + at] === bytes[from + at]) at--;
      if (at < 0) return place;
    }
  }

  /** More places for what there is. */
  private spread(): void {
    const places = new Int32Array(this.places.length * 2);
    const mask = places.length - 1;
    for (let code = 0; code < this.size; code++) {
      let place = hashOf(this.pool, this.starts[code]!, this.starts[code + 1]!) & mask;
      while (places[place]! > 0) place = (place + 1) & mask;
      places[place] = code + 1;
    }
    this.places = places;
  }
}

function placesFor(texts: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(texts * 1.5, 16)));
}

function wider<T extends Uint8Array | Int32Array>(old: T, into: T): T {
  into.set(old);
  return into;
}

/** FNV-1a, with its high bits mixed down; that of nothing is the seed. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = seed;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return from === to ? seed : hash ^ (hash >>> 15);
}
