import { coverage } from '../../core/datasets/coverage.ts';
import { anyName } from '../../core/ground/any-name.ts';
import type { Span } from '../../core/ground/calendar/instant.ts';
import { exact } from '../../core/ground/exact.ts';
import { exactAt } from '../columns/numbers.ts';
import { locatedRows, rowsWhere } from '../located-rows.ts';
import { shown } from '../shown.ts';
import { numberColumn, type Table, textColumn, timeColumn } from '../table.ts';
import type { TableRule } from './table-rule.ts';
import { unlistedTexts } from './unlisted-texts.ts';

/** Rows of coverage.csv about a dataset that the agreement does not have, or about one service of a dataset that tells none apart. */
export const coverageRows: TableRule = (table, { datasets, refused = [], elsewhere, tables }) => {
  if (table.kind !== coverage) return [];
  const all = [...new Set([...datasets, ...refused])];
  const names = all.map(shown).join(', ');
  const expected =
    all.length > 1
      ? `expected one of ${names}`
      : all.length === 1
        ? `expected ${names}`
        : 'but there is none';
  const ofUnknown = unlistedTexts(table, 'unknown-dataset', 'dataset', all, seen => {
    const other = elsewhere.get(seen);
    return other === undefined
      ? {
          message: `Unexpected dataset ${shown(seen)}, ${expected}`,
          fix: 'Correct the name or remove the row',
        }
      : {
          message: `Unexpected dataset ${shown(seen)}, which is of another folder, expected its rows in ${other}`,
          fix: 'Remove the row',
        };
  });
  const unknown = refused === anyName ? [] : ofUnknown;
  const [named, services] = [textColumn(table, 'dataset'), textColumn(table, 'service')];
  if (!named || !services) return unknown;
  const about = (row: number) => {
    const name = named.texts.text(named.codes[row]!);
    return datasets.includes(name) ? tables.get(name) : undefined;
  };
  const rows = rowsWhere(table, row => {
    const of = about(row);
    return services.codes[row] !== 0 && of !== undefined && !of.names.has('service');
  });
  const say = (row: number) => ({
    message: `Unexpected service ${shown(table.cell(row, 'service'))} of ${shown(table.cell(row, 'dataset'))}, which has no column \`service\`, expected an empty cell`,
    fix: 'Leave it empty, or give the dataset such a column',
  });
  const rule = { code: 'service-without-column', severity: 'error', column: 'service', say } as const;
  return [...unknown, locatedRows(table, rule, rows)];
};

/** How far coverage.csv may reach beyond the day that it is looked at: in the zone of the agreement it may be the next one by then. */
const aheadMs = 36 * 3_600_000;

/** Rows of coverage.csv that call complete what has not happened yet: once it has, whatever is not in the file did not happen (RULES 3). */
export const coverageAhead: TableRule = (table, { seenAt }) => {
  const through = timeColumn(table, 'through');
  if (table.kind !== coverage || !through || seenAt === undefined) return [];
  const rows = rowsWhere(table, row => through.ends[row]! > seenAt + aheadMs);
  const say = (row: number) => ({
    message: `Unexpected ${shown(table.cell(row, 'through'))} in column \`through\`, which is still to come, expected the last day whose data is in the file`,
    fix: 'Correct it; it is moved on with each delivery of data',
  });
  const rule = { code: 'coverage-ahead', severity: 'warning', column: 'through', say } as const;
  return [locatedRows(table, rule, rows)];
};

/** Rows of coverage.csv that say how many rows their dataset has, and are wrong: most likely a file was cut off. */
export const coverageCounts: TableRule = (table, { datasets, tables }) => {
  const [named, counts] = [textColumn(table, 'dataset'), numberColumn(table, 'rows')];
  const [from, through] = [timeColumn(table, 'from'), timeColumn(table, 'through')];
  if (table.kind !== coverage || !named || !counts || !from || !through) return [];
  const services = textColumn(table, 'service');
  const counted = (row: number) => {
    const name = named.texts.text(named.codes[row]!);
    const of = datasets.includes(name) ? tables.get(name) : undefined;
    const span = { start: from.starts[row]!, end: through.ends[row]! };
    const service = services?.texts.text(services.codes[row]!) ?? '';
    return of && span.start < span.end ? rowsWithin(of, span, service) : undefined;
  };
  const rows = rowsWhere(table, row => {
    const said = exactAt(counts, row);
    const there = said === undefined ? undefined : counted(row);
    return said !== undefined && there !== undefined && !exact(said).equals(there);
  });
  const say = (row: number) => ({
    message: `Unexpected ${shown(table.cell(row, 'rows'))} rows of ${shown(table.cell(row, 'dataset'))} in column \`rows\`, expected ${counted(row)}, which its file has from \`from\` through \`through\``,
    fix: 'Export the file again if it was cut off, else correct the number',
  });
  return [locatedRows(table, { code: 'row-count', severity: 'error', column: 'rows', say }, rows)];
};

/** How many rows of a table are placed within a span, of one service or of all; undefined where its rows have no time. */
function rowsWithin(table: Table, { start, end }: Span, service: string): number | undefined {
  const at = timeColumn(table, table.kind.placedBy ?? '');
  if (!at) return undefined;
  const services = textColumn(table, 'service');
  const wanted = service === '' ? undefined : services?.texts.codeOf(service);
  const isOf = (row: number) => service === '' || services?.codes[row] === wanted;
  return rowsWhere(table, row => at.starts[row]! >= start && at.starts[row]! < end && isOf(row)).length;
}
