import type { TableKind } from './table-kind.ts';

export const log = {
  doc: 'One row per event of a ticket, a lead or a record: what starts, pauses, stops or transfers its time.',
  columns: [
    { name: 'item', type: 'id', header: 'required', blank: false, doc: 'Id of the item in its dataset.' },
    { name: 'at', type: 'time', header: 'required', blank: false, doc: 'When it happened.' },
    {
      name: 'event',
      type: 'text',
      header: 'required',
      blank: false,
      doc: 'What happened, such as `opened`, `waiting-for-customer` or `update`.',
    },
    {
      name: 'owner',
      type: 'text',
      header: 'optional',
      blank: true,
      doc: 'The role or queue that has the item from then on.',
    },
    {
      name: 'severity',
      type: 'text',
      header: 'optional',
      blank: true,
      doc: 'The severity from then on, where it is stated.',
    },
  ],
  unique: [],
  placedBy: 'at',
  inOrder: [],
  refersTo: { column: 'item', kinds: ['tickets', 'leads', 'records'], key: 'id', what: 'item' },
} as const satisfies TableKind;
