import type { DowntimeQuestion, StateRule, UnnamedState } from '../../core/ground/availability-question.ts';
import type { Span } from '../../core/ground/calendar/instant.ts';
import { exact } from '../../core/ground/exact.ts';
import { downtimeIn } from '../../core/indicators/availability/downtime.ts';
import type { Incident } from '../../core/indicators/availability/incident.ts';
import { intervalEnd } from '../../core/indicators/availability/interval-end.ts';
import { missingIntervals } from '../../core/indicators/availability/missing-intervals.ts';
import { incidentsOfStates } from '../../core/indicators/availability/states.ts';
import { nanosAt } from '../columns/instants.ts';
import { exactAt } from '../columns/numbers.ts';
import { numberColumn, type Table, timeColumn } from '../table.ts';
import type { Answering } from './answering.ts';
import { checkIntervals } from './check-intervals.ts';
import { conditionTest } from './condition-test.ts';
import { stateChanges, unnamedStates } from './state-changes.ts';

/**
 * Downtime of each span. Here the rows that touch the spans are found, and of checks only the intervals that are down; there are few of
 * either, so core merges them, where the rule stands once and is tested as a property.
 */
export const downtime: Answering<'downtime'> = (tables, question) => {
  const table = tables.get(question.dataset);
  const last = Math.max(...question.spans.map(span => span.until), question.asOf ?? 0);
  const down = table && downBefore(table, question, last);
  if (!down) return { kind: 'downtime', spans: [] };
  const { missing, unnamed = [] } = down;
  const rule = { ...question, covered: down.covered ?? question.covered };
  const inOrder = down.incidents.toSorted((a, b) => a.start - b.start);
  return {
    kind: 'downtime',
    spans: question.spans.flatMap(span => downtimeIn(span, inOrder, missing, rule, question.without) ?? []),
    ...(unnamed.length > 0 && { unnamed }),
  };
};

/** What rows say of downtime, and the intervals of checks that have none. */
type Down = {
  readonly incidents: readonly Incident[];
  readonly missing: readonly Span[];
  /** Of changes of state, where the data covers and says a state. */
  readonly covered?: readonly Span[];
  readonly unnamed?: readonly UnnamedState[];
};

function downBefore(table: Table, question: DowntimeQuestion, last: number): Down | undefined {
  const { from } = question;
  switch (from.kind) {
    case 'checks':
      return downIntervals(table, question, from, last);
    case 'states':
      return downStates(table, question, from, last);
    case 'incidents':
      return incidentsBefore(table, question, last);
  }
}

type FromChecks = Extract<DowntimeQuestion['from'], { kind: 'checks' }>;

/** The intervals with more errors than allowed, as incidents. */
function downIntervals(
  table: Table,
  { where, covered, expectsNone }: DowntimeQuestion,
  { intervalMs, errorRate, requests }: FromChecks,
  to: number,
): Down | undefined {
  const { n, d } = exact(errorRate);
  // One that began before the spans may reach into them.
  const intervals = checkIntervals(table, where, Number.NEGATIVE_INFINITY, to);
  if (!intervals) return undefined;
  const begun = intervals.map(each => each.begun);
  const incidents = intervals
    .map((each, place) => ({ ...each, end: intervalEnd(each.begun, begun[place + 1], intervalMs) }))
    .filter(({ good, total }) => total >= BigInt(requests) && (total - good) * d > total * n)
    .map(({ begun: start, end, rows }) => ({ row: rows.first, start, end, impact: '1' }));
  return { incidents, missing: missingIntervals(begun, { intervalMs, covered, expectsNone }, to) };
}

/** The stretches of states that are down, as incidents. */
function downStates(table: Table, { where, covered }: DowntimeQuestion, rule: StateRule, last: number) {
  const changes = stateChanges(table, where, last);
  if (!changes) return undefined;
  return {
    ...incidentsOfStates(changes, rule, covered),
    missing: [],
    unnamed: unnamedStates(changes, rule),
  };
}

/** The rows that begin before an instant; a blank impact is the whole service. */
function incidentsBefore(table: Table, { where }: DowntimeQuestion, last: number): Down | undefined {
  const [start, end] = [timeColumn(table, 'start'), timeColumn(table, 'end')];
  if (!start || !end) return undefined;
  const impact = numberColumn(table, 'impact');
  const isWanted = where && conditionTest(where, table);
  const incidents: Incident[] = [];
  for (let row = 0; row < table.size; row++) {
    if (!(start.starts[row]! < last) || (isWanted && isWanted(row, 0) !== true)) continue;
    const stop = end.starts[row]!;
    const [startNanos, endNanos] = [nanosAt(start, row), nanosAt(end, row)];
    incidents.push({
      row: row + 1,
      start: start.starts[row]!,
      end: Number.isNaN(stop) ? undefined : stop,
      impact: (impact && exactAt(impact, row)) ?? '1',
      ...(startNanos > 0 && { startNanos }),
      ...(endNanos > 0 && { endNanos }),
    });
  }
  return { incidents, missing: [] };
}
