import type { ConsequenceKind } from '../consequence-kind.ts';
import type { EscalationReport } from './report.ts';

/** An escalation is open while a miss has no outcome; it is about the periods that are open, and those that were resolved. */
export const escalationConsequence: ConsequenceKind<string, EscalationReport> = {
  all: ({ escalations = [] }) => escalations.map(of => ({ remedy: of.remedy, of })),
  isOpen: ({ open }) => open.length > 0,
  periods: ({ open, resolved }) => [
    ...open.map(each => each.period),
    ...resolved.flatMap(each => each.periods),
  ],
};
