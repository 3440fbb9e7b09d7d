import type { MeasureSpan } from '../../ground/asked.ts';
import type { EpochMs } from '../../ground/calendar/instant.ts';
import type { Finding } from '../../ground/finding.ts';
import { listed } from '../../ground/say.ts';
import { unknownIn } from '../lacking.ts';
import type { ClockRules } from './clock-rules.ts';
import type { LogEvent } from './log.ts';

/** What can be done where the log starts no time: without a rule it runs from `at`; undefined where the terms time from the event itself. */
export type Unstarted = { readonly at: string | undefined };

/** What begins, ends, pauses or resumes an item whose time no event of the rules ever starts, so that nothing of it is judged. */
export function neverStarted(
  place: { readonly file: string; readonly row: number; readonly column: string },
  { done, item = '' }: { readonly done: string; readonly item: string | undefined },
  { start = [] }: ClockRules,
  { at }: Unstarted,
): Finding {
  const { file, ...cell } = place;
  const otherwise =
    at === undefined ? 'name a column in `from`' : `remove \`start\` where its time runs from \`${at}\``;
  return {
    code: 'never-started',
    severity: 'warning',
    file,
    place: { kind: 'dataset', ...cell },
    message: `Unexpected \`${done}\` of item \`${item}\`, whose time never starts, expected ${start.length > 1 ? 'one of ' : ''}${listed(start)} in the log; it is not counted`,
    fix: `Add it to the log, or ${otherwise}`,
  };
}

/**
 * Whether nothing can start the time of an item any more, in the period that it began in: that was seen to its cut-off, and nothing of it that
 * came after the item is unknown.
 */
export function isStartOverdue(at: EpochMs, spans: readonly MeasureSpan[]): boolean {
  return spans.some(
    span =>
      span.start <= at && at < span.end && !span.open && unknownIn([span]).every(({ end }) => end <= at),
  );
}

/** Whether the log itself says something of the time of an item that was never started, which is told there. */
export function isToldOfLog(
  events: readonly LogEvent[],
  { pause = [], resume = [], stop = [] }: ClockRules,
): boolean {
  const ofTime = [...pause, ...resume, ...stop];
  return events.some(({ event }) => ofTime.includes(event));
}
