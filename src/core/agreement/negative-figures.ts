import { indicatorOf } from '../indicators/index.ts';
import type { ObjectiveTerms } from './objective.ts';
import type { AgreementTerms } from './terms.ts';

/**
 * Whether the figure of an objective may be below 0, as `Indicator` has it (RULES 17): that of a composite where the figure of one of its members
 * may. Attainments never are.
 */
export function negativeFigure(
  objective: Pick<ObjectiveTerms, 'indicator'>,
  { datasets, objectives }: Pick<AgreementTerms, 'datasets' | 'objectives'>,
  seen: readonly string[] = [],
): boolean | undefined {
  const indicator = indicatorOf(objective.indicator);
  if (indicator.composes === 'attainments') return undefined;
  const members = objectives.filter(each => indicator.members.includes(each.id) && !seen.includes(each.id));
  const deeper = [...seen, ...indicator.members];
  const isMade = members.some(each => negativeFigure(each, { datasets, objectives }, deeper) === true);
  return isMade ? true : indicator.negative({ datasets });
}
