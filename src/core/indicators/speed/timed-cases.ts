import { allowanceOf, type LimitAround } from '../../ground/calendar/allowance.ts';
import type { EpochMs, Span } from '../../ground/calendar/instant.ts';
import { isBefore, type Stamp } from '../../ground/calendar/stamp.ts';
import type { TimeLimit } from '../../ground/calendar/time-limit.ts';
import { timeTakenMs } from '../../ground/calendar/time-taken.ts';
import type { Seen } from '../../ground/placing.ts';
import type { RowAnswer } from '../../ground/question.ts';
import { type MeasuredTime, spreadSlot } from '../../ground/ranks/measured-times.ts';
import type { ClockRules } from '../items/clock-rules.ts';
import { historyOf } from '../items/history.ts';
import type { LogEvent } from '../items/log.ts';
import type { Placeable, Standing } from '../items/placed-items.ts';
import { reopeningsOf } from '../items/reopenings.ts';
import { endsAtStop, type Run, runsOf } from '../items/runs.ts';
import type { SeenItem } from '../items/seen-item.ts';
import type { Days } from './terms.ts';
import { type AroundOf, daysTaken } from './times-around.ts';

/** An item with its time as far as it is seen. */
export type TimedItem = Standing &
  MeasuredTime & {
    /** The days it took, or that are over, where those are counted. */
    readonly days: number | undefined;
    /** When it ended, if it is answered. */
    readonly done: Stamp | undefined;
    /** Whether one that is pending would be too late but for a pause or an exclusion. */
    readonly isPutOff?: boolean;
  };

/** An item from its first event on, or from when it was opened again. */
export type TimedCase = Placeable & {
  readonly row: RowAnswer;
  readonly begun: Stamp;
  /** When all of it was done, as far as is seen of anything; undefined while any of it is open. */
  readonly done: Stamp | undefined;
  /** Undefined where it has not begun yet. */
  readonly standing: (seen: Seen, limit: TimeLimit | undefined) => TimedItem | undefined;
  /** What the first start after a stop at or after an instant begins anew. */
  readonly after: (instant: EpochMs) => TimedCase | undefined;
};

export type TimesAround = {
  readonly from: string;
  readonly to: string;
  readonly rules: ClockRules;
  readonly days: Days | undefined;
  readonly aroundOf: AroundOf;
  /** The same without the stops of agreed exclusions. */
  readonly unpausedOf: AroundOf;
  /** When a pause that began is over at the latest. */
  readonly lastOf: ((since: EpochMs) => EpochMs) | undefined;
  /** Whether an item counts by what has become of it before an instant. */
  readonly isCounted: (row: RowAnswer, until: EpochMs) => boolean;
  readonly isLeftOut: (at: EpochMs) => boolean;
};

/** All that is timed, in the order of the file: each item that has begun, by its row and the events of its log (RULES 13). */
export function timedCases(
  rows: readonly RowAnswer[],
  log: ReadonlyMap<string, readonly LogEvent[]>,
  around: TimesAround,
): readonly TimedCase[] {
  const { rules, to } = around;
  return rows.flatMap(row => {
    const events = log.get(row.texts.id ?? '') ?? [];
    const openings = endsAtStop({ rules }, to) ? reopeningsOf(events, rules) : [];
    const caseOf = (begun: Stamp, opening: LogEvent | undefined, runs: readonly Run[]): TimedCase => {
      const { at } = begun;
      const later = openings.filter(each => each.at > at);
      return {
        row,
        at,
        begun,
        done: lastDone(runs),
        isLeftOut: around.isLeftOut(at),
        isReopened: later.length > 0,
        standing: (seen, limit) => timedOf(row, opening, events, seen, limit, around),
        after: instant => {
          const next = later.find(each => each.at >= instant);
          return next && caseOf(next, next, runsSeen(row, next, events, around));
        },
      };
    };
    const runs = runsSeen(row, undefined, events, around);
    const begun = runs[0]?.begin;
    return begun ? [caseOf(begun, undefined, runs)] : [];
  });
}

type RunsAround = Pick<TimesAround, 'from' | 'to' | 'rules' | 'lastOf'>;

/** The runs of an item as far as is seen of anything. */
function runsSeen(
  row: RowAnswer,
  opening: LogEvent | undefined,
  events: readonly LogEvent[],
  around: RunsAround,
): readonly Run[] {
  const item = seenOf(row, opening, events, Number.POSITIVE_INFINITY, around);
  return runsOf(item, around.to, around.from);
}

