import type { MeasureSpan } from '../../core/ground/asked.ts';
import { timeTakenMs } from '../../core/ground/calendar/time-taken.ts';
import type { Clock } from '../../core/ground/calendar/working-time.ts';
import type { Seen, Stands } from '../../core/ground/placing.ts';
import type { AttemptQuestion } from '../../core/ground/question.ts';
import { RowRange } from '../../core/ground/ranks/row-range.ts';
import { type Table, textColumn, timeColumn } from '../table.ts';
import type { Answering } from './answering.ts';
import { attemptsByLead } from './attempts-by-lead.ts';
import { forEachPlaced } from './placed-items.ts';

/** How many attempts items got before `until`, and the ones never reached (RULES 14). */
export const attempts: Answering<'attempts'> = (tables, question) => {
  const { at, connected, clock, unpaused, withinMs, spans } = question;
  const table = tables.get(question.dataset);
  const made = tables.get(question.attempts);
  const [ids, reachedAt] = table ? [textColumn(table, 'id'), timeColumn(table, connected)] : [];
  const byLead = made && ids && attemptsByLead(made, ids, isCounted(made, question));
  if (!table || !ids || !reachedAt || !byLead) return { kind: 'attempts', spans: [] };
  const bySpan = new Map<number, Spread>();
  const isOld = (by: Clock, begun: number, until: number) =>
    timeTakenMs(by, { at: begun }, { at: until }) >= withinMs;
  const standsAt = (row: number, begun: number, _home: MeasureSpan, { until }: Seen): Stands => {
    if (reachedAt.starts[row]! < until) return 'none';
    return isOld(clock, begun, until) ? 'decided' : 'waiting';
  };
  const carriedIn = forEachPlaced(table, question, at, standsAt, ({ span, row, begun, stands }) => {
    const spread = bySpan.get(span) ?? newSpread();
    bySpan.set(span, spread);
    const before = byLead.before(ids.codes[row]!, spans[span]!.until);
    spread.rows.add(row);
    count(spread.all, before.count);
    if (stands === 'waiting') {
      spread.pending++;
      if (unpaused && isOld(unpaused, begun, spans[span]!.until)) spread.putOff++;
    }
    if (stands !== 'decided') return;
    count(spread.unconnected, before.count);
    if (before.count > 0) {
      spread.attemptRows.add(before.first);
      spread.attemptRows.add(before.last);
    }
  });
  return {
    kind: 'attempts',
    spans: spans.flatMap(({ id }, span) => {
      const carried = carriedIn(span);
      const spread = bySpan.get(span) ?? (carried.carriedOut ? newSpread() : undefined);
      return spread ? [{ span: id, ...told(spread), ...carried }] : [];
    }),
  };
};

type Counts = Map<number, number>;
type Spread = {
  /** How many items got so many attempts. */
  readonly all: Counts;
  readonly unconnected: Counts;
  pending: number;
  putOff: number;
  readonly rows: RowRange;
  readonly attemptRows: RowRange;
};

function newSpread(): Spread {
  const [all, unconnected]: [Counts, Counts] = [new Map(), new Map()];
  return { all, unconnected, pending: 0, putOff: 0, rows: new RowRange(), attemptRows: new RowRange() };
}

function count(counts: Counts, attemptsMade: number): void {
  counts.set(attemptsMade, (counts.get(attemptsMade) ?? 0) + 1);
}

function told({ all, unconnected, pending, putOff, rows, attemptRows }: Spread) {
  const spread = (counts: Counts) =>
    [...counts].sort(([a], [b]) => a - b).map(([made, items]) => ({ attempts: made, items }));
  return {
    all: spread(all),
    unconnected: spread(unconnected),
    pending,
    ...(putOff > 0 && { putOff }),
    firstRow: rows.first,
    lastRow: rows.last,
    firstAttemptRow: attemptRows.first,
    lastAttemptRow: attemptRows.last,
  };
}

/** Which attempts count: those of the channels, and by hand unless automated ones do. */
function isCounted(made: Table, { channels, automated }: AttemptQuestion): (row: number) => boolean {
  const channel = channels && textColumn(made, 'channel');
  const isAutomated = automated ? undefined : textColumn(made, 'automated');
  const wanted = new Set(channels?.map(each => channel?.texts.codeOf(each)));
  const yes = new Set<number>();
  for (let code = 0; isAutomated && code < isAutomated.texts.size; code++)
    if (/^(yes|true)$/i.test(isAutomated.texts.text(code))) yes.add(code);
  return row => {
    if (channel && (channel.codes[row]! <= 0 || !wanted.has(channel.codes[row]))) return false;
    return !isAutomated?.codes || !yes.has(isAutomated.codes[row]!);
  };
}
