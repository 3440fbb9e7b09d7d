import { indicatorOf } from '../indicators/index.ts';
import type { AgreementTerms } from './terms.ts';

/** The ids of the calendars that an agreement uses: its own, and those that its indicators name. */
export function calendarsUsed({ calendar, objectives }: AgreementTerms): ReadonlySet<string> {
  const named = objectives.flatMap(({ indicator }) => indicatorOf(indicator).calendars);
  return new Set([...(calendar === undefined ? [] : [calendar]), ...named]);
}
