import type { TableKind } from './table-kind.ts';

export const states = {
  doc: 'One row per change of state: from that instant the service is in it, until the next row of that service.',
  columns: [
    {
      name: 'at',
      type: 'time',
      header: 'required',
      blank: false,
      alsoCalled: ['since', 'from', 'changed', 'timestamp', 'date', 'time'],
      doc: 'From when the service is in the state.',
    },
    {
      name: 'state',
      type: 'text',
      header: 'required',
      blank: false,
      alsoCalled: ['status', 'new state', 'new status'],
      doc: 'The state, in a word that the promise names.',
    },
    {
      name: 'service',
      type: 'text',
      header: 'optional',
      blank: false,
      alsoCalled: ['monitor', 'system', 'component', 'host'],
      doc: 'The service; where the file has no such column, all rows are of one.',
    },
  ],
  unique: ['at', 'service'],
  placedBy: 'at',
  lasts: { of: 'service' },
  inOrder: [],
} as const satisfies TableKind;
