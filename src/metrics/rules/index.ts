import { cells } from './cells.ts';
import { coverageRows } from './coverage.ts';
import { doubtfulTimes } from './doubtful-times.ts';
import { eventRows } from './events.ts';
import { inOrder } from './in-order.ts';
import { mixedZones } from './mixed-zones.ts';
import { outsideCoverage } from './outside-coverage.ts';
import { partOf } from './part-of.ts';
import { rejected } from './rejected.ts';
import type { RowRules } from './row-rule.ts';

/** What is looked for in the rows of every table; a new rule is a file here and a line in this list. */
export const rowRules: readonly RowRules[] = [
  cells,
  inOrder,
  partOf,
  mixedZones,
  doubtfulTimes,
  outsideCoverage,
  coverageRows,
  eventRows,
  rejected,
];
