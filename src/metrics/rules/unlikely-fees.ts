import { fees } from '../../core/datasets/fees.ts';
import { exact } from '../../core/ground/exact.ts';
import { exactAt } from '../columns/numbers.ts';
import { locatedRows } from '../located-rows.ts';
import { rowGroups } from '../row-groups.ts';
import { shown } from '../shown.ts';
import { numberColumn, type Table } from '../table.ts';
import type { TableRule } from './table-rule.ts';

/** How many times as much, or as little, nobody pays in one month alone: ten, less what a fee may have moved meanwhile. */
const times = 8;
/** How many rows of the same service, before and after, a fee is held against. */
const beside = 2;

/** A fee that is about ten times those of the months around it, or a tenth: most likely a digit too many or too few, and every credit with it (RULES 25). */
export const unlikelyFees: TableRule = table => {
  const amounts = table.kind === fees ? numberColumn(table, 'amount') : undefined;
  if (!amounts) return [];
  const at = (row: number) => exactAt(amounts, row);
  const rows = rowsByFee(table).flatMap(own =>
    own.filter((row, place) => {
      const amount = at(row);
      const others = [
        ...own.slice(Math.max(0, place - beside), place),
        ...own.slice(place + 1, place + 1 + beside),
      ];
      const around = others.flatMap(other => at(other) ?? []).map(exact);
      if (amount === undefined || around.length < beside) return false;
      const fee = exact(amount);
      const isOne = (is: (other: (typeof around)[number]) => boolean) =>
        around.every(other => other.gt(0) && is(other));
      return (
        isOne(other => fee.gte(other.mul(times))) || (fee.gt(0) && isOne(other => fee.mul(times).lte(other)))
      );
    }),
  );
  const say = (row: number) => ({
    message: `Unexpected ${shown(table.cell(row, 'amount'))} in column \`amount\` for ${shown(table.cell(row, 'service'))}, about ten times or a tenth of its fee in the rows around, expected one like theirs`,
    fix: 'Correct the digits; a fee of one month alone stands under a `resource` of its own',
  });
  const inOrder = rows.toSorted((a, b) => a - b);
  return [locatedRows(table, { code: 'unlikely-fee', severity: 'warning', column: 'amount', say }, inOrder)];
};

/** The rows of each service and resource, in the order of the file. */
function rowsByFee(table: Table): readonly (readonly number[])[] {
  const names = ['service', 'resource', 'currency'];
  const { groups } = rowGroups(
    names.flatMap(name => table.values.get(name) ?? []),
    table.size,
  );
  const rows = Array.from({ length: table.size }, (_, row) => row).filter(row => !table.absent?.[row]);
  return [...Map.groupBy(rows, row => groups[row]!).values()];
}
