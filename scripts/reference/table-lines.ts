import type { TableKind } from '../../src/core/datasets/table-kind.ts';

const types = {
  id: 'an opaque id',
  text: 'a text',
  time: 'a time',
  'date-or-time': 'a date or a time',
  period: 'a month',
  count: 'a whole number from 0',
  money: 'an amount from 0',
  number: 'a number from 0',
  share: 'a share from 0 to 1',
  'yes-no': 'yes or no',
} as const satisfies Record<TableKind['columns'][number]['type'], string>;

/** The columns of a CSV as a list. */
export function tableLines({ doc, columns, unique }: TableKind): string[] {
  return [
    doc,
    '',
    ...columns.map(({ name, type, header, blank, doc: column }) => {
      const notes = [types[type], ...(blank ? ['may be blank'] : [])].join(', ');
      return `- \`${name}\`${header === 'required' ? ' *' : ''} – ${notes}. ${column}`;
    }),
    ...(unique.length > 0
      ? ['', `No two rows agree in ${unique.map(name => `\`${name}\``).join(' and ')}.`]
      : []),
  ];
}
