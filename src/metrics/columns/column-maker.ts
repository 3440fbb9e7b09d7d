import type { ColumnKind, TableKind } from '../../core/datasets/table-kind.ts';
import type { ZoneClock } from '../../core/ground/calendar/zone-clock.ts';
import { isSide } from '../side-files.ts';
import { blankCells } from './blank-cells.ts';
import type { ColumnMaker } from './column.ts';
import { numberColumnMaker } from './number-column.ts';
import { plainNumber } from './plain-number.ts';
import { textColumnMaker } from './text-column.ts';
import { timeColumnMaker } from './time-column.ts';

/** What the cells of a table have in common. */
export type TableCells = {
  readonly kind: TableKind;
  /** The zone of times without an offset. */
  readonly clock: ZoneClock;
  /** Cells that stand for an empty one. */
  readonly blank: readonly string[];
  /** How many rows are expected. */
  readonly rows: number;
};

/** The maker of a column of its type. */
export function columnMaker(column: ColumnKind, table: TableCells): ColumnMaker {
  const { type, format, numeral, blank, negative = false } = column;
  const isBlank = blankCells(table.blank);
  switch (type) {
    case 'id':
    case 'text':
    case 'yes-no': {
      const form = type === 'text' ? undefined : type;
      // What an id is made of is looked at where it stands.
      const isPersonal = type !== 'yes-no' && column.origin === undefined;
      return textColumnMaker({ form, blank, blanks: table.blank, isPersonal }, table.rows);
    }
    case 'time':
    case 'date-or-time':
    case 'period': {
      const isSlashDoubtful = !isSide(table.kind) && type !== 'period' && format === undefined;
      return timeColumnMaker(
        { type, format, clock: table.clock, blank, isBlank, isSlashDoubtful },
        table.rows,
      );
    }
    case 'count':
    case 'money':
    case 'number':
    case 'share': {
      const plain = numeral && plainNumber(numeral, type === 'share');
      const isUnstated = numeral === undefined && column.origin === undefined && !isSide(table.kind);
      return numberColumnMaker({ type, blank, isBlank, negative, plain, isUnstated }, table.rows);
    }
  }
}
