import { coverage } from '../../core/datasets/coverage.ts';
import { events } from '../../core/datasets/events.ts';
import type { ColumnKind, TableKind } from '../../core/datasets/table-kind.ts';
import type { ZoneClock } from '../../core/ground/calendar/zone-clock.ts';
import { blankCells } from './blank-cells.ts';
import type { ColumnMaker } from './column.ts';
import { numberColumnMaker } from './number-column.ts';
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
  const { type, format, blank, negative = false } = column;
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
      // Side files have no `times:`; theirs are always as ISO 8601 has them.
      const isSide = table.kind === coverage || table.kind === events;
      const isSlashDoubtful = !isSide && type !== 'period' && format === undefined;
      return timeColumnMaker(
        { type, format, clock: table.clock, blank, isBlank, isSlashDoubtful },
        table.rows,
      );
    }
    case 'count':
    case 'money':
    case 'number':
    case 'share':
      return numberColumnMaker({ type, blank, isBlank, negative }, table.rows);
  }
}
