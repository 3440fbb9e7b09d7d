import type { TermsPath } from '../../ground/finding.ts';
import type { Say } from '../../ground/say.ts';
import { inputsOf } from './dated-inputs.ts';
import { placedValues } from './placed-values.ts';
import type { LeadGoalTerms } from './terms.ts';

/** Windows and cycles are in months, as funnels are. */
export function checkMonths(say: Say, terms: LeadGoalTerms): void {
  for (const { field, unit } of [...windowsOf(terms), ...cycleOf(terms)]) {
    if (unit !== 'month') {
      say.wrong(
        'window-unit',
        field,
        `Unexpected ${field.at(-1) === 'window' ? 'window' : 'cycle'} in ${unit}s, expected whole months, as the funnel holds`,
        'Write it in months',
      );
    }
  }
}

/** The windows over which inputs are computed. */
export function windowsOf(terms: LeadGoalTerms): { field: TermsPath; unit: string }[] {
  return inputsOf(terms).flatMap(([field, input]) =>
    input.kind === 'window' ? [{ field: [...field, 'window'], unit: input.window.unit }] : [],
  );
}

/** A cycle is counted in months too, as agreed or assumed. */
function cycleOf({ cycle }: LeadGoalTerms): { field: TermsPath; unit: string }[] {
  if (cycle?.kind === 'fixed')
    return placedValues(['cycle'], cycle.value, 'length').map(({ path, value }) => ({
      field: path,
      unit: value.unit,
    }));
  return cycle?.assume ? [{ field: ['cycle', 'assume'], unit: cycle.assume.unit }] : [];
}
