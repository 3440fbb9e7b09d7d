import type { ColumnType } from '../../core/datasets/table-kind.ts';
import { grown, roomFor } from '../../core/ground/ranks/grown.ts';
import { blankCells } from './blank-cells.ts';
import { type CellFault, type ColumnMaker, maxCellBytes } from './column.ts';
import { Dictionary } from './dictionary.ts';
import { FaultRows } from './fault-rows.ts';
import { hasEmail, hasPhone, mayBe, personalHint } from './personal-data.ts';
import { unprintableIn } from './unprintable.ts';

/** How the texts of a column are read. */
export type TextReading = {
  /** Its form; undefined where every text will do. */
  readonly form: Extract<ColumnType, 'id' | 'yes-no'> | undefined;
  /** Whether a cell may be empty. */
  readonly blank: boolean;
  /** Texts that stand for an empty cell. */
  readonly blanks: readonly string[];
  /** Whether to look for e-mail addresses and phone numbers. */
  readonly isPersonal: boolean;
};

/** Makes a column of texts; each text is looked at once, however many rows have it. `rows` is how many are expected. */
export function textColumnMaker(reading: TextReading, rows: number): ColumnMaker {
  const texts = new Dictionary(reading.form === 'id' ? rows : 16);
  let codes = new Int32Array(roomFor(rows));
  let size = 0;
  const isBlank = blankCells(reading.blanks);
  const isStandIn: boolean[] = [];
  const faultsOf = new Map<number, readonly CellFault[]>();
  let hasBlank = false;
  const meet = (code: number, bytes: Uint8Array, from: number, to: number) => {
    if (isBlank(bytes, from, to)) {
      isStandIn[code] = true;
      return;
    }
    const faults = faultsIn(reading, bytes, from, to);
    if (faults.length > 0) faultsOf.set(code, faults);
  };
  const codeOf = (bytes: Uint8Array, from: number, to: number): number => {
    const before = texts.size;
    const code = texts.add(bytes, from, to);
    if (code === before) meet(code, bytes, from, to);
    if (code > 0 && !isStandIn[code]) return code;
    hasBlank = true;
    return 0;
  };
  // Most columns have few texts, ids have many; in a short file it does not matter.
  const isFew = reading.form !== 'id' && rows > 1000;
  /** Texts met last, by a few of their bytes. */
  const seen = new Int32Array(isFew ? 256 : 0);
  const push = (code: number) => {
    if (size === codes.length) codes = grown(codes);
    codes[size++] = code;
  };
  const padded: number[] = [];
  const trims = reading.form === undefined;
  /** Where the text of a cell begins and ends: spaces around it are no part of it, but for an id, of which they are a fault. */
  const trimmed = (add: ColumnMaker['add']): ColumnMaker['add'] => {
    if (!trims) return add;
    return (bytes, from, to) => {
      if (to === from || !(isSpace(bytes[from]) || isSpace(bytes[to - 1]))) return add(bytes, from, to);
      padded.push(size);
      let [first, end] = [from, to];
      while (first < end && isSpace(bytes[first])) first++;
      while (end > first && isSpace(bytes[end - 1])) end--;
      return add(bytes, first, end);
    };
  };
  return {
    add: trimmed(
      isFew
        ? (bytes, from, to) => {
            // The text that began and ended alike is mostly the same.
            const place = (bytes[from]! * 7 + bytes[to - 1]! * 31 + to - from) & 255;
            const last = seen[place]!;
            if (to > from && last > 0 && texts.is(last, bytes, from, to)) push(last);
            else {
              seen[place] = codeOf(bytes, from, to);
              push(seen[place]!);
            }
          }
        : (bytes, from, to) => push(codeOf(bytes, from, to)),
    ),
    addNothing: () => push(-1),
    finish: () => {
      const column = { kind: 'text', codes: codes.subarray(0, size), texts } as const;
      const faults = new FaultRows();
      if (hasBlank && !reading.blank) faultsOf.set(0, ['blank']);
      if (faultsOf.size > 0) {
        column.codes.forEach((code, row) => {
          for (const fault of faultsOf.get(code) ?? []) faults.add(fault, row);
        });
      }
      for (const row of padded) faults.add('padded', row);
      return { column, faults: faults.finish() };
    },
  };
}

const noFaults: readonly CellFault[] = [];

function faultsIn(reading: TextReading, bytes: Uint8Array, from: number, to: number): readonly CellFault[] {
  const isTrimmed = reading.form !== 'id' || !(isSpace(bytes[from]) || isSpace(bytes[to - 1]));
  if (to - from > maxCellBytes) return isTrimmed && reading.form !== 'yes-no' ? ['large'] : ['large', 'bad'];
  const hint = reading.isPersonal ? personalHint(bytes, from, to) : 0;
  const isPlain = isPrintable(bytes, from, to);
  if (isTrimmed && hint === 0 && isPlain && reading.form !== 'yes-no') return noFaults;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset).toString('utf8', from, to);
  const faults: CellFault[] = [];
  if (!isTrimmed || (reading.form === 'yes-no' && !/^(yes|no|true|false)$/i.test(text))) faults.push('bad');
  if (hint & mayBe.email && hasEmail(text)) faults.push('email');
  if (hint & mayBe.phone && hasPhone(text)) faults.push('phone');
  if (!isPlain && unprintableIn(text) !== undefined) faults.push('unprintable');
  return faults;
}

/** Whether all of a cell is ASCII that is seen: the rest is worth a look. */
function isPrintable(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at]! < 0x20 || bytes[at]! >= 0x7f) return false;
  return true;
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0d || byte === 0x0a;
}
