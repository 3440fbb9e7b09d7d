import type { TableKind } from './table-kind.ts';

export const coverage = {
  doc: 'From when to when each dataset is complete, in one row or in several (RULES 3).',
  columns: [
    {
      name: 'dataset',
      type: 'id',
      header: 'required',
      blank: false,
      doc: 'Name of the dataset in the agreement.',
    },
    {
      name: 'from',
      type: 'date-or-time',
      header: 'required',
      blank: false,
      doc: 'First day or instant covered.',
    },
    {
      name: 'through',
      type: 'date-or-time',
      header: 'required',
      blank: false,
      doc: 'Last day covered, or the instant up to which it is.',
    },
    {
      name: 'service',
      type: 'text',
      header: 'optional',
      blank: true,
      doc: 'The service whose rows are complete, by the column `service` of the dataset; all of them where empty.',
    },
  ],
  unique: [],
  inOrder: [['from', 'through']],
} as const satisfies TableKind;
