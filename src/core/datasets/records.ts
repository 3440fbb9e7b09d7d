import type { TableKind } from './table-kind.ts';

/** Its other columns are the agreement's own: times, numbers, amounts and attributes. */
export const records = {
  doc: 'One row per ticket, case, opportunity or whatever else is counted.',
  columns: [{ name: 'id', type: 'id', header: 'required', blank: false, doc: 'An opaque id.' }],
  unique: ['id'],
  ofItems: true,
  ownTimes: true,
  inOrder: [],
} as const satisfies TableKind;
