import { nameSql } from '../database.ts';
import { shown } from '../shown.ts';
import type { RowRules } from './row-rule.ts';

/** Rows where a part is more than the whole: 101 good checks of 100. */
export const partOf: RowRules = table => {
  const [part, whole] = table.kind.partOf ?? [];
  if (part === undefined || whole === undefined) return [];
  if (![part, whole].every(name => table.names.has(name))) return [];
  const number = (name: string) => `TRY_CAST(${nameSql(name)} AS HUGEINT)`;
  return [
    {
      code: 'part-over-whole',
      severity: 'error',
      column: part,
      bad: `${number(part)} > ${number(whole)}`,
      shows: [nameSql(part), nameSql(whole)],
      say: (seen, all) => ({
        message: `Unexpected ${shown(seen)} in column ${shown(part)}, expected at most ${shown(all)}, the \`${whole}\``,
        fix: 'Correct the one that is wrong',
      }),
    },
  ];
};
