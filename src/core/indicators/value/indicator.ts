import { checkColumn } from '../../datasets/check-column.ts';
import { derived, rounded, step } from '../../ground/derived.ts';
import { type Exact, exact, exactText, sum } from '../../ground/exact.ts';
import type { Finding } from '../../ground/finding.ts';
import type { Quantity, Unit } from '../../ground/quantity.ts';
import type { CountAnswer } from '../../ground/question.ts';
import { roundAmount } from '../../ground/round-amount.ts';
import { type SegmentWorth, worthOf, worthSteps } from '../../targets/lead-goal/worth.ts';
import type { TargetReport } from '../../targets/report.ts';
import { askedByDay, daysOf, readingOfSum, runningTotal, sourceOfDays } from '../daily.ts';
import type { DailyDetail } from '../daily-detail.ts';
import { unnamedValue } from '../items/unnamed-value.ts';
import { indicator, type Kind } from '../kind.ts';
import { sumOf } from '../lacking.ts';
import { measuring, type Reading } from '../measuring.ts';
import { checkRows, checkTimes } from '../rows.ts';
import { columnsOfRows } from '../where.ts';
import { type ValueTerms, valueTerms } from './terms.ts';

export type ValueReport = {
  readonly kind: 'value';
  readonly item: string;
  readonly at: string;
  readonly by?: string;
};

/** What the rows of a period are worth: Σ count × the value per lead that the target announced (RULES 10). */
export const value: Kind<ValueTerms, ValueReport, DailyDetail> = {
  schema: valueTerms,
  of: terms => {
    const { dataset, by, at = 'handed_off_at' } = terms;
    return indicator({
      kind: 'value',
      dataset,
      where: terms.where,
      counts: terms.counts,
      placedBy: at,
      tallied: 'value',
      segmentedBy: by,
      daily: detail => detail,
      unit: ({ currency }) => ({ kind: 'money', currency }),
      columns: around => [columnsOfRows(terms, around), { dataset, columns: [terms.at, by] }],
      check: (say, around) => {
        if (!checkRows(say, terms, around, ['leads'], at)) return;
        checkTimes(say, terms, around, { at: terms.at });
        if (by !== undefined) checkColumn(say, around, dataset, by, ['by'], 'text');
      },
      measuring: context => {
        const unit: Unit = { kind: 'money', currency: context.currency };
        const file = context.file(dataset);
        return measuring(['daily-counts'], {
          report: { kind: 'value', item: dataset, at, ...(by && { by }) },
          file,
          datasets: [dataset],
          ask: askedByDay(dataset, at, by, context),
          ...readingOfSum(dataset, at, context, (answer: CountAnswer, span, target) => {
            const worths = target && worthsOf(target);
            if (!worths) return { nothingDue: false };
            const days = daysOf(answer, span);
            const told = by === undefined ? [] : withoutWorth(days, worths, file, by);
            const reading = readingOf(days, worths, { dataset, file, unit });
            return { ...reading, ...(told.length > 0 && { told }) };
          }),
        });
      },
    });
  },
};

/** What a lead of each segment is worth; of none by name where the goal is not split. */
type Worths = readonly {
  readonly segment: string;
  readonly valuePerLead: Quantity;
  readonly isValueAgreed?: true;
}[];

function worthsOf({ segments, valuePerLead }: TargetReport): Worths | undefined {
  return segments ?? (valuePerLead && [{ segment: '', valuePerLead }]);
}

/** Tells of leads of a segment of which it is not agreed what one is worth, by segment: the sum leaves them out. */
function withoutWorth(
  days: CountAnswer['days'],
  worths: Worths,
  file: string,
  column: string,
): readonly Finding[] {
  const among = worths.map(each => each.segment);
  if (among.includes('')) return [];
  const unknown = Map.groupBy(
    days.filter(day => !among.includes(day.segment)),
    day => day.segment,
  );
  return [...unknown].map(([segment, own]) => {
    const at = { file, row: Math.min(...own.map(day => day.firstRow)), column };
    const leads = sumOf(own, day => day.count);
    const fix = 'Correct it, add the segment to the target, or leave such leads out by `where`';
    const what = `the target has no value per lead, so that ${leads === 1 ? '1 lead counts' : `${leads} leads count`} nothing`;
    return { ...unnamedValue(at, segment, among, what, fix), severity: 'warning' as const };
  });
}

function readingOf(
  days: CountAnswer['days'],
  worths: Worths,
  { dataset, file, unit }: { readonly dataset: string; readonly file: string; readonly unit: Unit },
): Reading<DailyDetail> {
  const valued = days.map(day => ({
    date: day.date,
    value: exactText(exact(worthPerLead(worths, day.segment)).mul(day.count)),
  }));
  const unrounded = exactText(sum(valued.map(day => day.value)));
  const actual = { value: exactText(roundAmount(exact(unrounded), unit)), unit };
  const sources = sourceOfDays(file, days);
  const parts = worths.map(({ segment, valuePerLead, isValueAgreed = false }): SegmentWorth => {
    const own = days.filter(day => segment === '' || day.segment === segment);
    const count = own.reduce((total, day) => total + day.count, 0);
    const leads = { value: String(count), unit: { kind: 'count', of: dataset } } as const;
    const sources = sourceOfDays(file, own);
    return { segment, leads, valuePerLead: valuePerLead.value, isValueAgreed, sources };
  });
  const steps = [
    ...worthSteps('segment-counted', parts, unit),
    step('equals', 'value-counted', actual, { basis: rounded('half-up', unrounded), sources }),
  ];
  return {
    nothingDue: false,
    actual,
    derivation: derived(actual, steps, { unrounded, sources }),
    detail: {
      kind: 'value',
      days: runningTotal(valued),
      segments: parts
        .filter(({ segment }) => segment !== '')
        .map(part => ({ segment: part.segment, actual: { value: worthOf(part), unit } })),
    },
  };
}

function worthPerLead(worths: Worths, segment: string): Exact {
  const found = worths.find(each => each.segment === segment || each.segment === '');
  return found?.valuePerLead.value ?? '0';
}
