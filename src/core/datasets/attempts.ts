import type { TableKind } from './table-kind.ts';

export const attempts = {
  doc: 'One row per attempt to reach a lead.',
  rowsCalled: ['attempt', 'call', 'activity', 'touch'],
  columns: [
    {
      name: 'lead',
      type: 'id',
      header: 'required',
      blank: false,
      alsoCalled: ['lead id', 'prospect id', 'contact id', 'prospect', 'contact'],
      doc: 'Id of the lead in the leads dataset.',
    },
    {
      name: 'at',
      type: 'time',
      header: 'required',
      blank: false,
      alsoCalled: ['started', 'start', 'made', 'created', 'timestamp', 'date', 'time'],
      doc: 'When the attempt was made.',
    },
    {
      name: 'owner',
      type: 'text',
      header: 'optional',
      blank: true,
      alsoCalled: ['queue', 'team', 'role'],
      doc: 'The role or queue that made it.',
    },
    {
      name: 'channel',
      type: 'text',
      header: 'required',
      blank: false,
      alsoCalled: ['type', 'medium', 'method'],
      doc: 'How: `call`, `email` and so on.',
    },
    {
      name: 'automated',
      type: 'yes-no',
      header: 'required',
      blank: false,
      alsoCalled: ['automatic', 'is automated', 'automation'],
      doc: 'Whether no person made it.',
    },
  ],
  unique: [],
  placedBy: 'at',
  inOrder: [],
  refersTo: { column: 'lead', kinds: ['leads'], key: 'id', what: 'lead' },
} as const satisfies TableKind;
