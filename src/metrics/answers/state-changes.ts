import type { StateRule, UnnamedState } from '../../core/ground/availability-question.ts';
import type { Condition } from '../../core/ground/condition.ts';
import type { StateChange } from '../../core/indicators/availability/states.ts';
import { nanosAt } from '../columns/instants.ts';
import { type Table, textColumn, timeColumn } from '../table.ts';
import { conditionTest } from './condition-test.ts';
import { byCodePoints } from './text-order.ts';

/** The changes of state before an instant, ascending. Undefined where the file lacks a column. */
export function stateChanges(
  table: Table,
  where: Condition | undefined,
  last: number,
): readonly StateChange[] | undefined {
  const at = timeColumn(table, 'at');
  const states = textColumn(table, 'state');
  if (!at || !states) return undefined;
  const services = textColumn(table, 'service');
  const isWanted = where && conditionTest(where, table);
  const rows: number[] = [];
  for (let row = 0; row < table.size; row++)
    if (at.starts[row]! < last && (!isWanted || isWanted(row, 0) === true)) rows.push(row);
  rows.sort((a, b) => at.starts[a]! - at.starts[b]! || nanosAt(at, a) - nanosAt(at, b) || a - b);
  return rows.map(row => ({
    row: row + 1,
    at: at.starts[row]!,
    nanos: nanosAt(at, row),
    service: services?.texts.text(services.codes[row]!) ?? '',
    state: states.texts.text(states.codes[row]!),
  }));
}

/** The words for states that no list of the terms has, by their code points; an empty cell has a finding of its own. */
export function unnamedStates(
  changes: readonly StateChange[],
  { impacts, unknown }: StateRule,
): readonly UnnamedState[] {
  const named = new Set(['', ...impacts.map(([state]) => state), ...unknown]);
  const others = changes.filter(({ state }) => !named.has(state));
  return [...Map.groupBy(others, each => each.state)]
    .map(([state, rows]) => ({ state, row: Math.min(...rows.map(each => each.row)), rows: rows.length }))
    .toSorted((a, b) => byCodePoints(a.state, b.state));
}
