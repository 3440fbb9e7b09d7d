import type { TableKind } from './table-kind.ts';

const time = (name: string, doc: string) =>
  ({ name, type: 'time', header: 'optional', blank: true, doc }) as const;
const text = (name: string, doc: string) =>
  ({ name, type: 'text', header: 'optional', blank: true, doc }) as const;

export const tickets = {
  doc: 'One row per ticket, case or request with its time stamps.',
  columns: [
    { name: 'id', type: 'id', header: 'required', blank: false, doc: 'An opaque id.' },
    { name: 'opened_at', type: 'time', header: 'required', blank: false, doc: 'When it was opened.' },
    time('responded_at', 'When somebody first answered it.'),
    time('resolved_at', 'When it was resolved; empty while it is not.'),
    {
      name: 'due_at',
      type: 'date-or-time',
      header: 'optional',
      blank: true,
      doc: 'When it is due; a due day ends with the day.',
    },
    text('severity', 'How grave it is, such as `critical`.'),
    text('owner', 'The role or queue that has it.'),
    text('service', 'The service it is about.'),
    text('region', 'Where it is from.'),
    text('reason', 'What it is about, or why it was closed.'),
  ],
  unique: ['id'],
  ofItems: true,
  placedBy: 'opened_at',
  inOrder: [
    ['opened_at', 'responded_at'],
    ['opened_at', 'resolved_at'],
  ],
} as const satisfies TableKind;
