import type { MeasureSpan } from '../../core/ground/asked.ts';
import type { Seen, Stands } from '../../core/ground/placing.ts';
import { MeasuredTimes, spreadSlot } from '../../core/ground/ranks/measured-times.ts';
import { nanosAt } from '../columns/instants.ts';
import { timeColumn } from '../table.ts';
import type { Answering } from './answering.ts';
import { forEachPlaced } from './placed-items.ts';
import { type Times, takenMs, unanswered } from './unanswered.ts';

/**
 * Time between two events for each span (RULES 13). An item whose second event is not seen counts with its age once it is too late; until
 * then it is pending, or carried out.
 */
export const durations: Answering<'durations'> = (tables, question) => {
  const { from, to, spans, clock, unpaused } = question;
  const table = tables.get(question.dataset);
  const second = table && timeColumn(table, to);
  const first = table && timeColumn(table, from);
  if (!table || !first || !second) return { kind: 'durations', spans: [] };
  const times: Times = { first, second, clock };
  const bySpan = spans.map((): MeasuredTimes | undefined => undefined);
  const measuredIn = (span: number) => {
    const measured = bySpan[span] ?? new MeasuredTimes();
    bySpan[span] = measured;
    return measured;
  };
  const standsAt = (row: number, _begun: number, { limitMs = 0 }: MeasureSpan, { until }: Seen): Stands => {
    if (limitMs === 0 || second.starts[row]! < until) return 'decided';
    return takenMs(times, row, { at: until }) <= limitMs ? 'waiting' : 'decided';
  };
  const at = question.at === 'from' ? from : to;
  const carriedIn = forEachPlaced(table, question, at, standsAt, ({ span, row, home, stands }) => {
    if (stands === 'none' || Number.isNaN(first.starts[row]!)) return;
    const measured = measuredIn(span);
    if (stands === 'waiting') {
      const wouldBe = unpaused && takenMs({ ...times, clock: unpaused }, row, { at: spans[span]!.until });
      measured.addPending(row, wouldBe !== undefined && wouldBe > (home.limitMs ?? 0));
      return;
    }
    const { until, agedTo = until } = spans[span]!;
    const { limitMs = 0 } = home;
    const end = second.starts[row]!;
    const isAnswered = end < until;
    const ms = takenMs(times, row, isAnswered ? { at: end, nanos: nanosAt(second, row) } : { at: agedTo });
    const slot = spreadSlot(ms, isAnswered, limitMs);
    measured.add(row, { ms, isAnswered, isWithin: ms <= limitMs, slot });
  });
  const unansweredIn = question.at === 'to' ? unanswered(table, question, times) : () => undefined;
  return {
    kind: 'durations',
    spans: spans.flatMap(({ id }, span) => {
      const carried = carriedIn(span);
      const left = unansweredIn(span);
      const measured = bySpan[span] ?? (carried.carriedOut || left ? new MeasuredTimes() : undefined);
      if (!measured) return [];
      return [
        {
          span: id,
          ...measured.figures(question.percentiles),
          ...carried,
          ...(left && { unanswered: left }),
        },
      ];
    }),
  };
};
