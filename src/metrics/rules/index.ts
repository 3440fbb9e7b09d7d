import { acrossHole } from './across-hole.ts';
import { cells } from './cells.ts';
import { coverageAhead, coverageCounts, coverageRows } from './coverage.ts';
import { doubtfulTimes } from './doubtful-times.ts';
import { eventRows } from './events.ts';
import { farTimes } from './far-times.ts';
import { fineTimes } from './fine-times.ts';
import { firstState } from './first-state.ts';
import { inOrder } from './in-order.ts';
import { lookAlikes } from './look-alikes.ts';
import { mixedZones } from './mixed-zones.ts';
import { outsideCoverage } from './outside-coverage.ts';
import { partOf } from './part-of.ts';
import { refersByTerms } from './refers-by-terms.ts';
import { refersTo } from './refers-to.ts';
import { rejected } from './rejected.ts';
import { repeated } from './repeated.ts';
import { swappedColumns } from './swapped-columns.ts';
import type { TableRule } from './table-rule.ts';
import { unbroken } from './unbroken.ts';
import { unique } from './unique.ts';
import { unlikelyFees } from './unlikely-fees.ts';
import { unseenValues } from './unseen-values.ts';

/** What every table is held against; a new rule is a file here and a line in this list. */
export const tableRules: readonly TableRule[] = [
  cells,
  lookAlikes,
  unseenValues,
  inOrder,
  partOf,
  mixedZones,
  doubtfulTimes,
  fineTimes,
  outsideCoverage,
  firstState,
  acrossHole,
  coverageRows,
  coverageAhead,
  coverageCounts,
  eventRows,
  rejected,
  unique,
  unbroken,
  refersTo,
  refersByTerms,
  repeated,
  swappedColumns,
  farTimes,
  unlikelyFees,
];
