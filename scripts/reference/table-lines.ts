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
export function tableLines({ doc, columns, unique, rowsCalled = [] }: TableKind): string[] {
  return [
    doc,
    '',
    ...columns.map(({ name, type, header, blank, doc: column, alsoCalled = [] }) => {
      const notes = [types[type], ...(blank ? ['may be blank'] : [])].join(', ');
      const known = alsoCalled.length > 0 ? ` \`kept map\` knows it as ${listed(alsoCalled)}.` : '';
      return `- \`${name}\`${header === 'required' ? ' *' : ''} – ${notes}. ${column}${known}`;
    }),
    ...(unique.length > 0
      ? ['', `No two rows agree in ${unique.map(name => `\`${name}\``).join(' and ')}.`]
      : []),
    ...(rowsCalled.length > 0
      ? ['', `\`kept map\` takes rows that a header or the file calls ${listed(rowsCalled)} for these.`]
      : []),
  ];
}

function listed(words: readonly string[]): string {
  return words.map(word => `“${word}”`).join(', ');
}
