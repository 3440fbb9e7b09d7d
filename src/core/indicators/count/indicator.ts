import { derived, step } from '../../ground/derived.ts';
import type { Unit } from '../../ground/quantity.ts';
import type { CountAnswer } from '../../ground/question.ts';
import { askedByDay, daysOf, readingOfSum, runningCount, sourceOfDays } from '../daily.ts';
import type { DailyDetail } from '../daily-detail.ts';
import { indicator, type Kind } from '../kind.ts';
import { measuring } from '../measuring.ts';
import { checkNamed, checkRows, checkTimes, ofTimes } from '../rows.ts';
import { columnsOfRows } from '../where.ts';
import { type CountTerms, countTerms } from './terms.ts';

export type CountReport = {
  readonly kind: 'count';
  readonly item: string;
  readonly at: string;
  readonly term?: string;
};

/** How many rows fall into a period (`{ count: leads }`). */
export const count: Kind<CountTerms, CountReport, DailyDetail> = {
  schema: countTerms,
  of: terms => {
    const { dataset, at = 'handed_off_at' } = terms;
    const unit: Unit = { kind: 'count', of: dataset };
    return indicator({
      kind: 'count',
      dataset,
      where: terms.where,
      counts: terms.counts,
      placedBy: at,
      tallied: 'rows',
      addsUp: true,
      daily: detail => detail,
      unit: () => unit,
      columns: around => [columnsOfRows(terms, around), { dataset, columns: [terms.at] }],
      check: (say, around) => {
        if (!checkRows(say, terms, around, ofTimes, at)) return;
        checkNamed(say, terms, around, { at: terms.at });
        checkTimes(say, terms, around, { at: terms.at });
      },
      measuring: context => {
        const file = context.file(dataset);
        return measuring(['daily-counts'], {
          report: { kind: 'count', item: dataset, at },
          file,
          datasets: [dataset],
          ask: askedByDay(dataset, at, undefined, context),
          ...readingOfSum(dataset, at, context, (answer: CountAnswer, span) => {
            const days = daysOf(answer, span);
            const actual = { value: String(days.reduce((total, day) => total + day.count, 0)), unit };
            const sources = sourceOfDays(file, days);
            const basis = { kind: 'counted', at, ...(context.where && { where: context.where }) } as const;
            const derivation = derived(actual, [step('equals', 'counted', actual, { basis, sources })]);
            const detail = { kind: 'count', days: runningCount(days), segments: [] } as const;
            return { nothingDue: false, actual, derivation, detail };
          }),
        });
      },
    });
  },
};
