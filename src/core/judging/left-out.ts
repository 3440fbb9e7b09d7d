import type { MeasureSpan } from '../ground/asked.ts';
import type { Answers, TallyQuestion } from '../ground/question.ts';
import { type LeftOutReason, leftOutBy, leftOutReasons } from '../indicators/dispositions.ts';
import type { LeftOutReport } from '../report/left-out.ts';
import type { ObjectiveContext } from './objective-context.ts';

/** What is asked to tell which leads of each period do not count, and why; undefined where all do. */
export function leftOutQuestion(
  context: ObjectiveContext,
  spans: readonly MeasureSpan[],
): TallyQuestion | undefined {
  const { indicator, where } = context;
  const by = leftOutBy(indicator.counts);
  const { dataset, placedBy } = indicator;
  if (by.length === 0 || dataset === undefined || placedBy === undefined || spans.length === 0)
    return undefined;
  return {
    kind: 'tallies',
    dataset,
    where,
    spans,
    without: [],
    upTo: undefined,
    at: placedBy,
    by,
  };
}

/** Key of that question among the objective's. */
export function leftOutKey({ key }: ObjectiveContext): string {
  return `${key}/left-out`;
}

/** The leads of a period that do not count, by reason, in the order the reasons are looked at. */
export function leftOutOf(context: ObjectiveContext, span: MeasureSpan, answers: Answers): LeftOutReport[] {
  const answer = answers.get(leftOutKey(context));
  if (answer?.kind !== 'tallies') return [];
  const own = answer.spans.filter(each => each.span === span.id);
  return leftOutReasons.flatMap((reason: LeftOutReason) => {
    const found = own.find(each => each.name === reason);
    if (!found) return [];
    const { count, firstRow, lastRow } = found;
    const source = { file: context.measuring.file, firstRow, lastRow, rows: count };
    return [{ reason, count, source }];
  });
}
