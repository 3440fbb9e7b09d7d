import type { Fee } from '../core/ground/data-facts.ts';
import { exactAt } from './columns/numbers.ts';
import { numberColumn, type Table } from './table.ts';

/** The rows of fees.csv with an amount, in the file's order (RULES 25); undefined where there is no such file, or a column lacks. */
export function readFees(table: Table | undefined): readonly Fee[] | undefined {
  if (!table?.kind.columns.every(column => column.header === 'optional' || table.names.has(column.name)))
    return undefined;
  const amounts = numberColumn(table, 'amount');
  const text = (name: string, row: number) => {
    const column = table.texts(name);
    return column?.texts.text(column.codes[row]!) ?? '';
  };
  const fees: Fee[] = [];
  for (let row = 0; row < table.size; row++) {
    const amount = amounts && exactAt(amounts, row);
    if (amount === undefined) continue;
    fees.push({
      row: row + 1,
      service: text('service', row),
      resource: text('resource', row),
      month: text('period', row),
      amount,
      currency: text('currency', row),
    });
  }
  return fees;
}
