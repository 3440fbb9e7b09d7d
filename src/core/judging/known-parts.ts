import type { LackingSpan, MeasureSpan } from '../ground/asked.ts';
import type { Span } from '../ground/calendar/instant.ts';
import { intersect } from '../ground/calendar/overlap.ts';
import type { Answers } from '../ground/question.ts';
import type { Reading } from '../indicators/index.ts';
import type { TargetReport } from '../targets/report.ts';
import type { ObjectiveContext } from './objective-context.ts';
import type { BarePeriod } from './plan-period.ts';

/** The parts of a closed period of which all is known, where something in between is not, with the keys of the questions that answer for them. */
export type KnownParts = {
  readonly span: LackingSpan;
  readonly spans: readonly MeasureSpan[];
  readonly measured: string;
  readonly excluded: string | undefined;
};

/** Each part as far as it is seen without a hole: what is undecided there may still become anything. */
export function partsOf(
  { span, period, seenUntil, cutOff }: BarePeriod,
  covered: readonly Span[],
): MeasureSpan[] {
  const { agedTo: _, lacking: __, ...rest } = span;
  return covered.flatMap((known, place) => {
    const [part] = intersect([known], [period]);
    if (!part) return [];
    const until = Math.min(known.end, seenUntil);
    return [
      { ...rest, ...part, id: `${span.id}/${place}`, until, agedTo: Math.min(until, cutOff), open: true },
    ];
  });
}

/** What such parts say of the whole period, as measured and after exclusions: both, or nothing. */
export function readParts(
  { measuring }: ObjectiveContext,
  parts: KnownParts | undefined,
  target: TargetReport | undefined,
  answers: Answers,
): { readonly measured: Reading; readonly again?: Reading } | undefined {
  if (!parts) return undefined;
  const readAt = (key: string) => {
    const answer = answers.get(key);
    return answer && measuring.readParts?.(answer, parts.spans, parts.span, target);
  };
  const measured = readAt(parts.measured);
  if (!measured || parts.excluded === undefined) return measured && { measured };
  const again = readAt(parts.excluded);
  return again && { measured, again };
}
