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
    {
      name: 'rows',
      type: 'count',
      header: 'optional',
      blank: true,
      doc: 'How many rows the dataset has from `from` through `through`, where whoever exports it knows: a file that was cut off has fewer.',
    },
  ],
  unique: [],
  inOrder: [['from', 'through']],
} as const satisfies TableKind;
