import type { Step } from '../derivation.ts';
import { type Exact, exact, exactText, roundHalfUp, sum } from '../exact.ts';
import type { Unit } from '../quantity.ts';
import type { TargetReport } from '../report.ts';
import { daysOf, runningTotal, sourceOfDays } from './count.ts';
import type { Indicator, IndicatorContext } from './indicator.ts';
import type { IndicatorTerms } from './terms.ts';

type ValueTerms = Extract<IndicatorTerms, { kind: 'value' }>;

/** What the rows of a period are worth: Σ count × the value per lead that the target announced (SEMANTICS 10). */
export function valueIndicator(terms: ValueTerms, context: IndicatorContext): Indicator {
  const at = terms.at ?? 'handed_off_at';
  const unit: Unit = { kind: 'money', currency: context.currency };
  const file = context.file(terms.dataset);
  return {
    unit,
    file,
    report: { kind: 'value', item: terms.dataset, at, ...(terms.by && { by: terms.by }) },
    datasets: [terms.dataset],
    promisedMs: undefined,
    isTimed: false,
    clock: 'wall',
    ask: ({ spans, without }) => ({
      kind: 'daily-counts',
      dataset: terms.dataset,
      where: context.where,
      spans,
      without,
      upTo: undefined,
      at,
      by: terms.by,
      zone: context.zone,
    }),
    read: (answer, span, target) => {
      if (!target?.segments) return { nothingDue: false };
      const days = daysOf(answer, span);
      const worthOf = (segment: string) => worthPerLead(target, segment);
      const valued = days.map(day => ({
        date: day.date,
        value: exactText(exact(worthOf(day.segment)).mul(day.count)),
      }));
      const unrounded = exactText(sum(valued.map(day => day.value)));
      const actual = { value: exactText(roundHalfUp(unrounded, 2)), unit };
      const sources = sourceOfDays(file, days);
      const segments = target.segments.map(({ segment }) => {
        const own = days.filter(day => segment === '' || day.segment === segment);
        const count = own.reduce((total, day) => total + day.count, 0);
        return {
          segment,
          count,
          value: exactText(exact(worthOf(segment)).mul(count)),
          sources: sourceOfDays(file, own),
        };
      });
      const steps = segments.flatMap(({ segment, count, value, sources: rows }, index): Step[] => {
        const about = segment === '' ? {} : { about: segment };
        const data = { kind: 'data' } as const;
        return [
          {
            op: 'part',
            name: 'segment-counted',
            ...about,
            value: { value: String(count), unit: { kind: 'count', of: terms.dataset } },
            basis: data,
            sources: rows,
          },
          {
            op: 'part',
            name: 'value-per-lead',
            ...about,
            value: { value: worthOf(segment), unit },
            basis: data,
            sources: [],
          },
          {
            op: index === 0 ? 'start' : 'plus',
            name: 'segment-value',
            ...about,
            value: { value, unit },
            basis: data,
            sources: [],
          },
        ];
      });
      steps.push({
        op: 'equals',
        name: 'value-counted',
        value: actual,
        basis: { kind: 'rounded', how: 'half-up', unrounded },
        sources,
      });
      return {
        nothingDue: false,
        actual,
        derivation: { result: actual, unrounded, steps, sources },
        detail: {
          kind: 'value',
          days: runningTotal(valued),
          segments: segments.map(({ segment, value }) => ({ segment, actual: { value, unit } })),
        },
      };
    },
  };
}

function worthPerLead(target: TargetReport, segment: string): Exact {
  const found = target.segments?.find(each => each.segment === segment || each.segment === '');
  return found?.valuePerLead.value ?? '0';
}
