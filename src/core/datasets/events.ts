import type { TableKind } from './table-kind.ts';

export const events = {
  doc: 'Facts under the agreement: exclusions, notices, reviews and the like (RULES 30).',
  columns: [
    { name: 'at', type: 'date-or-time', header: 'required', blank: false, doc: 'When it was recorded.' },
    {
      name: 'kind',
      type: 'text',
      header: 'required',
      blank: false,
      doc: 'What happened, such as `exclusion`.',
    },
    {
      name: 'objective',
      type: 'text',
      header: 'required',
      blank: true,
      doc: 'Id of the objective, empty for all.',
    },
    {
      name: 'from',
      type: 'date-or-time',
      header: 'required',
      blank: true,
      doc: 'First day or instant it is about.',
    },
    {
      name: 'through',
      type: 'date-or-time',
      header: 'required',
      blank: true,
      doc: 'Last day it is about, or the instant it ends at.',
    },
    {
      name: 'effect',
      type: 'text',
      header: 'required',
      blank: true,
      doc: 'What it does or comes to, such as `remove` for an exclusion, `done` for a strike, `settled` for a dispute.',
    },
    { name: 'by', type: 'text', header: 'required', blank: true, doc: 'The party that recorded it.' },
    {
      name: 'agreed_by',
      type: 'text',
      header: 'required',
      blank: true,
      doc: 'The parties that agreed, joined by `;`.',
    },
    {
      name: 'clause',
      type: 'text',
      header: 'optional',
      blank: true,
      doc: 'Id of the clause it is about: a remedy, an ending, a maintenance window.',
    },
    {
      name: 'value',
      type: 'text',
      header: 'optional',
      blank: true,
      doc: 'A figure it states, such as the one a dispute holds right or the amount of a credit.',
    },
    { name: 'note', type: 'text', header: 'required', blank: true, doc: 'Why, in a few words.' },
  ],
  unique: [],
  placedBy: 'at',
  inOrder: [['from', 'through']],
} as const satisfies TableKind;
