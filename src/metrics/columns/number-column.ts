import type { ColumnType } from '../../core/datasets/table-kind.ts';
import { grown, roomFor } from '../../core/ground/ranks/grown.ts';
import type { IsBlank } from './blank-cells.ts';
import { type ColumnMaker, maxCellBytes, type NumberColumn } from './column.ts';
import { FaultRows } from './fault-rows.ts';
import type { PlainNumber } from './plain-number.ts';

/** How the numbers of a column are read. */
export type NumberCells = {
  readonly type: Extract<ColumnType, 'count' | 'money' | 'number' | 'share'>;
  /** Whether a cell may be empty. */
  readonly blank: boolean;
  readonly isBlank: IsBlank;
  /** Whether its numbers may be below 0. */
  readonly negative: boolean;
  /** How they are written where that is not `1234.50`. */
  readonly plain: PlainNumber | undefined;
  /** Whether nobody has said how they are written, so that `1.000` of an amount may be a thousand. */
  readonly isUnstated: boolean;
};

const mostWhole = 15;
const mostPlaces = { count: 0, share: 6, number: 6, money: 200 } as const;
const dot = 0x2e;
const comma = 0x2c;
const minus = 0x2d;
/** The longest cell that is read by a form, in bytes. */
const longestPlain = 300;

/**
 * Makes a column of numbers, of up to 15 digits and 6 decimals, of money as many as there are, of counts none; one below 0 begins with a hyphen, where it may be
 * there. They are kept as whole numbers at the scale of the finest one, so that nothing is rounded. `rows` is how many are expected.
 */
export function numberColumnMaker(cells: NumberCells, rows: number): ColumnMaker {
  const { type, isBlank, negative } = cells;
  let digits = new Float64Array(roomFor(rows));
  let places = new Uint8Array(digits.length);
  let blanks = new Uint8Array(digits.length);
  let size = 0;
  const large = new Map<number, bigint>();
  const faults = new FaultRows();
  let scale = 0;
  const push = (value: number, decimals: number, blank: number) => {
    if (size === digits.length) {
      digits = grown(digits);
      places = grown(places);
      blanks = grown(blanks);
    }
    digits[size] = value;
    places[size] = decimals;
    blanks[size] = blank;
    size++;
  };
  const faulty = (bytes: Uint8Array, from: number, to: number) => {
    if (to - from > maxCellBytes) faults.add('large', size);
    if (cells.isUnstated && isTwofold(type, bytes, from, to)) {
      faults.add('twofold', size);
      return push(Number.NaN, 0, 0);
    }
    const isNegative =
      type !== 'share' && !negative && bytes[from] === minus && decimalAt(bytes, from + 1, to) !== undefined;
    faults.add(isNegative ? 'negative' : 'bad', size);
    push(Number.NaN, 0, 0);
  };
  const scratch = new Uint8Array(longestPlain);
  const { plain } = cells;
  const addPlain = (bytes: Uint8Array, from: number, to: number) => {
    const isBelow = negative && bytes[from] === minus;
    const first = isBelow ? from + 1 : from;
    const point = decimalAt(bytes, first, to);
    const isRead = point !== undefined && isOfForm(type, bytes, first, point, to);
    if (!isRead || (cells.isUnstated && type === 'money' && isTwofold(type, bytes, from, to)))
      return faulty(bytes, from, to);
    const decimals = point === to ? 0 : to - point - 1;
    if (decimals > scale) scale = decimals;
    if (point - first + decimals > mostWhole) {
      const whole = bigAt(bytes, first, point, to);
      large.set(size, isBelow ? -whole : whole);
    }
    const value = numberAt(bytes, first, point, to);
    // There is no −0 among the numbers.
    push(isBelow && value > 0 ? -value : value, decimals, 0);
  };
  return {
    add: (bytes, from, to) => {
      if (isBlank(bytes, from, to)) {
        if (!cells.blank) faults.add('blank', size);
        return push(Number.NaN, 0, 1);
      }
      if (!plain) return addPlain(bytes, from, to);
      const text = to - from > longestPlain ? undefined : plain(textOf(bytes, from, to));
      const length = text === undefined ? 0 : asciiInto(scratch, text);
      return length === 0 ? faulty(bytes, from, to) : addPlain(scratch, 0, length);
    },
    addNothing: () => push(Number.NaN, 0, 0),
    finish: () => ({
      column: atScale(
        digits.subarray(0, size),
        places.subarray(0, size),
        blanks.subarray(0, size),
        large,
        scale,
      ),
      faults: faults.finish(),
    }),
  };
}

