import type { TableKind } from './table-kind.ts';

/** `slas/accepted.csv`: changes that `kept diff` tells and somebody has accepted, each with a reason. */
export const accepted = {
  doc: 'Changes that were looked at and are meant, such as a figure of the past that is corrected.',
  columns: [
    {
      name: 'change',
      type: 'id',
      header: 'required',
      blank: false,
      doc: 'The id of the change, as `kept diff --json` tells it.',
    },
    {
      name: 'by',
      type: 'text',
      header: 'required',
      blank: false,
      doc: 'Who accepts it: a party or a role, no person.',
    },
    { name: 'at', type: 'date-or-time', header: 'required', blank: false, doc: 'When.' },
    { name: 'reason', type: 'text', header: 'required', blank: false, doc: 'Why it is meant.' },
  ],
  unique: ['change'],
  inOrder: [],
} as const satisfies TableKind;
