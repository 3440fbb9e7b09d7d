import { locatedRows, rowsWhere } from '../located-rows.ts';
import { shown } from '../shown.ts';
import { timeColumn } from '../table.ts';
import type { TableRule } from './table-rule.ts';

const dayMs = 86_400_000;
/** How long after what is covered a time may be: of what happened the file may know a little more, and what is due may be due in years. */
const mostAheadMs = { happened: 366 * dayMs, due: 5 * 366 * dayMs };

/** Times that lie years after all that coverage.csv says of their dataset: most likely a year that is misspelt, which would never be in time (RULES 33). */
export const farTimes: TableRule = (table, { covered }) => {
  const last = Math.max(...(covered ?? []).map(each => each.end));
  if (!Number.isFinite(last)) return [];
  return table.columns.flatMap(({ name, title, type }) => {
    const column = name === table.kind.placedBy ? undefined : timeColumn(table, name);
    if (!column) return [];
    const isDue =
      table.kind.usual?.some(([, later]) => later === name) === true ||
      (type === 'date-or-time' && table.kind.ownTimes === undefined);
    const until = last + (isDue ? mostAheadMs.due : mostAheadMs.happened);
    const rows = rowsWhere(table, row => column.starts[row]! > until);
    const say = (row: number) => ({
      message:
        `Unexpected ${shown(table.cell(row, name))} in column ${shown(title)}, ${isDue ? 'more than five years' : 'more than a year'} after ` +
        `\`through\` of \`${table.name}\` in coverage.csv, expected a time that the file can know`,
      fix: 'Correct the year, or `through` in coverage.csv; what stands for no time goes under `blank:` of the dataset',
    });
    return [locatedRows(table, { code: 'far-time', severity: 'warning', column: name, say }, rows)];
  });
};
