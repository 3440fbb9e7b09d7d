import { shown } from '../shown.ts';
import { naiveSql, timeColumns } from '../sql/time.ts';
import type { RowRules } from './row-rule.ts';

/** Columns where some times have an offset and some do not: the rarer way is the fault. */
export const mixedZones: RowRules = table =>
  table.columns.flatMap(column => {
    const { naive, withOffset } = table.written.get(column.name) ?? { naive: 0, withOffset: 0 };
    if (naive === 0 || withOffset === 0) return [];
    const offsetIsRare = withOffset <= naive;
    const { text, offset } = timeColumns(column.name);
    const [seen, most] = offsetIsRare ? ['with', 'without'] : ['without', 'with'];
    return [
      {
        code: 'mixed-zones',
        severity: 'error',
        column: column.name,
        bad: offsetIsRare ? `${offset} IS NOT NULL` : naiveSql(column.name),
        shows: [text],
        say: value => ({
          message: `Unexpected time ${seen} an offset ${shown(value)} in column ${shown(column.title)}, expected all ${most} one as in most rows`,
          fix: 'Write all times of the column the same way',
        }),
      },
    ];
  });
