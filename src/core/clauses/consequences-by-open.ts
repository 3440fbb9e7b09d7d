import type { DisputeReport } from './dispute/report.ts';
import type { EscalationReport } from './escalation/report.ts';
import type { RecoveryReport } from './recovery/report.ts';
import type { ClauseReports } from './so-far.ts';
import type { StrikeReport } from './strike/report.ts';

/** One thing that followed from a miss, or a figure that is disputed. */
export type Consequence =
  | { readonly kind: 'strike'; readonly remedy: string; readonly of: StrikeReport }
  | { readonly kind: 'recovery'; readonly remedy: string; readonly of: RecoveryReport }
  | { readonly kind: 'escalation'; readonly remedy: string; readonly of: EscalationReport }
  | { readonly kind: 'dispute'; readonly remedy: undefined; readonly of: DisputeReport };

/** All consequences of a report, kind by kind. */
export function consequencesIn(report: ClauseReports): readonly Consequence[] {
  return [
    ...(report.disputes ?? []).map(of => ({ kind: 'dispute', remedy: undefined, of }) as const),
    ...(report.strikes ?? []).flatMap(({ remedy, strikes }) =>
      strikes.map(of => ({ kind: 'strike', remedy, of }) as const),
    ),
    ...(report.recoveries ?? []).map(of => ({ kind: 'recovery', remedy: of.remedy, of }) as const),
    ...(report.escalations ?? []).map(of => ({ kind: 'escalation', remedy: of.remedy, of }) as const),
  ];
}

/** True where somebody still has to do something about it. */
export function isOpen({ kind, of }: Consequence): boolean {
  switch (kind) {
    case 'strike':
      return of.state === 'open' || of.state === 'overdue';
    case 'recovery':
      return of.state !== 'made-up';
    case 'escalation':
      return of.open.length > 0;
    case 'dispute':
      return of.state === 'open';
  }
}

/** The consequences of one period of an objective; an escalation where it is open for it or was resolved. */
export function consequencesOfPeriod(
  report: ClauseReports,
  objective: string,
  period: string,
): readonly Consequence[] {
  return consequencesIn(report).filter(({ kind, of }) => {
    if (of.objective !== objective) return false;
    if (kind !== 'escalation') return of.period === period;
    return [...of.open.map(each => each.period), ...of.resolved.flatMap(each => each.periods)].includes(
      period,
    );
  });
}
