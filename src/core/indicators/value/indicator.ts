import { type Exact, exact, exactText, roundHalfUp, sum } from '../../ground/exact.ts';
import type { Unit } from '../../ground/quantity.ts';
import type { TargetReport } from '../../report.ts';
import { type SegmentWorth, worthOf, worthSteps } from '../../targets/lead-goal/worth.ts';
import { askedByDay, daysOf, runningTotal, sourceOfDays } from '../count/indicator.ts';
import type { Indicator, IndicatorContext } from '../kind.ts';
import type { IndicatorTerms } from '../terms.ts';

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
    ...askedByDay(terms.dataset, at, terms.by, context),
    read: (answer, span, target) => {
      if (!target?.segments) return { nothingDue: false };
      const days = daysOf(answer, span);
      const valued = days.map(day => ({
        date: day.date,
        value: exactText(exact(worthPerLead(target, day.segment)).mul(day.count)),
      }));
      const unrounded = exactText(sum(valued.map(day => day.value)));
      const actual = { value: exactText(roundHalfUp(unrounded, 2)), unit };
      const sources = sourceOfDays(file, days);
      const parts = target.segments.map(({ segment, valuePerLead }): SegmentWorth => {
        const own = days.filter(day => segment === '' || day.segment === segment);
        const count = own.reduce((total, day) => total + day.count, 0);
        const leads = { value: String(count), unit: { kind: 'count', of: terms.dataset } } as const;
        return { segment, leads, valuePerLead: valuePerLead.value, sources: sourceOfDays(file, own) };
      });
      const steps = worthSteps('segment-counted', parts, unit);
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
          segments: parts.map(part => ({ segment: part.segment, actual: { value: worthOf(part), unit } })),
        },
      };
    },
  };
}

function worthPerLead(target: TargetReport, segment: string): Exact {
  const found = target.segments?.find(each => each.segment === segment || each.segment === '');
  return found?.valuePerLead.value ?? '0';
}
