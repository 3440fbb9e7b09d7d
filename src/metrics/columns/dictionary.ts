import { randomInt } from 'node:crypto';

/** Not to be known beforehand, so that nobody can choose texts that all fall into one place; nothing that is read depends on it. */
const seed = randomInt(2 ** 31);

/** Texts as bytes, each once and numbered as they came; 0 is the empty one. */
export class Dictionary {
  size = 1;
  private pool: Uint8Array;
  /** `pool[starts[n]]` up to `pool[starts[n + 1]]` is text n. */
  private starts: Int32Array;
  /**
   * Pairs of a hash and the number of its text plus 1, 0 where there is none; open addressing, a power of two of them. Undefined as
   * long as each text comes after the one before, as ids mostly do: then none can be there twice, and nothing is to be looked up.
   */
  private places: Int32Array | undefined;
  private readonly strings = new Map<number, string>();

  /** `expected` is how many texts there may be. */
  constructor(expected: number) {
    this.pool = new Uint8Array(expected * 10 + 64);
    this.starts = new Int32Array(expected + 3);
  }

  /** The number of a text, which is new where it equals the former `size`. */
  add(bytes: Uint8Array, from: number, to: number): number {
    if (!this.places) {
      const order = this.orderAfterLast(bytes, from, to);
      if (order > 0) return this.append(bytes, from, to);
      if (order === 0) return this.size - 1;
      if (from === to) return 0;
    }
    const places = this.places ?? this.index();
    const hash = hashOf(bytes, from, to);
    const place = this.find(places, hash, bytes, from, to);
    const known = places[place + 1]!;
    if (known > 0) return known - 1;
    const code = this.append(bytes, from, to);
    places[place] = hash;
    places[place + 1] = code + 1;
    if (this.size * 2.8 > places.length) this.index();
    return code;
  }

  /** Whether text `code` is these bytes. */
  is(code: number, bytes: Uint8Array, from: number, to: number): boolean {
    const { starts, pool } = this;
    const start = starts[code]!;
    if (starts[code + 1]! - start !== to - from) return false;
    let at = to - from - 1;
    while (at >= 0 && pool[start + at] === bytes[from + at]) at--;
    return at < 0;
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
    const places = this.places ?? this.index();
    const known = places[this.find(places, hashOf(bytes, from, to), bytes, from, to) + 1]!;
    return known > 0 ? known - 1 : undefined;
  }

  private append(bytes: Uint8Array, from: number, to: number): number {
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
    return code;
  }

  /** Above 0 where bytes come after the last text, below where they come before it. */
  private orderAfterLast(bytes: Uint8Array, from: number, to: number): number {
    const { pool } = this;
    const start = this.starts[this.size - 1]!;
    const end = this.starts[this.size]!;
    for (let at = from, other = start; at < to && other < end; at++, other++) {
      const difference = bytes[at]! - pool[other]!;
      if (difference !== 0) return difference;
    }
    return to - from - (end - start);
  }

  /** Makes places for what there is, and as much again. */
  private index(): Int32Array {
    const places = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(this.size * 4, 32))));
    const mask = places.length - 1;
    for (let code = 0; code < this.size; code++) {
      const hash = hashOf(this.pool, this.starts[code]!, this.starts[code + 1]!);
      let place = (hash << 1) & mask;
      while (places[place + 1]! > 0) place = (place + 2) & mask;
      places[place] = hash;
      places[place + 1] = code + 1;
    }
    this.places = places;
    return places;
  }

  /** The place of a text, or a free one for it. */
  private find(places: Int32Array, hash: number, bytes: Uint8Array, from: number, to: number): number {
    const mask = places.length - 1;
    for (let place = (hash << 1) & mask; ; place = (place + 2) & mask) {
      const known = places[place + 1]!;
      if (known === 0) return place;
      if (places[place] === hash && this.is(known - 1, bytes, from, to)) return place;
    }
  }
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
