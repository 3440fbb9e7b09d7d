import type { CheckAnswer, CheckQuestion } from '../../../../src/core/ground/availability-question.ts';
import { intervalsIn } from '../../../../src/core/indicators/availability/checks.ts';
import { missingInSpans } from '../../../../src/core/indicators/availability/missing-in-holes.ts';
import { isInside, rowRange } from '../items.ts';
import type { Table } from '../table.ts';
import { intervalsOf } from './intervals.ts';

/** `shares` come by what was good and then all; their order means nothing. */
export function checks(table: Table, question: CheckQuestion): CheckAnswer['spans'] {
  const { exclusions, without, method } = question;
  const intervals = intervalsOf(table, question.where)?.filter(each =>
    isInside(each.begun, question.covered),
  );
  if (!intervals) return [];
  const until = Math.max(...question.spans.map(span => Math.min(span.end, span.until)));
  const begun = intervals.map(each => each.begun).filter(at => at < until);
  const missingIn = missingInSpans(
    begun.sort((a, b) => a - b),
    question,
    until,
  );
  return question.spans.map(span => {
    const inSpan = intervals
      .filter(({ begun }) => begun >= span.start && begun < span.end && begun < span.until)
      .filter(({ begun }) => !(exclusions === 'both' && isInside(begun, without)));
    const own = inSpan
      .filter(({ total }) => total > 0n)
      .map(each => ({ ...each, good: isInside(each.begun, without) ? each.total : each.good }));
    const rows = own.flatMap(each => each.rows);
    const groups = Map.groupBy(own, ({ good, total }) => `${good} of ${total}`);
    const total = (of: 'good' | 'total') => String(own.reduce((sum, each) => sum + each[of], 0n));
    return {
      span: span.id,
      good: total('good'),
      total: total('total'),
      shares:
        method === 'mean-of-intervals'
          ? [...groups.values()].map(group => ({
              good: String(group[0]?.good),
              total: String(group[0]?.total),
              intervals: group.length,
            }))
          : [],
      expected: intervalsIn(span, question, without),
      empty: inSpan.length - own.length,
      ...missingIn(span),
      rows: rows.length,
      ...(rows.length > 0 ? rowRange(rows) : { firstRow: 0, lastRow: 0 }),
    };
  });
}
