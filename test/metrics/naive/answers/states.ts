import type { DowntimeQuestion } from '../../../../src/core/ground/availability-question.ts';
import type { Span } from '../../../../src/core/ground/calendar/instant.ts';
import type { Incident } from '../../../../src/core/indicators/availability/incident.ts';
import { holds } from '../condition.ts';
import type { Row, Table } from '../table.ts';
import { byCharacter } from '../text-order.ts';

/** What changes of state say, looked at from one instant at which something changes to the next. Undefined for another question. */
export function statesOf(
  table: Table,
  { from, where, covered, spans: asked }: DowntimeQuestion,
): { incidents: Incident[] | undefined; covered: Span[] } | undefined {
  if (from.kind !== 'states') return undefined;
  if (!['at', 'state'].every(name => table.columns.has(name))) return { incidents: undefined, covered: [] };
  const until = Math.max(...asked.map(span => span.until));
  const rows = table.rows.filter(
    row =>
      (row.times.get('at')?.start ?? until) < until &&
      (where === undefined || holds(where, table, row) === true),
  );
  // In nanoseconds.
  const at = (row: Row) => fine(row.times.get('at')!.start) + BigInt(row.times.get('at')!.nanos ?? 0);
  const serviceOf = (row: Row) => row.texts.get('service') ?? '';
  const services = new Set([...rows.map(serviceOf), ...from.services]);
  const spans = covered.map(each => ({ start: fine(each.start), end: fine(each.end) }));
  const edges = [...new Set([...spans.flatMap(each => [each.start, each.end]), ...rows.map(at)])];
  edges.sort((a, b) => (a < b ? -1 : 1));
  const incidents: (Incident & { readonly of: string; readonly to: bigint })[] = [];
  const known: Span[] = [];
  edges.slice(0, -1).forEach((start, index) => {
    const end = edges[index + 1]!;
    const within = spans.find(each => each.start <= start && each.end >= end);
    let isKnown = services.size > 0 && within !== undefined;
    for (const service of services) {
      const before = rows.filter(
        row => within && serviceOf(row) === service && at(row) >= within.start && at(row) <= start,
      );
      const holding = before.filter(row => before.every(other => at(other) <= at(row)));
      const said = new Set(holding.map(row => row.texts.get('state')));
      const [, impact] = from.impacts.find(([state]) => said.size === 1 && said.has(state)) ?? [];
      if (impact === undefined) isKnown = false;
      if (impact === undefined || impact === '0') continue;
      const of = `${service} ${[...said][0]}`;
      const goesOn = incidents.findIndex(each => each.of === of && each.to === start);
      if (goesOn < 0) {
        const [startOf, endOf] = [cut(start), cut(end)];
        incidents.push({
          row: holding[0]!.row,
          start: startOf.ms,
          startNanos: startOf.nanos,
          end: endOf.ms,
          endNanos: endOf.nanos,
          impact,
          of,
          to: end,
        });
      } else
        incidents[goesOn] = { ...incidents[goesOn]!, end: cut(end).ms, endNanos: cut(end).nanos, to: end };
    }
    if (!isKnown) return;
    const [begun, over] = [cut(start).ms, cut(end).ms];
    const goesOn = known.at(-1)?.end === begun ? known.pop()! : { start: begun };
    known.push({ start: goesOn.start, end: over });
  });
  return { incidents, covered: known };
}

function fine(ms: number): bigint {
  return BigInt(ms) * 1_000_000n;
}

function cut(at: bigint): { readonly ms: number; readonly nanos: number } {
  const nanos = ((at % 1_000_000n) + 1_000_000n) % 1_000_000n;
  return { ms: Number((at - nanos) / 1_000_000n), nanos: Number(nanos) };
}

/** The words for states that the question does not know, where each stands first. */
export function unnamedOf(table: Table, { from, where, spans }: DowntimeQuestion) {
  if (from.kind !== 'states' || !['at', 'state'].every(name => table.columns.has(name))) return [];
  const until = Math.max(...spans.map(span => span.until));
  const unnamed = new Map<string, number[]>();
  for (const row of table.rows) {
    const state = row.texts.get('state') ?? '';
    if (!((row.times.get('at')?.start ?? until) < until) || state === '') continue;
    if (where !== undefined && holds(where, table, row) !== true) continue;
    if (from.unknown.includes(state) || from.impacts.some(([named]) => named === state)) continue;
    unnamed.set(state, [...(unnamed.get(state) ?? []), row.row]);
  }
  const inOrder = [...unnamed].toSorted(([a], [b]) => byCharacter(a, b));
  return inOrder.map(([state, rows]) => ({ state, row: rows[0]!, rows: rows.length }));
}
