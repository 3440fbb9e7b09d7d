import type { Condition } from '../../../../src/core/ground/condition.ts';
import { holds } from '../condition.ts';
import type { Row, Table } from '../table.ts';

/** All rows of checks that begin at one instant, as one. */
export type Interval = {
  readonly begun: number;
  readonly good: bigint;
  readonly total: bigint;
  readonly rows: readonly Row[];
};

/** The intervals of a dataset of checks; undefined where the file lacks a column. */
export function intervalsOf(table: Table, where: Condition | undefined): readonly Interval[] | undefined {
  if (!['at', 'good', 'total'].every(name => table.columns.has(name))) return undefined;
  const rows = table.rows.filter(
    row => row.times.has('at') && (where === undefined || holds(where, table, row) === true),
  );
  return [...Map.groupBy(rows, row => row.times.get('at')?.start ?? 0)].map(([begun, group]) => {
    const total = (name: string) => group.reduce((sum, row) => sum + BigInt(row.texts.get(name) ?? ''), 0n);
    return { begun, good: total('good'), total: total('total'), rows: group };
  });
}
