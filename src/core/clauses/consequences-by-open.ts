import type { ConsequenceKind } from './consequence-kind.ts';
import { disputeConsequence } from './dispute/consequence.ts';
import type { DisputeReport } from './dispute/report.ts';
import { escalationConsequence } from './escalation/consequence.ts';
import type { EscalationReport } from './escalation/report.ts';
import { recoveryConsequence } from './recovery/consequence.ts';
import type { RecoveryReport } from './recovery/report.ts';
import type { ClauseReports } from './so-far.ts';
import { strikeConsequence } from './strike/consequence.ts';
import type { StrikeReport } from './strike/report.ts';

/** What a consequence of each kind is, and the clause it follows from; a figure is disputed by no clause. */
type Parts = {
  dispute: { remedy: undefined; of: DisputeReport };
  strike: { remedy: string; of: StrikeReport };
  recovery: { remedy: string; of: RecoveryReport };
  escalation: { remedy: string; of: EscalationReport };
};
type Kind = keyof Parts;

/** One thing that followed from a miss, or a figure that is disputed. */
export type Consequence<Of extends Kind = Kind> = {
  [K in Of]: { readonly kind: K; readonly remedy: Parts[K]['remedy']; readonly of: Parts[K]['of'] };
}[Of];

/** Every kind, in the order they are told. */
const consequenceKinds: { readonly [K in Kind]: ConsequenceKind<Parts[K]['remedy'], Parts[K]['of']> } = {
  dispute: disputeConsequence,
  strike: strikeConsequence,
  recovery: recoveryConsequence,
  escalation: escalationConsequence,
};

const kinds = Object.keys(consequenceKinds) as readonly Kind[];

function allOf<Of extends Kind>(kind: Of, report: ClauseReports): readonly Consequence<Of>[] {
  return consequenceKinds[kind].all(report).map(each => ({ kind, ...each }));
}

/** All consequences of a report, kind by kind. */
export function consequencesIn(report: ClauseReports): readonly Consequence[] {
  return kinds.flatMap(kind => allOf(kind, report));
}

/** True where somebody still has to do something about it. */
export function isOpen<Of extends Kind>({ kind, of }: Consequence<Of>): boolean {
  return consequenceKinds[kind].isOpen(of);
}

/** The consequences of one period of an objective; an escalation where it is open for it or was resolved. */
export function consequencesOfPeriod(
  report: ClauseReports,
  objective: string,
  period: string,
): readonly Consequence[] {
  return consequencesIn(report).filter(
    each => each.of.objective === objective && periodsOf(each).includes(period),
  );
}

function periodsOf<Of extends Kind>({ kind, of }: Consequence<Of>): readonly string[] {
  return consequenceKinds[kind].periods(of);
}
