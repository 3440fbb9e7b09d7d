import type { TableKind } from './table-kind.ts';

export const leads = {
  doc: 'One row per lead with its time stamps.',
  columns: [
    {
      name: 'id',
      type: 'id',
      header: 'required',
      blank: false,
      doc: 'An opaque id, no name and no address.',
    },
    { name: 'created_at', type: 'time', header: 'required', blank: false, doc: 'When the lead came in.' },
    {
      name: 'handed_off_at',
      type: 'time',
      header: 'required',
      blank: true,
      doc: 'When marketing gave it to sales.',
    },
    {
      name: 'first_follow_up_at',
      type: 'time',
      header: 'required',
      blank: true,
      doc: 'When sales first tried to reach it.',
    },
    {
      name: 'connected_at',
      type: 'time',
      header: 'required',
      blank: true,
      doc: 'When sales first reached it.',
    },
    {
      name: 'tier',
      type: 'text',
      header: 'optional',
      blank: true,
      doc: 'How good the lead is, such as `A`.',
    },
    { name: 'source', type: 'text', header: 'optional', blank: true, doc: 'Where the lead came from.' },
    { name: 'region', type: 'text', header: 'optional', blank: true, doc: 'Where the lead is.' },
  ],
  unique: ['id'],
  placedBy: 'created_at',
  inOrder: [
    ['created_at', 'handed_off_at'],
    ['handed_off_at', 'first_follow_up_at'],
    ['handed_off_at', 'connected_at'],
  ],
} as const satisfies TableKind;
