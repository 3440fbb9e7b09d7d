import type { EpochMs } from '../../ground/calendar/instant.ts';
import type { RowSet, RowsQuestion } from '../../ground/question.ts';
import { unknownIn } from '../lacking.ts';
import type { Request } from '../measuring.ts';

/** Asks for the rows of some items, of their log if they have one, and of what else says when they end, as far as the periods see. */
export function rowsAsked(
  { spans, without, pauses, carrying }: Request,
  items: Omit<RowSet, 'before'>,
  log: string | undefined,
  others: (before: EpochMs) => RowsQuestion['sets'] = () => ({}),
): RowsQuestion {
  const until = Math.max(...spans.map(span => span.until));
  return {
    kind: 'rows',
    sets: {
      items: { ...items, before: Math.max(...spans.map(span => Math.min(span.end, span.until))) },
      ...(log && { log: setOfLog(log, until) }),
      ...others(until),
    },
    without: [...without, ...unknownIn(carrying ?? spans)],
    pauses,
    ...(carrying && { carrying }),
  };
}

function setOfLog(dataset: string, before: EpochMs): RowSet {
  const texts = ['item', 'event', 'owner', 'severity'];
  return { dataset, where: undefined, at: 'at', before, texts, times: ['at'] };
}
