import type { Basis, Source, Step } from '../../ground/derivation.ts';
import { step } from '../../ground/derived.ts';
import { type Exact, exact, exactText } from '../../ground/exact.ts';
import type { Quantity, Unit } from '../../ground/quantity.ts';

/** Leads of one segment, owed or counted, and what one of them is worth. */
export type SegmentWorth = {
  readonly segment: string;
  readonly leads: Quantity;
  readonly valuePerLead: Exact;
  /** Whether that is agreed, not close rate × deal size. */
  readonly isValueAgreed: boolean;
  readonly sources: readonly Source[];
};

/** What the leads of a segment are worth, not rounded (RULES 10). */
export function worthOf({ leads, valuePerLead }: SegmentWorth): Exact {
  return exactText(exact(leads.value).mul(exact(valuePerLead)));
}

/** The lines of a sum of leads × value per lead, segment by segment; the caller adds the total. */
export function worthSteps(
  name: 'segment-goal' | 'segment-counted',
  parts: readonly SegmentWorth[],
  money: Unit,
): Step[] {
  return parts.flatMap((part, index): Step[] => {
    const { segment, valuePerLead, isValueAgreed, leads, sources } = part;
    const perLead = { value: valuePerLead, unit: money };
    const worth = { value: worthOf(part), unit: money };
    const basis: Basis = isValueAgreed ? { kind: 'agreed' } : { kind: 'product', unrounded: valuePerLead };
    return [
      ofSegment(segment, step('part', name, leads, { sources })),
      ofSegment(segment, step('times', 'value-per-lead', perLead, { basis })),
      ofSegment(segment, step(index === 0 ? 'start' : 'plus', 'segment-value', worth)),
    ];
  });
}

/** A line about a segment, which stands beside its name; none where there is only one. */
export function ofSegment(segment: string, { op, name, ...rest }: Step): Step {
  return { op, name, ...(segment !== '' && { about: segment }), ...rest };
}
