import { meantBy } from '../../core/ground/near-miss.ts';
import { listed } from '../../core/ground/say.ts';
import { type Found, single } from '../capped.ts';
import { shown } from '../shown.ts';
import { absence } from '../table.ts';
import { rowsByText } from './look-alikes.ts';
import type { TableRule } from './table-rule.ts';

/** So many of the values of a column are named. */
const fewValues = 5;

/**
 * Values by which the terms say which rows count, or that are most likely slips of one that rows have, and that no row has (RULES 20): a service that is misspelt was never down. What coverage.csv or
 * `values:` of the dataset names may still come, and what a cell most likely means is told at that cell.
 */
export const unseenValues: TableRule = (table, { watched, covered = [] }) =>
  [...(watched?.written ?? [])].flatMap(([name, written]): readonly Found[] => {
    // A row that cannot be read may have it.
    const isRagged = table.absent?.includes(absence.ragged) === true;
    const column = table.columns.find(each => each.name === name);
    const rows = column?.type === 'text' && table.size > 0 && !isRagged ? rowsByText(table, name) : undefined;
    if (!column || !rows) return [];
    const services = new Set(name === 'service' ? covered.flatMap(each => each.service ?? []) : []);
    const isThere = (value: string) => rows.has(value) || services.has(value);
    const absent = new Map(written.filter(value => !isThere(value)).map(value => [value, 1] as const));
    const slips = new Set(meantBy(absent, [...rows.keys()]).map(each => each.seen));
    const wanted = new Set(watched?.wanted.get(name));
    const unseen = [...absent.keys()].filter(value => wanted.has(value) || slips.has(value));
    if (unseen.length === 0) return [];
    const counts = new Map([...rows].map(([text, { count }]) => [text, count] as const));
    const meant = new Set(meantBy(counts, watched?.named.get(name) ?? []).map(each => each.meant));
    return unseen
      .filter(value => !meant.has(value))
      .map(value =>
        single({
          code: 'unseen-value',
          severity: 'warning',
          file: table.file,
          place: { kind: 'dataset', row: 0, column: column.title },
          message: `Unexpected column ${shown(column.title)} without ${shown(value)}, which the terms name, expected a row with it; ${valuesIn([...rows.keys()])}`,
          fix: `Correct it in the terms, or name it under \`values: { ${name}: […] }\` of the dataset where rows with it may still come`,
          meant: { seen: value, among: [...rows.keys()] },
        }),
      );
  });

function valuesIn(texts: readonly string[]): string {
  if (texts.length === 0) return 'all rows are blank there';
  const more = texts.length - fewValues;
  const some = listed(texts.slice(0, fewValues));
  return more > 0
    ? `here there are ${some} and ${more} more`
    : `here there ${texts.length > 1 ? 'are' : 'is'} ${some}`;
}
