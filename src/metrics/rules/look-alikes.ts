import { type Meant, meantBy } from '../../core/ground/near-miss.ts';
import type { Found } from '../capped.ts';
import { locatedRows } from '../located-rows.ts';
import type { FileColumn } from '../match-columns.ts';
import { shown } from '../shown.ts';
import { type Table, textColumn } from '../table.ts';
import type { TableRule } from './table-rule.ts';

/**
 * Texts of a column that the terms look at, that are most likely another one which is misspelt (RULES 33): a row that such a text leaves out, or
 * puts elsewhere, would change a figure without a word. Each is told once, at its first row. Texts are compared, not rows.
 */
export const lookAlikes: TableRule = (table, { watched }) =>
  [...(watched?.named ?? [])].flatMap(([name, named]) => {
    const column = table.columns.find(each => each.name === name);
    const rows = column?.type === 'text' ? rowsByText(table, name) : undefined;
    if (!column || !rows) return [];
    const counts = new Map([...rows].map(([text, { count }]) => [text, count] as const));
    const slips = meantBy(counts, named).map(meant => {
      const { first, count } = rows.get(meant.seen)!;
      const say = () => sayMeant(meant, column.title, name, count, rows.get(meant.meant)?.count ?? 0);
      const severity = meant.why === 'named' ? 'error' : 'warning';
      return locatedRows(
        table,
        { code: 'look-alike', severity, readable: true, column: name, say } as const,
        [first],
      );
    });
    return [...paddedTexts(table, column), ...slips];
  });

/** The first row of a text that has spaces around it where others have none, or the terms name it: it is read without them, and so told. */
function paddedTexts(table: Table, { name, title }: FileColumn): readonly Found[] {
  const [first, ...more] = table.faults.get(name)?.get('padded') ?? [];
  if (first === undefined) return [];
  const rest =
    more.length === 0 ? '' : more.length === 1 ? '; so is 1 more row' : `; so are ${more.length} more rows`;
  const say = () => ({
    message: `Unexpected spaces around ${shown(table.cell(first, name))} in column ${shown(title)}, expected none; it is read without them${rest}`,
    fix: 'Remove the spaces where the rows are written',
    ...(more.length > 0 && { places: more.length + 1 }),
  });
  return [locatedRows(table, { code: 'padded-cell', severity: 'warning', column: name, say }, [first])];
}

function sayMeant(
  { seen, meant, why, how }: Meant,
  title: string,
  name: string,
  count: number,
  others: number,
) {
  const rest = count === 1 ? '' : count === 2 ? '; so is 1 more row' : `; so are ${count - 1} more rows`;
  const known = why === 'named' ? 'which the terms name' : `as in ${others} ${others === 1 ? 'row' : 'rows'}`;
  return {
    message: `Unexpected ${shown(seen)} in column ${shown(title)}, which differs by ${how} from ${shown(meant)}, ${known}, expected that${rest}`,
    fix: `Correct it, or name it under \`values: { ${name}: […] }\` of the dataset where it is meant as it stands`,
    slip: seen,
    ...(count > 1 && { places: count }),
  };
}

/** How many rows have each text of a column, and the first of them, 0 being the first row of all; empty cells aside. */
export function rowsByText(
  table: Table,
  name: string,
): ReadonlyMap<string, { readonly first: number; readonly count: number }> | undefined {
  const column = textColumn(table, name);
  if (!column) return undefined;
  const counts = new Int32Array(column.texts.size);
  const firsts = new Int32Array(column.texts.size);
  for (let row = column.codes.length - 1; row >= 0; row--) {
    const code = column.codes[row]!;
    if (code <= 0 || table.absent?.[row]) continue;
    counts[code]!++;
    firsts[code] = row;
  }
  return new Map(
    [...counts.keys()]
      .filter(code => counts[code]! > 0)
      .map(code => [column.texts.text(code), { first: firsts[code]!, count: counts[code]! }] as const),
  );
}
