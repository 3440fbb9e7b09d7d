import type { TableKind } from './table-kind.ts';

/** `fees.csv` beside the agreement: what service credits are a share of (RULES 25). */
export const fees = {
  doc: 'What each service costs by month.',
  columns: [
    { name: 'service', type: 'text', header: 'required', blank: false, doc: 'The service that is paid for.' },
    {
      name: 'resource',
      type: 'text',
      header: 'optional',
      blank: true,
      doc: 'One resource of the service, such as a machine, where each has its own fee.',
    },
    { name: 'period', type: 'period', header: 'required', blank: false, doc: 'The month it is paid for.' },
    { name: 'amount', type: 'money', header: 'required', blank: false, doc: 'The fee of the month.' },
    { name: 'currency', type: 'text', header: 'required', blank: false, doc: 'Its currency, such as `USD`.' },
  ],
  unique: ['service', 'resource', 'period'],
  placedBy: 'period',
  inOrder: [],
} as const satisfies TableKind;
