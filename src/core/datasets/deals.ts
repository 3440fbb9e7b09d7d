import { opaqueId } from './opaque-id.ts';
import type { TableKind } from './table-kind.ts';

/** Deals one by one, which make a funnel as `funnel:` of the dataset says (RULES 9). */
export const deals = {
  doc: 'One row per deal, won, lost or still open.',
  rowsCalled: ['deal', 'opportunity'],
  columns: [
    opaqueId('An opaque id.'),
    {
      name: 'lead',
      type: 'text',
      header: 'optional',
      blank: true,
      alsoCalled: ['lead id', 'from lead'],
      doc: 'Id of the lead it came from, in the leads dataset.',
    },
    {
      name: 'opened_at',
      type: 'date-or-time',
      header: 'required',
      blank: false,
      alsoCalled: ['opened', 'open', 'created', 'creation', 'engaged'],
      doc: 'When it was opened.',
    },
    {
      name: 'closed_at',
      type: 'date-or-time',
      header: 'required',
      blank: true,
      alsoCalled: ['closed', 'close', 'close date'],
      doc: 'When it was won or lost; empty while it is open.',
    },
    {
      name: 'won',
      type: 'yes-no',
      header: 'required',
      blank: true,
      alsoCalled: ['is won'],
      doc: 'Whether it was won; empty while it is open.',
    },
    {
      name: 'amount',
      type: 'money',
      header: 'required',
      blank: true,
      alsoCalled: ['value', 'close value', 'price'],
      doc: 'What it is worth; of a won deal it must be there.',
    },
    {
      name: 'currency',
      type: 'text',
      header: 'optional',
      blank: true,
      alsoCalled: ['currency code'],
      doc: 'The currency of the amount, such as `USD`; that of the agreement where empty.',
    },
    {
      name: 'source',
      type: 'text',
      header: 'optional',
      blank: true,
      alsoCalled: ['channel', 'origin'],
      doc: 'Where the deal came from.',
    },
  ],
  unique: ['id'],
  ofItems: true,
  funnel: { summed: true, stages: ['opportunities', 'customers'] },
  placedBy: 'closed_at',
  inOrder: [['opened_at', 'closed_at']],
  refersTo: { column: 'lead', kinds: ['leads'], key: 'id', what: 'lead' },
} as const satisfies TableKind;
