import { byCodePoints } from './answers/text-order.ts';
import { type Table, textColumn } from './table.ts';

/** The services that the rows of a table name, by their code points; '' among them where a row names none. None without a column of them. */
export function servicesIn(table: Table): readonly string[] {
  const column = textColumn(table, 'service');
  if (!column) return [];
  const isUsed = new Uint8Array(column.texts.size);
  for (const code of column.codes) if (code >= 0) isUsed[code] = 1;
  return [...isUsed.keys()]
    .filter(code => isUsed[code] === 1)
    .map(code => column.texts.text(code))
    .sort(byCodePoints);
}
