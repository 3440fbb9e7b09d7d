import type { DowntimeQuestion } from '../../core/ground/availability-question.ts';
import type { Span } from '../../core/ground/calendar/instant.ts';
import { exact } from '../../core/ground/exact.ts';
import { downtimeIn, type Incident } from '../../core/indicators/availability/downtime.ts';
import { missingIntervals } from '../../core/indicators/availability/missing-intervals.ts';
import { exactAt } from '../columns/numbers.ts';
import { numberColumn, type Table, timeColumn } from '../table.ts';
import type { Answering } from './answering.ts';
import { checkIntervals } from './check-intervals.ts';
import { conditionTest } from './condition-test.ts';

/**
 * Downtime of each span. Here the rows that touch the spans are found, and of checks only the intervals that are down; there are few of
 * either, so core merges them, where the rule stands once and is tested as a property.
 */
export const downtime: Answering<'downtime'> = (tables, question) => {
  const table = tables.get(question.dataset);
  const last = Math.max(...question.spans.map(span => span.until));
  const down =
    table &&
    (question.from.kind === 'checks'
      ? downIntervals(table, question, question.from, last)
      : incidentsBefore(table, question, last));
  if (!down) return { kind: 'downtime', spans: [] };
  const { missing } = down;
  const inOrder = down.incidents.toSorted((a, b) => a.start - b.start);
  return {
    kind: 'downtime',
    spans: question.spans.flatMap(
      span => downtimeIn(span, within(inOrder, span.until), missing, question, question.without) ?? [],
    ),
  };
};

/** What rows say of downtime, and the intervals of checks that have none. */
type Down = { readonly incidents: readonly Incident[]; readonly missing: readonly Span[] };

/** The incidents that began before an instant; they are in order of their start. */
function within(incidents: readonly Incident[], until: number): readonly Incident[] {
  const end = incidents.findIndex(each => each.start >= until);
  return end < 0 ? incidents : incidents.slice(0, end);
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
    .filter(({ good, total }) => total >= BigInt(requests) && (total - good) * d > total * n)
    .map(({ begun: start, rows }) => ({ row: rows.first, start, end: start + intervalMs, impact: '1' }));
  return { incidents, missing: missingIntervals(begun, { intervalMs, covered, expectsNone }, to) };
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
    incidents.push({
      row: row + 1,
      start: start.starts[row]!,
      end: Number.isNaN(stop) ? undefined : stop,
      impact: (impact && exactAt(impact, row)) ?? '1',
    });
  }
  return { incidents, missing: [] };
}
