import type { TableKind } from './table-kind.ts';

export const funnel = {
  doc: 'Leads, customers and revenue by month.',
  columns: [
    { name: 'month', type: 'period', header: 'required', blank: false, doc: 'The month the row sums up.' },
    { name: 'segment', type: 'text', header: 'optional', blank: false, doc: 'The segment the row is about.' },
    { name: 'leads', type: 'count', header: 'required', blank: false, doc: 'Qualified leads of the month.' },
    { name: 'customers', type: 'count', header: 'required', blank: false, doc: 'Customers won from leads.' },
    { name: 'revenue', type: 'money', header: 'required', blank: false, doc: 'Revenue of those customers.' },
    {
      name: 'marketing_revenue',
      type: 'money',
      header: 'required',
      blank: false,
      doc: 'Revenue closed in the month that came from marketing leads.',
    },
    {
      name: 'total_revenue',
      type: 'money',
      header: 'required',
      blank: false,
      doc: 'Revenue closed in the month in all.',
    },
    {
      name: 'cycle_days',
      type: 'number',
      header: 'optional',
      blank: true,
      doc: 'Days from lead to customer, summed over the customers won.',
    },
  ],
  unique: ['month', 'segment'],
  placedBy: 'month',
  inOrder: [],
  funnel: { summed: false, stages: [] },
  unbroken: { period: 'month', by: 'segment' },
} as const satisfies TableKind;
