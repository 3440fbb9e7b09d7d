import type { Span } from '../../core/calendar/instant.ts';
import type { Finding, Severity } from '../../core/finding.ts';
import type { Table } from '../table.ts';

/** Something a single row can have wrong: when, in SQL over the table's view, and the words for it. */
export type RowRule = {
  readonly code: string;
  readonly severity: Severity;
  /** Our name of the column where the fault is shown. */
  readonly column: string;
  readonly bad: string;
  /** SQL of the cells that the words need, in the order `say` takes them. */
  readonly shows: readonly string[];
  readonly say: (...cells: string[]) => Pick<Finding, 'message' | 'fix' | 'meant'>;
};

/** What rules may depend on besides the table. */
export type Surroundings = {
  /** What coverage.csv says of the table. */
  readonly covered: Span | undefined;
  /** Names of the agreement's datasets. */
  readonly datasets: readonly string[];
};

/** The rules of one sort for a table. All rules of a table are looked for in one scan. */
export type RowRules = (table: Table, around: Surroundings) => readonly RowRule[];
