import { calendarsUsed } from '../../core/agreement/calendars-used.ts';
import type { Side } from '../../core/change/side.ts';
import type { LocatedFinding } from '../../lint/locate.ts';
import type { House } from '../house.ts';

/** An agreement of a house as one side of a comparison, or why it is none: the findings that are errors. */
export type SideRead =
  | { readonly kind: 'side'; readonly side: Side }
  | { readonly kind: 'layer' }
  | { readonly kind: 'broken'; readonly findings: readonly LocatedFinding[] };

/** Judges an agreement of a house, with its terms. */
export async function sideOf(house: House, id: string): Promise<SideRead> {
  const shared = house.shared.findings.filter(each => each.severity === 'error');
  const { finished } = await house.finish(id);
  const errors = [...shared, ...finished.findings.filter(each => each.severity === 'error')];
  if (errors.length > 0) return { kind: 'broken', findings: errors };
  const shown = finished.shows === undefined ? undefined : await house.shown(id);
  if (shown && 'layer' in shown) return { kind: 'layer' };
  const resolved = await house.resolved(id);
  const agreement = resolved?.checked.agreement;
  if (!shown || !resolved || !agreement) return { kind: 'broken', findings: finished.findings };
  const used = calendarsUsed(agreement.terms);
  const calendars = Object.entries(agreement.calendars).filter(([name]) => used.has(name));
  return {
    kind: 'side',
    side: {
      report: shown.report,
      terms: agreement.terms,
      written: resolved.layered.value,
      calendars: Object.fromEntries(calendars),
      prose: resolved.source.body,
    },
  };
}
