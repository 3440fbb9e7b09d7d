import { addDuration } from '../../ground/calendar/add-duration.ts';
import { mergeFine } from '../../ground/calendar/fine-overlap.ts';
import type { EpochMs } from '../../ground/calendar/instant.ts';
import { earlier, type FineSpan, type Stamp, spanBetween } from '../../ground/calendar/stamp.ts';
import type { ClockRules } from './clock-rules.ts';
import type { LogEvent } from './log.ts';

/** A run of an item’s clock: from a start, or the item’s own time where the rules name none, to the stop after it. */
export type Turn = { readonly start: LogEvent | undefined; readonly stop: LogEvent | undefined };

/** An event that the rules cannot use where it stands, and is passed over: out of order, or a start after a stop of which nothing is stated. */
export type Oddity = { readonly event: LogEvent; readonly kind: 'order' | 'reopened'; readonly what: string };

/** What the events of an item did to its time (RULES 18). */
export type Walk = {
  /** None where nothing has started it yet. */
  readonly turns: readonly Turn[];
  /** When the clock stood still: sorted and apart; one that nothing ended is `Infinity` long. */
  readonly pauses: readonly FineSpan[];
  readonly odd: readonly Oddity[];
};

export const deeds = ['start', 'pause', 'resume', 'stop', 'transfer'] as const;
type Deed = (typeof deeds)[number];
type State = 'new' | 'running' | 'paused' | 'stopped' | 'over';

/** When a pause that began at an instant is over at the latest, as agreed. */
export function lastOfPause(
  rules: ClockRules | undefined,
  zone: string,
): ((since: EpochMs) => EpochMs) | undefined {
  const atMost = rules?.pauseAtMost;
  return atMost && (since => addDuration(since, atMost, zone) ?? Number.POSITIVE_INFINITY);
}

/** What an event does to the time; undefined for one that the rules do not name. */
function deedOf(rules: ClockRules, event: string): Deed | undefined {
  return deeds.find(deed => rules[deed]?.includes(event));
}

/**
 * Walks through the events of an item in order of time. Without a rule for the start the clock always ran. `lastOf` says when a pause that
 * began is over at the latest.
 */
export function walkOf(
  events: readonly LogEvent[],
  rules: ClockRules,
  lastOf: (since: EpochMs) => EpochMs = () => Number.POSITIVE_INFINITY,
): Walk {
  const turns: { start: LogEvent | undefined; stop: LogEvent | undefined }[] = [];
  const pauses: FineSpan[] = [];
  const odd: Oddity[] = [];
  let state: State = 'new';
  let since: Stamp | undefined;
  const begin = (start: LogEvent | undefined) => {
    turns.push({ start, stop: undefined });
    state = 'running';
  };
  const resumed = (at: Stamp) => {
    if (since !== undefined)
      pauses.push(spanBetween(since, earlier(at, { at: lastOf(since.at), nanos: since.nanos })));
    since = undefined;
  };
  if (!rules.start) begin(undefined);
  for (const event of events) {
    const deed = deedOf(rules, event.event);
    if (!deed) continue;
    const what = misplacedIn[state](deed, rules);
    if (what !== undefined) odd.push({ event, kind: 'order', what });
    else if (deed === 'start' && state === 'new') begin(event);
    else if (deed === 'start' && state === 'stopped') {
      if (rules.reopened === undefined) odd.push({ event, kind: 'reopened', what: afterStop });
      if (rules.reopened === 'resume' || rules.reopened === 'restart') {
        const stop = turns.at(-1)!.stop!;
        resumed(stop);
        pauses.push(spanBetween(stop, event));
        begin(event);
      } else state = 'over';
    } else if (deed === 'pause' && state === 'running') {
      since = event;
      state = 'paused';
    } else if (deed === 'resume' && state === 'paused') {
      resumed(event);
      state = 'running';
    } else if (deed === 'stop' && (state === 'running' || state === 'paused')) {
      turns.at(-1)!.stop = event;
      state = 'stopped';
    }
  }
  resumed({ at: Number.POSITIVE_INFINITY });
  return { turns, pauses: mergeFine(pauses), odd };
}

const afterStop = 'after the time was stopped';

/** What is wrong with an event, by what the clock did before it; after a start that is ignored nothing is looked at. */
const misplacedIn: Readonly<Record<State, (deed: Deed, rules: ClockRules) => string | undefined>> = {
  new: deed => (deed === 'start' || deed === 'transfer' ? undefined : 'before the time was started'),
  running: deed =>
    deed === 'resume'
      ? 'of a time that is not paused'
      : deed === 'start'
        ? 'of a time that is running already'
        : undefined,
  paused: deed =>
    deed === 'pause'
      ? 'of a time that is paused already'
      : deed === 'start'
        ? 'of a time that is paused'
        : undefined,
  // Who gets an item that is opened again may be said before.
  stopped: (deed, { reopened }) =>
    deed === 'start' || (deed === 'transfer' && reopened !== undefined) ? undefined : afterStop,
  over: () => undefined,
};
