import type { ColumnType } from '../../core/datasets/table-kind.ts';
import type { CellFault, ColumnMaker } from './column.ts';
import { Dictionary } from './dictionary.ts';
import { FaultRows } from './fault-rows.ts';
import { hasEmail, hasPhone, mayHaveEmail, mayHavePhone } from './personal-data.ts';
import { RowNumbers } from './row-numbers.ts';

/** The largest cell that is read, in bytes. */
export const maxCellBytes = 64 * 1024;

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
  const codes = new RowNumbers(Int32Array, rows);
  const blanks = new Set(reading.blanks);
  const isStandIn: boolean[] = [];
  const faultsOf = new Map<number, readonly CellFault[]>();
  if (!reading.blank) faultsOf.set(0, ['blank']);
  const meet = (code: number, bytes: Uint8Array, from: number, to: number) => {
    if (blanks.size > 0 && blanks.has(texts.text(code))) {
      isStandIn[code] = true;
      return;
    }
    const faults = faultsIn(reading, bytes, from, to);
    if (faults.length > 0) faultsOf.set(code, faults);
  };
  return {
    add: (bytes, from, to) => {
      const before = texts.size;
      let code = texts.add(bytes, from, to);
      if (code === before) meet(code, bytes, from, to);
      if (blanks.size > 0 && isStandIn[code]) code = 0;
      codes.push(code);
    },
    addNothing: () => codes.push(-1),
    finish: () => {
      const column = { kind: 'text', codes: codes.finish(), texts } as const;
      const faults = new FaultRows();
      if (faultsOf.size > 0) {
        column.codes.forEach((code, row) => {
          for (const fault of faultsOf.get(code) ?? []) faults.add(fault, row);
        });
      }
      return { column, faults: faults.finish() };
    },
  };
}

function faultsIn(reading: TextReading, bytes: Uint8Array, from: number, to: number): CellFault[] {
  const faults: CellFault[] = [];
  if (to - from > maxCellBytes) faults.push('large');
  const text = () => Buffer.from(bytes.buffer, bytes.byteOffset).toString('utf8', from, to);
  if (reading.form === 'id' && (isSpace(bytes[from]) || isSpace(bytes[to - 1]))) faults.push('bad');
  if (reading.form === 'yes-no' && !/^(yes|no|true|false)$/i.test(text())) faults.push('bad');
  if (!reading.isPersonal) return faults;
  if (mayHaveEmail(bytes, from, to) && hasEmail(text())) faults.push('email');
  if (mayHavePhone(bytes, from, to) && hasPhone(text())) faults.push('phone');
  return faults;
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0d || byte === 0x0a;
}
