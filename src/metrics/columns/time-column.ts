import type { ZoneClock } from '../../core/calendar/zone-clock.ts';
import type { ColumnType } from '../../core/datasets/table-kind.ts';
import type { TimeFormat } from '../../core/datasets/time-format.ts';
import type { IsBlank } from './blank-cells.ts';
import { type ColumnMaker, written } from './column.ts';
import { FaultRows } from './fault-rows.ts';
import { readIso } from './read-iso.ts';
import { readWritten } from './read-written.ts';
import { RowNumbers } from './row-numbers.ts';
import { maxCellBytes } from './text-column.ts';
import { TimeReading } from './time-reading.ts';

/** How the times of a column are read. */
export type TimeCells = {
  readonly type: ColumnType;
  readonly format: TimeFormat | undefined;
  /** The zone of times without an offset. */
  readonly clock: ZoneClock;
  /** Whether a cell may be empty. */
  readonly blank: boolean;
  readonly isBlank: IsBlank;
  /** Whether nobody has said how to read a date with slashes, which may be day first or month first. */
  readonly isSlashDoubtful: boolean;
};

const slashed = /^\d{1,2}\/\d{1,2}\/\d{4}( ([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?)?$/;

/** Makes a column of times, days or months. `rows` is how many are expected. */
export function timeColumnMaker(cells: TimeCells, rows: number): ColumnMaker {
  const { type, format, clock, isBlank } = cells;
  const reading = new TimeReading();
  const starts = new RowNumbers(Float64Array, rows);
  let ends: RowNumbers<Float64Array> | undefined;
  const ways = new RowNumbers(Uint8Array, rows);
  const nanos = new Map<number, number>();
  const faults = new FaultRows();
  const nothing = (way: number) => {
    starts.push(Number.NaN);
    ends?.push(Number.NaN);
    ways.push(way);
  };
  const faulty = (bytes: Uint8Array, from: number, to: number) => {
    if (to - from > maxCellBytes) faults.add('large', ways.length);
    const isDoubtful = cells.isSlashDoubtful && to - from < 32 && slashed.test(textOf(bytes, from, to));
    faults.add(isDoubtful ? 'ambiguous' : 'bad', ways.length);
    nothing(written.nothing);
  };
  return {
    add: (bytes, from, to) => {
      if (isBlank(bytes, from, to)) {
        if (!cells.blank) faults.add('blank', ways.length);
        return nothing(written.blank);
      }
      const isRead =
        format === undefined || format.kind === 'iso'
          ? readIso(reading, type, bytes, from, to)
          : readWritten(reading, format, bytes, from, to);
      if (!isRead) return faulty(bytes, from, to);
      if (reading.written === written.nothing) {
        faults.add('impossible', ways.length);
        return nothing(written.nothing);
      }
      if (reading.written === written.naive) {
        const doubt = clock.doubt(reading.start);
        if (doubt) faults.add(doubt, ways.length);
      }
      if (reading.nanos > 0) nanos.set(ways.length, reading.nanos);
      const start =
        reading.written === written.withOffset
          ? reading.start - reading.offset
          : clock.instantOf(reading.start);
      if (reading.written === written.whole && !ends) ends = copyOf(starts, rows);
      starts.push(start);
      ends?.push(reading.written === written.whole ? clock.instantOf(reading.end) : start);
      ways.push(reading.written);
    },
    addNothing: () => nothing(written.nothing),
    finish: () => {
      const column = { kind: 'time', starts: starts.finish(), written: ways.finish(), nanos } as const;
      return { column: { ...column, ends: ends?.finish() ?? column.starts }, faults: faults.finish() };
    },
  };
}

function copyOf(numbers: RowNumbers<Float64Array>, rows: number): RowNumbers<Float64Array> {
  const copy = new RowNumbers(Float64Array, Math.max(rows, numbers.length));
  copy.values.set(numbers.finish());
  copy.length = numbers.length;
  return copy;
}

function textOf(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset).toString('utf8', from, to);
}
