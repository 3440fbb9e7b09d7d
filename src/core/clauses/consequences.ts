import type { Finding } from '../ground/finding.ts';
import type { AgreementReport, ObjectiveReport } from '../report.ts';
import type { ConsequenceContext } from './consequence.ts';
import { disputesOf } from './dispute/disputes.ts';
import { escalationsOf } from './escalation/escalations.ts';
import { recoveriesOf } from './recovery/recoveries.ts';
import { strikesOf } from './strike/strikes.ts';

/** What follows from misses besides credits, and what is disputed; a list is absent where no clause asks for it. */
export type Consequences = Pick<AgreementReport, 'strikes' | 'recoveries' | 'escalations' | 'disputes'>;

export function consequencesOf(
  context: ConsequenceContext,
  objectives: readonly ObjectiveReport[],
): { readonly consequences: Consequences; readonly findings: readonly Finding[] } {
  const { remedies } = context.agreement.terms;
  const has = (kind: string) => remedies.some(each => each.kind === kind);
  const { strikes, findings: ofStrikes } = strikesOf(context, objectives);
  const { escalations, findings: ofEscalations } = escalationsOf(context, objectives);
  const { disputes, findings: ofDisputes } = disputesOf(context, objectives);
  return {
    consequences: {
      ...(has('strike') && { strikes }),
      ...(has('recovery') && { recoveries: recoveriesOf(context, objectives) }),
      ...(has('escalate') && { escalations }),
      ...(disputes.length > 0 && { disputes }),
    },
    findings: [...ofStrikes, ...ofEscalations, ...ofDisputes],
  };
}
