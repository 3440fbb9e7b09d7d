import type { Exact } from '../../ground/exact.ts';
import { exactText, sum } from '../../ground/exact.ts';
import type { FunnelSums } from '../../targets/kind.ts';

/** What one row of a file adds to the sums of a month and segment. */
export type Adds = {
  readonly file: string;
  readonly row: number;
  readonly period: string;
  readonly segment: string;
  readonly values: Readonly<Record<string, Exact>>;
};

/** Rows as sums by month and segment, those apart that add to other columns, so that behind each sum stand its own rows alone. */
export function summedUp(adds: readonly Adds[]): readonly FunnelSums[] {
  const keyOf = ({ file, period, segment, values }: Adds) =>
    [file, period, segment, ...Object.keys(values)].join('\n');
  return [...Map.groupBy(adds, keyOf).values()].map((group): FunnelSums => {
    const { file, period, segment, values } = group[0]!;
    const sums = Object.keys(values).map(column => [
      column,
      exactText(sum(group.map(each => each.values[column] ?? '0'))),
    ]);
    const rows = group.map(({ row }) => row);
    return { period, segment, values: Object.fromEntries(sums), behind: [{ file, rows }] };
  });
}
