import { isoUtc } from '../../core/ground/calendar/instant.ts';
import { locatedRows } from '../located-rows.ts';
import { shown } from '../shown.ts';
import { timeColumn } from '../table.ts';
import type { TableRule } from './table-rule.ts';

const kinds = [
  { kind: 'skipped', code: 'skipped-time', what: 'never was' },
  { kind: 'repeated', code: 'repeated-time', what: 'was twice' },
] as const;

/** Times that daylight saving time skips or repeats, with the reading taken (RULES 5). */
export const doubtfulTimes: TableRule = table =>
  table.columns.flatMap(({ name, title }) =>
    kinds.map(({ kind, code, what }) => {
      const say = (row: number) => {
        const reading = isoUtc(timeColumn(table, name)?.starts[row] ?? Number.NaN);
        return {
          message: `Unexpected ${shown(table.cell(row, name))} in column ${shown(title)}, a time that ${what} in ${table.zone}, expected a clear one; read as \`${reading}\``,
          fix: `Write the time with its offset, \`${reading}\` where that is right`,
        };
      };
      const rows = table.faults.get(name)?.get(kind) ?? [];
      return locatedRows(table, { code, severity: 'warning', column: name, say }, rows);
    }),
  );
