import { canonical } from '../ground/canonical.ts';
import type { AgreementReport } from '../judging/report/agreement.ts';
import { causesOf } from './causes.ts';
import { ofNobody, type StandingChange, type Stands } from './change.ts';
import type { Corner, Side } from './side.ts';

type Standing = Pick<StandingChange, 'rule' | 'clause' | 'objective'> & { readonly says: Stands };

/** What stands by clauses on the day, where that differs: sums that are due, levels that are reached, rights and dates. */
export function standingChanges(
  base: Side,
  head: Side,
  corners: readonly Corner[],
): readonly StandingChange[] {
  const [before, after] = [standingsOf(base), standingsOf(head)];
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return keys.flatMap(key => {
    const [was, is] = [before.get(key), after.get(key)];
    if (canonical(was?.says) === canonical(is?.says)) return [];
    const { rule, clause, objective } = is ?? was!;
    return {
      rule,
      agreement: base.report.id,
      clause,
      ...(objective !== undefined && { objective }),
      ...(was && { before: was.says }),
      ...(is && { after: is.says }),
      closed: false,
      cause: causesOf(side => standingText(side, key), base, head, corners),
      ...ofNobody,
    };
  });
}

const standingsBySide = new WeakMap<Side, ReadonlyMap<string, Standing>>();

function standingsOf(side: Side): ReadonlyMap<string, Standing> {
  const known = standingsBySide.get(side);
  if (known) return known;
  const standings = new Map(
    [
      ...creditsOf(side.report),
      ...levelsOf(side.report),
      ...rightsOf(side.report),
      ...datesOf(side.report),
    ].map(each => [canonical([each.rule, each.clause, each.objective ?? null]), each]),
  );
  standingsBySide.set(side, standings);
  return standings;
}

function standingText(side: Side, key: string): string | undefined {
  const standing = standingsOf(side).get(key);
  return standing && canonical(standing.says);
}

/** What is due by each clause and period, after caps. */
function creditsOf({ credits = [] }: AgreementReport): readonly Standing[] {
  return credits.flatMap(({ remedy, period, due }): Standing[] =>
    due ? [{ rule: 'credit-moves', clause: `${remedy}/${period}`, says: due }] : [],
  );
}

/** The highest level that is reached, and since when. */
function levelsOf({ escalations = [] }: AgreementReport): readonly Standing[] {
  return escalations.flatMap(({ remedy, objective, levels }): Standing[] => {
    const reached = levels.findLast(each => each.since !== undefined);
    if (!reached) return [];
    const { to, sinceDate } = reached;
    const says = { is: { level: to }, ...(sinceDate !== undefined && { since: sinceDate }) };
    return [{ rule: 'escalation-moves', clause: remedy, objective, says }];
  });
}

/** Whether an ending can be used, and until when. */
function rightsOf({ endings = [] }: AgreementReport): readonly Standing[] {
  return endings.map(({ clause, state, sinceDate, exerciseBy }) => ({
    rule: 'right-moves',
    clause,
    says: {
      is: state,
      ...(sinceDate !== undefined && { since: sinceDate }),
      ...(exerciseBy !== undefined && { until: exerciseBy }),
    },
  }));
}

/** When it is looked at again. */
function datesOf({ review }: AgreementReport): readonly Standing[] {
  return review?.next === undefined ? [] : [{ rule: 'date-moves', clause: 'review', says: review.next }];
}
