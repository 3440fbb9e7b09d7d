import type { EpochMs, Span } from '../../ground/calendar/instant.ts';
import { mergeSpans } from '../../ground/calendar/overlap.ts';
import type { Stamp } from '../../ground/calendar/time-taken.ts';
import type { RowAnswer } from '../../ground/question.ts';
import type { ClockRules } from './terms.ts';

/** A row of the log. */
export type LogEvent = Stamp & {
  readonly row: number;
  readonly item: string;
  readonly event: string;
  readonly owner: string;
  readonly severity: string;
};

/** From when to when somebody had an item; the last one has it without end. */
export type Stint = Span & { readonly owner: string };

/**
 * What the log says of one item, as far as it was seen. What starts and ends its time is exact; pauses and changes are in whole ms, rounded
 * such that nothing late comes to be in time.
 */
export type History = {
  readonly events: readonly LogEvent[];
  /** First events that the rules name. */
  readonly started: Stamp | undefined;
  readonly stopped: Stamp | undefined;
  /** Sorted and apart; one that nothing ended is `Infinity` long. */
  readonly pauses: readonly Span[];
  readonly stints: readonly Stint[];
  /** Severities by when they came into force; the first always was. */
  readonly severities: readonly { readonly from: EpochMs; readonly value: string }[];
};

const logs = new WeakMap<readonly RowAnswer[], ReadonlyMap<string, readonly LogEvent[]>>();

/** The rows of a log in order of time, by item; sorted once for all periods. */
export function logByItem(rows: readonly RowAnswer[]): ReadonlyMap<string, readonly LogEvent[]> {
  const known = logs.get(rows);
  if (known) return known;
  const events = rows.flatMap(({ row, texts, times, nanos }): LogEvent[] =>
    times.at
      ? [
          {
            row,
            item: texts.item ?? '',
            at: times.at.start,
            nanos: nanos?.at,
            event: texts.event ?? '',
            owner: texts.owner ?? '',
            severity: texts.severity ?? '',
          },
        ]
      : [],
  );
  events.sort((a, b) => a.at - b.at || (a.nanos ?? 0) - (b.nanos ?? 0) || a.row - b.row);
  const byItem = Map.groupBy(events, each => each.item);
  logs.set(rows, byItem);
  return byItem;
}

/** The history of an item that its own row begins; a log that names no owner or severity leaves those of the row. */
export function historyOf(
  all: readonly LogEvent[],
  until: EpochMs,
  rules: ClockRules,
  own: { readonly owner: string; readonly severity: string },
): History {
  const events = all.filter(each => each.at < until);
  const isOf = (names: readonly string[] | undefined) => (each: LogEvent) =>
    names?.includes(each.event) ?? false;
  const isTransfer = isOf(rules.transfer);
  const stopped = events.find(isOf(rules.stop));
  return {
    events,
    started: events.find(isOf(rules.start)),
    stopped,
    pauses: pausesOf(events, isOf(rules.pause), isOf(rules.resume)),
    stints: stintsOf(events, isTransfer, own.owner),
    severities: severitiesOf(events, own.severity),
  };
}

type Is = (event: LogEvent) => boolean;

/** The first ms that is not before an event. */
function roundedUp({ at, nanos }: LogEvent): EpochMs {
  return nanos ? at + 1 : at;
}

function pausesOf(events: readonly LogEvent[], isPause: Is, isResume: Is): Span[] {
  const pauses: Span[] = [];
  let since: EpochMs | undefined;
  for (const event of events) {
    if (isPause(event)) since ??= roundedUp(event);
    else if (isResume(event) && since !== undefined) {
      pauses.push({ start: since, end: event.at });
      since = undefined;
    }
  }
  if (since !== undefined) pauses.push({ start: since, end: Number.POSITIVE_INFINITY });
  return mergeSpans(pauses);
}

function stintsOf(events: readonly LogEvent[], isTransfer: Is, own: string): Stint[] {
  const transfers = events.filter(isTransfer);
  const before = events.find(each => each.owner !== '' && !isTransfer(each));
  const first = before && (!transfers[0] || before.at <= transfers[0].at) ? before.owner : own;
  const begins = [
    { owner: first, start: Number.NEGATIVE_INFINITY },
    ...transfers.map(each => ({ owner: each.owner, start: roundedUp(each) })),
  ];
  return begins.map((each, place) => ({
    ...each,
    end: begins[place + 1]?.start ?? Number.POSITIVE_INFINITY,
  }));
}

function severitiesOf(events: readonly LogEvent[], own: string): History['severities'] {
  const stated = events.filter(each => each.severity !== '');
  const [first] = stated;
  const known = [{ from: Number.NEGATIVE_INFINITY, value: first?.severity ?? own }];
  for (const event of stated.slice(1)) {
    const { severity: value } = event;
    if (value !== known.at(-1)?.value) known.push({ from: roundedUp(event), value });
  }
  return known;
}
