import { opaqueId } from './opaque-id.ts';
import type { TableKind } from './table-kind.ts';

/** Its other columns are the agreement's own: times, numbers, amounts and attributes. */
export const records = {
  doc: 'One row per ticket, case, opportunity or whatever else is counted.',
  rowsCalled: ['record', 'row', 'item'],
  columns: [opaqueId('An opaque id.')],
  unique: ['id'],
  ofItems: true,
  ownTimes: true,
  inOrder: [],
} as const satisfies TableKind;
