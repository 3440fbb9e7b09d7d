import type { ColumnType } from '../../core/datasets/table-kind.ts';
import type { TimeFormat } from '../../core/datasets/time-format.ts';
import type { ZoneClock } from '../../core/ground/calendar/zone-clock.ts';
import { grown, roomFor } from '../../core/ground/ranks/grown.ts';
import type { IsBlank } from './blank-cells.ts';
import { type ColumnMaker, maxCellBytes, written } from './column.ts';
import { FaultRows } from './fault-rows.ts';
import { readIso } from './read-iso.ts';
import { readWritten } from './read-written.ts';
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
  let starts = new Float64Array(roomFor(rows));
  let ends: Float64Array | undefined;
  let ways = new Uint8Array(starts.length);
  let size = 0;
  const nanos = new Map<number, number>();
  const faults = new FaultRows();
  const push = (way: number, start: number, end: number) => {
    if (size === starts.length) {
      starts = grown(starts);
      ways = grown(ways);
      ends = ends && grown(ends);
    }
    starts[size] = start;
    ways[size] = way;
    if (ends) ends[size] = end;
    size++;
  };
  const nothing = (way: number) => push(way, Number.NaN, Number.NaN);
  const faulty = (bytes: Uint8Array, from: number, to: number) => {
    if (to - from > maxCellBytes) faults.add('large', size);
    const isDoubtful = cells.isSlashDoubtful && to - from < 32 && slashed.test(textOf(bytes, from, to));
    faults.add(isDoubtful ? 'ambiguous' : 'bad', size);
    nothing(written.nothing);
  };
  return {
    add: (bytes, from, to) => {
      if (isBlank(bytes, from, to)) {
        if (!cells.blank) faults.add('blank', size);
        return nothing(written.blank);
      }
      const isRead =
        format === undefined || format.kind === 'iso'
          ? readIso(reading, type, bytes, from, to)
          : readWritten(reading, format, bytes, from, to) ||
            (format.kind === 'pattern' && readClear(reading, bytes, from, to));
      if (!isRead) return faulty(bytes, from, to);
      if (reading.written === written.nothing) {
        faults.add('impossible', size);
        return nothing(written.nothing);
      }
      if (reading.written === written.naive) {
        const doubt = clock.doubt(reading.start);
        if (doubt) faults.add(doubt, size);
      }
      if (reading.nanos > 0) nanos.set(size, reading.nanos);
      if (reading.written === written.withOffset) {
        const start = reading.start - reading.offset;
        return push(written.withOffset, start, start);
      }
      const start = clock.instantOf(reading.start);
      if (reading.written === written.naive) return push(written.naive, start, start);
      ends ??= sameOf(starts, size);
      push(written.whole, start, clock.instantOf(reading.end));
    },
    addNothing: () => nothing(written.nothing),
    finish: () => {
      const own = starts.subarray(0, size);
      return {
        column: {
          kind: 'time',
          starts: own,
          ends: ends?.subarray(0, size) ?? own,
          written: ways.subarray(0, size),
          nanos,
        },
        faults: faults.finish(),
      };
    },
  };
}

/** A time with its offset, which can be read in one way alone, so that it settles what a clock time of another form leaves open (RULES 5). */
function readClear(reading: TimeReading, bytes: Uint8Array, from: number, to: number): boolean {
  return readIso(reading, 'time', bytes, from, to) && reading.written === written.withOffset;
}

/** As many places with the first `size` numbers. */
function sameOf(numbers: Float64Array, size: number): Float64Array {
  const same = new Float64Array(numbers.length);
  same.set(numbers.subarray(0, size));
  return same;
}

function textOf(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset).toString('utf8', from, to);
}
