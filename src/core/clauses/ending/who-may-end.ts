import type { ObjectiveReport } from '../../report/objective.ts';
import type { EndingClause } from './fields.ts';

/** The parties that may end: any, those named, or the ones that do not promise what was missed. */
export function whoMayEnd(
  parties: readonly string[],
  { by }: Pick<EndingClause, 'by'>,
  missed: readonly ObjectiveReport[],
): readonly string[] {
  if (by === undefined) return parties;
  if (by !== 'other') return by;
  return parties.filter(party => !missed.some(each => each.from.includes(party)));
}
