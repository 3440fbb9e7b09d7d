import { isLacking, type MeasureSpan } from '../../ground/asked.ts';
import type { CheckRule } from '../../ground/availability-question.ts';
import type { EpochMs, Span } from '../../ground/calendar/instant.ts';
import { mergeSpans, subtract } from '../../ground/calendar/overlap.ts';
import { type Expected, missingIntervals } from './missing-intervals.ts';

type Rule = Expected & Pick<CheckRule, 'exclusions'>;

/**
 * Tells of each span how many intervals that begin in it are missing, and when the first of them does. Of a span that lacks data those that its
 * holes may hide are missing too, by the beat of the rows around them (RULES 3, 15).
 *
 * @param begun when the intervals that have rows begin, ascending: in time that is covered alone
 * @param until what is stamped later is not seen
 */
export function missingInSpans(
  begun: readonly EpochMs[],
  rule: Rule,
  until: EpochMs,
): (span: MeasureSpan) => { readonly missing: number; readonly missingFrom: EpochMs | undefined } {
  const all = missingIntervals(begun, rule, until);
  return span => {
    const missing = isLacking(span)
      ? missingIntervals(begun, overHoles(rule, span.lacking.within), until)
      : all;
    const stop = Math.min(span.end, span.until);
    const own = missing.filter(({ start }) => start >= span.start && start < stop);
    return { missing: own.length, missingFrom: own[0]?.start };
  };
}

/** The same as if the holes were covered. A row in excluded time would count where that only leaves the downtime, so that one may be hidden in it. */
function overHoles(rule: Rule, holes: readonly Span[]): Expected {
  const { covered, expectsNone, exclusions } = rule;
  return {
    ...rule,
    covered: mergeSpans([...covered, ...holes]),
    expectsNone: exclusions === 'downtime' ? subtract(expectsNone, holes) : expectsNone,
  };
}
