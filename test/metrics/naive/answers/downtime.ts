import type { DowntimeAnswer, DowntimeQuestion } from '../../../../src/core/ground/availability-question.ts';
import type { Span } from '../../../../src/core/ground/calendar/instant.ts';
import { exact, exactText } from '../../../../src/core/ground/exact.ts';
import { downtimeIn } from '../../../../src/core/indicators/availability/downtime.ts';
import type { Incident } from '../../../../src/core/indicators/availability/incident.ts';
import { missingIntervals } from '../../../../src/core/indicators/availability/missing-intervals.ts';
import { holds } from '../condition.ts';
import type { Table } from '../table.ts';
import { intervalsOf } from './intervals.ts';
import { statesOf } from './states.ts';

export function downtime(table: Table, question: DowntimeQuestion): DowntimeAnswer['spans'] {
  const asStates = statesOf(table, question);
  const last = Math.max(...question.spans.map(span => span.until), question.asOf ?? 0);
  const all = asStates ? asStates.incidents : incidentsOf(table, question, last);
  const incidents = all?.filter(each => each.start < last);
  const missing = missingOf(table, question);
  const rule = { ...question, covered: asStates ? asStates.covered : question.covered };
  return question.spans.flatMap(
    span => (incidents && downtimeIn(span, incidents, missing, rule, question.without)) ?? [],
  );
}

function missingOf(table: Table, question: DowntimeQuestion): readonly Span[] {
  const { from, where, spans } = question;
  if (from.kind !== 'checks') return [];
  const until = Math.max(...spans.map(span => span.until));
  return missingIntervals(
    (intervalsOf(table, where) ?? [])
      .map(each => each.begun)
      .filter(begun => begun < until)
      .sort((a, b) => a - b),
    { ...question, intervalMs: from.intervalMs },
    until,
  );
}

/** When the next interval begins that is seen; never where none is. */
function nextOf(begun: number, all: readonly { readonly begun: number }[], last: number): number {
  const later = all.filter(each => each.begun > begun && each.begun < last);
  return Math.min(...later.map(each => each.begun));
}

function incidentsOf(
  table: Table,
  { from, where }: DowntimeQuestion,
  last: number,
): readonly Incident[] | undefined {
  if (from.kind === 'checks')
    return intervalsOf(table, where)
      ?.map((each, _, all) => ({ ...each, next: nextOf(each.begun, all, last) }))
      .filter(({ total, good }) => {
        if (total < from.requests || total === 0n) return false;
        return (
          exact(total - good)
            .div(exact(total))
            .compare(exact(from.errorRate)) > 0
        );
      })
      .map(({ begun, rows, next }) => ({
        row: Math.min(...rows.map(each => each.row)),
        start: begun,
        end: next - begun <= from.intervalMs * 1.5 ? next : begun + from.intervalMs,
        impact: '1',
      }));
  if (!['start', 'end'].every(name => table.columns.has(name))) return undefined;
  return table.rows.flatMap(row => {
    const { start, nanos: startNanos } = row.times.get('start') ?? {};
    const { start: end, nanos: endNanos } = row.times.get('end') ?? {};
    if (start === undefined || (where !== undefined && holds(where, table, row) !== true)) return [];
    const impact = row.texts.get('impact') || '1';
    return [{ row: row.row, start, end, impact: exactText(impact), startNanos, endNanos }];
  });
}
