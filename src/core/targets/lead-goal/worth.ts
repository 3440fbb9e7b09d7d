import type { Source, Step } from '../../ground/derivation.ts';
import { step } from '../../ground/derived.ts';
import { type Exact, exact, exactText } from '../../ground/exact.ts';
import type { Quantity, Unit } from '../../ground/quantity.ts';

/** Leads of one segment, owed or counted, and what one of them is worth. */
export type SegmentWorth = {
  readonly segment: string;
  readonly leads: Quantity;
  readonly valuePerLead: Exact;
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
    const about = part.segment === '' ? {} : { about: part.segment };
    const { valuePerLead, leads, sources } = part;
    return [
      step('part', name, leads, { sources, ...about }),
      step(
        'times',
        'value-per-lead',
        { value: valuePerLead, unit: money },
        {
          basis: { kind: 'product', unrounded: valuePerLead },
          ...about,
        },
      ),
      step(index === 0 ? 'start' : 'plus', 'segment-value', { value: worthOf(part), unit: money }, about),
    ];
  });
}