/** Place of the point of a decimal, `to` where it has none; undefined for what is none. */
function decimalAt(bytes: Uint8Array, from: number, to: number): number | undefined {
  let point = to;
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte >= 0x30 && byte <= 0x39) continue;
    if (byte !== dot || point !== to || at === from || at === to - 1) return undefined;
    point = at;
  }
  return to > from ? point : undefined;
}

function isOfForm(type: NumberCells['type'], bytes: Uint8Array, from: number, point: number, to: number) {
  const decimals = point === to ? 0 : to - point - 1;
  if (type === 'count') return decimals === 0 && to - from <= mostWhole && point === to;
  if (decimals > mostPlaces[type] || point - from > mostWhole) return false;
  if (type !== 'share') return true;
  if (point - from !== 1 || bytes[from]! > 0x31) return false;
  for (let at = point + 1; bytes[from] === 0x31 && at < to; at++) if (bytes[at] !== 0x30) return false;
  return true;
}

/** The digits around a point as one whole number; not exact above 2^53. */
function numberAt(bytes: Uint8Array, from: number, point: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) if (at !== point) value = value * 10 + bytes[at]! - 0x30;
  return value;
}

function bigAt(bytes: Uint8Array, from: number, point: number, to: number): bigint {
  let value = 0n;
  for (let at = from; at < to; at++) if (at !== point) value = value * 10n + BigInt(bytes[at]! - 0x30);
  return value;
}

/** Digits with one mark before the last three of them, which may stand between thousands or before decimals: `1.000` of an amount, `1,234` of any number. */
function isTwofold(type: NumberCells['type'], bytes: Uint8Array, from: number, to: number): boolean {
  const first = bytes[from] === minus ? from + 1 : from;
  const mark = to - 4;
  const isMark = bytes[mark] === comma || (bytes[mark] === dot && type === 'money');
  if (!isMark || mark - first < 1 || mark - first > 3 || bytes[first] === 0x30 || type === 'share')
    return false;
  for (let at = first; at < to; at++)
    if (at !== mark && !(bytes[at]! >= 0x30 && bytes[at]! <= 0x39)) return false;
  return true;
}

function textOf(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset).toString('utf8', from, to);
}

/** Puts digits, point and hyphen where they can be read; gives how many, 0 for too many. */
function asciiInto(into: Uint8Array, text: string): number {
  if (text.length > into.length) return 0;
  for (let at = 0; at < text.length; at++) into[at] = text.charCodeAt(at);
  return text.length;
}

/** All numbers of a column at one scale. */
function atScale(
  digits: Float64Array,
  places: Uint8Array,
  blanks: Uint8Array,
  large: ReadonlyMap<number, bigint>,
  scale: number,
): NumberColumn {
  let fits = large.size === 0;
  for (let row = 0; fits && row < digits.length; row++) {
    const value = digits[row]! * 10 ** (scale - places[row]!);
    if (Math.abs(value) > Number.MAX_SAFE_INTEGER) fits = false;
  }
  const column = { kind: 'number', scale, blanks } as const;
  if (fits) {
    if (scale > 0)
      digits.forEach((value, row) => {
        digits[row] = value * 10 ** (scale - places[row]!);
      });
    return { ...column, values: digits, large: [] };
  }
  const exact = Array.from(digits, (value, row) =>
    Number.isNaN(value) ? undefined : (large.get(row) ?? BigInt(value)) * 10n ** BigInt(scale - places[row]!),
  );
  return { ...column, values: undefined, large: exact };
}
