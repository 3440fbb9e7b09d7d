import { opaqueId } from './opaque-id.ts';
import type { TableKind } from './table-kind.ts';

export const incidents = {
  doc: 'One row per incident that took a service down, wholly or in part.',
  rowsCalled: ['incident', 'outage', 'downtime'],
  columns: [
    opaqueId('An opaque id.'),
    {
      name: 'start',
      type: 'time',
      header: 'required',
      blank: false,
      alsoCalled: ['started', 'began', 'begin', 'down', 'down since', 'from'],
      doc: 'When the service went down.',
    },
    {
      name: 'end',
      type: 'time',
      header: 'required',
      blank: true,
      alsoCalled: ['ended', 'up', 'back', 'until', 'to', 'resolved', 'recovered', 'restored'],
      doc: 'When it was back; empty while it is still down.',
    },
    {
      name: 'impact',
      type: 'share',
      header: 'optional',
      blank: true,
      alsoCalled: ['share', 'share down', 'share affected', 'fraction'],
      doc: 'How much of the service was down, from 0 to 1; 1 where empty.',
    },
    {
      name: 'service',
      type: 'text',
      header: 'optional',
      blank: true,
      alsoCalled: ['monitor', 'system', 'application', 'component', 'host'],
      doc: 'The service that was down.',
    },
  ],
  unique: ['id'],
  placedBy: 'start',
  inOrder: [['start', 'end']],
} as const satisfies TableKind;