/** When the last of some runs was done; undefined where one of them is not. */
function lastDone(runs: readonly Pick<Run, 'done'>[]): Stamp | undefined {
  let last: Stamp | undefined;
  for (const { done } of runs) {
    if (!done) return undefined;
    if (!last || isBefore(last, done)) last = done;
  }
  return last;
}

/** When an item began, whatever has become of it. */
export function beginOf(row: RowAnswer, events: readonly LogEvent[], around: RunsAround): Stamp | undefined {
  return runsSeen(row, undefined, events, around)[0]?.begin;
}

/** An item as it is seen before an instant. */
function seenOf(
  row: RowAnswer,
  opening: LogEvent | undefined,
  events: readonly LogEvent[],
  known: EpochMs,
  { rules, lastOf, from }: Pick<TimesAround, 'rules' | 'lastOf' | 'from'>,
): SeenItem {
  const own = { owner: '', severity: '', opening };
  const history = historyOf(events, known, rules, own, lastOf);
  const begun = opening ?? { at: row.times[from]?.start ?? known, nanos: row.nanos?.[from] };
  return { row, begun, opening, known, history, rules };
}

function timedOf(
  row: RowAnswer,
  opening: LogEvent | undefined,
  events: readonly LogEvent[],
  { until, agedTo = until }: Seen,
  limit: TimeLimit | undefined,
  around: TimesAround,
): TimedItem | undefined {
  const { from, to, days: of } = around;
  const measured = around.aroundOf(row);
  const item = seenOf(row, opening, events, until, around);
  const runs = runsOf(item, to, from).flatMap(({ begin, done }) => (begin ? [{ begin, done }] : []));
  if (runs.length === 0 || !measured) return undefined;
  const { pauses } = item.history;
  const times = runs.map(run => timeOf(run, limit, until, agedTo, pauses, of, measured));
  const done = lastDone(runs);
  const isAnswered = done !== undefined;
  const isOver = times.some(each => each.isOver);
  const ms = Math.max(...times.map(each => each.ms));
  const days = of && Math.max(...times.map(each => each.days ?? 0));
  const isWithin = limit ? isAnswered && !isOver : isAnswered && ms === 0;
  const state = around.isCounted(row, until) ? stateOf(isAnswered, isOver, limit) : 'none';
  const unpaused = state === 'pending' && around.unpausedOf(row);
  return {
    state,
    ...(unpaused &&
      limit && {
        isPutOff: runs.some(({ begin, done }) =>
          allowanceOf(limit, begin, [], unpaused).isOver(done ?? { at: until }),
        ),
      }),
    id: row.texts.id ?? '',
    row: row.row,
    ...(opening && { reopenedAt: opening.at }),
    ms,
    days,
    isAnswered,
    isWithin,
    slot: slotOf(ms, days, isAnswered, limit),
    done,
  };
}

/** The time of one run: what it took, or its age; and whether it is over a limit as far as is seen. */
function timeOf(
  { begin, done }: { readonly begin: Stamp; readonly done: Stamp | undefined },
  limit: TimeLimit | undefined,
  until: EpochMs,
  aged: EpochMs,
  pauses: readonly Span[],
  of: Days | undefined,
  around: LimitAround,
) {
  const agedTo = done ?? { at: aged };
  const days = of && daysTaken(of, begin, agedTo, pauses, around);
  return {
    ms: timeTakenMs(around.clock(), begin, agedTo, pauses),
    // What still waits has as many days behind it as are over.
    days: days && (done ? days : days - 1),
    isOver: limit !== undefined && allowanceOf(limit, begin, pauses, around).isOver(done ?? { at: until }),
  };
}

/** Of no promised time nothing is pending: all is measured as it stands. */
function stateOf(isAnswered: boolean, isOver: boolean, limit: TimeLimit | undefined): Standing['state'] {
  if (isOver || (!isAnswered && !limit)) return 'missed';
  return isAnswered ? 'kept' : 'pending';
}

function slotOf(
  ms: number,
  days: number | undefined,
  isAnswered: boolean,
  limit: TimeLimit | undefined,
): number {
  if (limit && 'days' in limit) return spreadSlot(days ?? 0, isAnswered, limit.days);
  return spreadSlot(ms, isAnswered, limit?.ms ?? 0);
}
