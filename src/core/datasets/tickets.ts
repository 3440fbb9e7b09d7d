import { opaqueId } from './opaque-id.ts';
import type { TableKind } from './table-kind.ts';

const time = (name: string, doc: string, alsoCalled: readonly string[]) =>
  ({ name, type: 'time', header: 'optional', blank: true, alsoCalled, doc }) as const;
const text = (name: string, doc: string, alsoCalled: readonly string[]) =>
  ({ name, type: 'text', header: 'optional', blank: true, alsoCalled, doc }) as const;

export const tickets = {
  doc: 'One row per ticket, case or request with its time stamps.',
  rowsCalled: ['ticket', 'case', 'request', 'incident', 'issue', 'enquiry'],
  columns: [
    opaqueId('An opaque id.'),
    {
      name: 'opened_at',
      type: 'time',
      header: 'required',
      blank: false,
      alsoCalled: [
        'opened',
        'open',
        'created',
        'creation',
        'submitted',
        'reported',
        'logged',
        'raised',
        'received',
      ],
      doc: 'When it was opened.',
    },
    time('responded_at', 'When somebody first answered it.', [
      'responded',
      'first response',
      'first responded',
      'first reply',
      'first replied',
      'response',
      'answered',
      'acknowledged',
    ]),
    time('resolved_at', 'When it was resolved; empty while it is not.', [
      'resolved',
      'resolution',
      'solved',
      'completed',
      'closed',
      'close',
      'fixed',
    ]),
    {
      name: 'due_at',
      type: 'date-or-time',
      header: 'optional',
      blank: true,
      alsoCalled: ['due', 'deadline', 'target', 'due by', 'sla due', 'sla target'],
      doc: 'When it is due; a due day ends with the day.',
    },
    text('severity', 'How grave it is, such as `critical`.', ['priority', 'urgency', 'impact']),
    text('owner', 'The role or queue that has it.', [
      'queue',
      'team',
      'group',
      'assignment group',
      'assigned group',
      'department',
    ]),
    text('service', 'The service it is about.', ['product', 'system', 'application', 'component']),
    text('region', 'Where it is from.', ['country', 'site', 'location', 'area']),
    text('reason', 'What it is about, or why it was closed.', [
      'category',
      'topic',
      'type',
      'close reason',
      'closure reason',
    ]),
  ],
  unique: ['id'],
  ofItems: true,
  placedBy: 'opened_at',
  inOrder: [
    ['opened_at', 'responded_at'],
    ['opened_at', 'resolved_at'],
  ],
  usual: [
    ['opened_at', 'due_at'],
    ['responded_at', 'resolved_at'],
  ],
} as const satisfies TableKind;
