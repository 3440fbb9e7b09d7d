import type { EpochMs } from '../../ground/calendar/instant.ts';
import { type FineSpan, isBefore, type Stamp, spanBetween } from '../../ground/calendar/stamp.ts';
import type { ClockRules } from './clock-rules.ts';
import { type Turn, walkOf } from './clock-walk.ts';
import type { LogEvent } from './log.ts';

/** From when to when somebody had an item; the last one has it without end. */
export type Stint = FineSpan & {
  readonly owner: string;
  /** What says so, where it is not the item’s own row. */
  readonly event: LogEvent | undefined;
};

/** A severity, from when it came into force; the first always was. */
export type SeverityFrom = {
  readonly from: Stamp;
  readonly value: string;
  /** What says so, where it is not the item’s own row. */
  readonly event: LogEvent | undefined;
};

/** What the log says of one item, as far as it was seen. */
export type History = {
  readonly events: readonly LogEvent[];
  readonly turns: readonly Turn[];
  /** Sorted and apart, the time between a stop and the next start among them; one that nothing ended is `Infinity` long. */
  readonly pauses: readonly FineSpan[];
  readonly stints: readonly Stint[];
  readonly severities: readonly SeverityFrom[];
};

/** The item that a history is of: a log that names no owner or severity leaves those of its row. */
export type OwnRow = {
  readonly owner: string;
  readonly severity: string;
  /** The start after a stop from which on it is a new thing judged; what its clock did before is not looked at. */
  readonly opening: LogEvent | undefined;
};

const always: Stamp = { at: Number.NEGATIVE_INFINITY };
const never: Stamp = { at: Number.POSITIVE_INFINITY };

/** The history of an item, of which nothing is seen from `until` on. */
export function historyOf(
  all: readonly LogEvent[],
  until: EpochMs,
  rules: ClockRules,
  { owner, severity, opening }: OwnRow,
  lastOf?: (since: EpochMs) => EpochMs,
): History {
  const events = all.filter(each => each.at < until);
  const own = opening ? events.slice(Math.max(0, events.indexOf(opening))) : events;
  const { turns, pauses } = walkOf(own, rules, lastOf);
  return {
    events: own,
    turns,
    pauses,
    stints: stintsOf(events, each => rules.transfer?.includes(each.event) ?? false, owner),
    severities: severitiesOf(events, severity),
  };
}

/** Who had an item one after the other; a hand-over to whoever has it already changes nothing. One that names nobody is to somebody else. */
function stintsOf(
  events: readonly LogEvent[],
  isTransfer: (event: LogEvent) => boolean,
  own: string,
): readonly Stint[] {
  const transfers = events.filter(isTransfer);
  const before = events.find(each => each.owner !== '' && !isTransfer(each));
  const first = before && (!transfers[0] || !isBefore(transfers[0], before)) ? before : undefined;
  const all = [
    { owner: first?.owner ?? own, from: always, event: first },
    ...transfers.map(event => ({ owner: event.owner, from: event, event })),
  ];
  const begins = all.filter(({ owner }, place) => owner === '' || owner !== all[place - 1]?.owner);
  return begins.map(({ owner, from, event }, place) => ({
    owner,
    event,
    ...spanBetween(from, begins[place + 1]?.from ?? never),
  }));
}

function severitiesOf(events: readonly LogEvent[], own: string): readonly SeverityFrom[] {
  const [first, ...more] = events.filter(each => each.severity !== '');
  const known: SeverityFrom[] = [{ from: always, value: first?.severity ?? own, event: first }];
  for (const event of more) {
    const { severity: value } = event;
    if (value !== known.at(-1)?.value) known.push({ from: event, value, event });
  }
  return known;
}
