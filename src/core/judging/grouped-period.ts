import type { PerTerms } from '../agreement/per.ts';
import { exact } from '../ground/exact.ts';
import { wantsMore } from '../ground/keeps.ts';
import type { Status, Verdict } from '../ground/standing.ts';
import type { Indicator } from '../indicators/index.ts';
import { judgedOf, withoutJudged } from '../report/group.ts';
import type { GroupReport, Judged, PeriodReport } from '../report/period.ts';

/**
 * What the verdicts of the groups make of the whole, the first that any of them has: a period with a missed group is missed; it cannot be kept while
 * nothing is known of one of them; one that is excused was missed as measured, and so was the whole.
 */
const verdicts: readonly Verdict[] = ['missed', 'no-data', 'excused', 'met', 'not-due'];
/** The same while it is open. */
const statuses: readonly Status[] = ['off-track', 'at-risk', 'no-data', 'on-track', 'not-due'];

/** The periods of an objective with those of its groups in each, judged as agreed; as they are where it is not judged per group. */
export function byGroups(
  per: PerTerms | undefined,
  { unansweredIn }: Pick<Indicator, 'unansweredIn'>,
  periods: readonly PeriodReport[],
  groups: readonly { readonly name: string; readonly periods: readonly PeriodReport[] }[],
): readonly PeriodReport[] {
  if (!per) return periods;
  const byId = groups.map(({ name, periods: own }) => ({
    name,
    own: new Map(own.map(each => [each.id, each])),
  }));
  return periods.map(period => {
    const reports = byId.flatMap(({ name, own }): GroupReport[] => {
      const found = own.get(period.id);
      if (!found) return [];
      // What the sum of all is held against says nothing of a part.
      const judged = per.whole === 'pooled' ? figureOf(found) : judgedOf(found);
      return [{ group: name, ...judged }];
    });
    return per.whole === 'pooled'
      ? { ...period, groups: reports }
      : asItsGroups(period, reports, unansweredIn);
  });
}

/**
 * A period of an objective that every group must keep (RULES 18): its verdict is that of its groups, and its target and figure are those of the group
 * that decides, so that no figure says other than the verdict. What waits in all, where that is more than in this group, stays with it. Without any
 * group it is as it was measured in all.
 */
function asItsGroups(
  period: PeriodReport,
  groups: readonly GroupReport[],
  unansweredIn: Indicator['unansweredIn'],
): PeriodReport {
  const deciding = decidingOf(groups);
  if (!deciding) return { ...period, groups };
  const { group, ...judged } = deciding;
  const inAll = unansweredIn(period.detail);
  const isMore = inAll && inAll.items > (unansweredIn(deciding.detail)?.items ?? 0);
  return {
    ...withoutJudged(period),
    ...judged,
    groups,
    decidedBy: group,
    ...(isMore && { unanswered: inAll }),
  };
}

/** Of the groups that give the whole its verdict, the one that is farthest from its target; of several the first. */
function decidingOf(groups: readonly GroupReport[]): GroupReport | undefined {
  const place = ({ verdict, status }: GroupReport) =>
    verdict ? verdicts.indexOf(verdict) : statuses.indexOf(status ?? 'not-due');
  const first = Math.min(...groups.map(place));
  return groups
    .filter(each => place(each) === first)
    .reduce<GroupReport | undefined>(
      (worst, each) => (!worst || isWorse(each, worst) ? each : worst),
      undefined,
    );
}

/** Whether the figure of one group is farther from the target than that of another; one without a figure is not. */
function isWorse({ actual, target }: GroupReport, { actual: than }: GroupReport): boolean {
  if (!actual || !target) return false;
  if (!than) return true;
  const order = exact(actual.value).compare(exact(than.value));
  return wantsMore(target.direction) ? order < 0 : order > 0;
}

/** What was measured of a group, without the target and what follows from it. */
function figureOf(period: PeriodReport): Judged {
  const {
    target: _target,
    verdict: _verdict,
    status: _status,
    attainment: _attainment,
    attainmentBound: _bound,
    afterExclusions: _after,
    pace: _pace,
    ...figure
  } = judgedOf(period);
  return { ...figure, targetMissing: 'of-the-sum' };
}
