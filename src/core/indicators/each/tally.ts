import { isoUtc } from '../../ground/calendar/instant.ts';
import { carriedOf } from '../../ground/carried.ts';
import { exact } from '../../ground/exact.ts';
import { keeps, wantsMore } from '../../ground/keeps.ts';
import type { TargetReport } from '../../targets/report.ts';
import type { LateItem } from '../late-item.ts';
import { putOffAlone } from '../pending-steps.ts';
import type { DueItem } from './due-soon.ts';
import { keptShare } from './few-items.ts';
import { calendarByOf } from './item-calendar.ts';
import type { JudgedItem, PlacedItem, PlacedPeriod } from './judge-items.ts';
import { limitFor, limitsOf } from './limits.ts';
import { promiseReport } from './promise-report.ts';
import type { ItemGroup, ItemsDetail, NamedItem } from './report.ts';
import type { EachTerms, Promised } from './terms.ts';

/** At most so many items are named. */
const named = 10;

/** Whether something counts: not where it waits, or is promised nothing. */
export function isDecided({ state }: JudgedItem): boolean {
  return state === 'kept' || state === 'missed';
}

/** How many of some were judged and how many kept. */
export function sharesOf(judged: readonly JudgedItem[]): {
  items: number;
  kept: number;
  missed: number;
  pending: number;
} {
  const of = (state: JudgedItem['state']) => judged.filter(each => each.state === state).length;
  return { items: of('kept') + of('missed'), kept: of('kept'), missed: of('missed'), pending: of('pending') };
}

/** Each group with its own verdict, in the order of the alphabet; none without `per:`. */
export function groupsOf(
  judged: readonly JudgedItem[],
  { per, fewerThan }: Pick<EachTerms, 'per' | 'fewerThan'>,
  target: TargetReport | undefined,
): readonly ItemGroup[] {
  if (per === undefined) return [];
  return [...Map.groupBy(judged, each => each.group)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, list]): ItemGroup => {
      const tally = sharesOf(list);
      const found = keptShare(tally, fewerThan);
      if (!found) return { group, ...tally };
      const { share } = found;
      return {
        group,
        ...tally,
        share,
        ...(target && { keeps: keeps(share, target.direction, target.value.value) }),
      };
    });
}

/** The group that is farthest from the target: all keep it exactly if this one does. */
export function worstOf(
  groups: readonly ItemGroup[],
  target: TargetReport | undefined,
): ItemGroup | undefined {
  const due = groups.filter(each => each.share !== undefined);
  const sign = target && !wantsMore(target.direction) ? -1 : 1;
  return due.reduce<ItemGroup | undefined>(
    (worst, each) => (!worst || exact(each.share!).compare(exact(worst.share!)) * sign < 0 ? each : worst),
    undefined,
  );
}

/** The figures of a period’s items: in all, by severity and by group, with the first that missed. */
export function itemsDetail(
  { judged, carriedOut }: PlacedPeriod,
  groups: readonly ItemGroup[],
  terms: EachTerms,
  by: string | undefined,
  leaves: readonly Promised[],
  tellsLateness = false,
  dueSoon: readonly DueItem[] = [],
): ItemsDetail {
  const missed = judged.filter(each => each.state === 'missed');
  const failed = failedOf(judged, terms);
  const carriedIn = judged.filter(each => each.isCarried && isDecided(each)).length;
  return {
    kind: 'items',
    ...sharesOf(judged),
    ...putOffAlone({
      putOff: judged.filter(each => each.state === 'pending' && each.isPutOff).length,
    }),
    notDue: judged.filter(each => each.state === 'none').length,
    ...(by && { severities: severitiesOf(judged, by, leaves) }),
    ...(terms.per && { groups }),
    ...carriedOf(carriedIn, carriedOut),
    ...(failed.length < missed.length && { allowed: missed.length - failed.length }),
    ...(tellsLateness && { late: failed.flatMap(lateOf) }),
    ...(dueSoon.length > 0 && {
      dueSoonItems: dueSoon.length,
      dueSoon: dueSoon.slice(0, named).map(each => ({ ...naming(each, terms), dueAt: isoUtc(each.dueAt) })),
    }),
    misses: missed.slice(0, named).map(each => ({
      ...naming(each, terms),
      ...(each.lateMs !== undefined && { lateMs: each.lateMs }),
    })),
  };
}

function naming(
  {
    id,
    row,
    owner,
    reopenedAt,
    severity,
    calendar,
    leaf,
  }: Omit<DueItem, 'leaf' | 'dueAt'> & { readonly leaf?: Promised | undefined },
  terms: EachTerms,
): NamedItem {
  return {
    id,
    row,
    ...(owner && { owner }),
    ...(reopenedAt !== undefined && { reopenedAt: isoUtc(reopenedAt) }),
    ...(severity && { severity }),
    ...(leaf && { promise: promiseReport(leaf, terms) }),
    ...(calendar && leaf && calendarByOf(leaf, terms) && { calendar }),
  };
}

/** An item that is late, as it stands by now; none for one that failed by something else than time. */
function lateOf({ id, owner, late }: PlacedItem): LateItem[] {
  const times = late().map(({ since, until, sinceNanos, untilNanos }) => ({
    since: isoUtc(since, sinceNanos),
    ...(until !== undefined && { until: isoUtc(until, untilNanos) }),
  }));
  return times.length === 0 ? [] : [{ id, ...(owner !== undefined && { owner }), times }];
}

/** The misses but for those that few items are allowed, or of which nothing is due (RULES 18). */
function failedOf(
  judged: readonly PlacedItem[],
  { per, fewerThan }: Pick<EachTerms, 'per' | 'fewerThan'>,
): readonly PlacedItem[] {
  const missed = judged.filter(each => each.state === 'missed');
  if (fewerThan === undefined) return missed;
  const groups = Map.groupBy(judged, each => (per === undefined ? '' : each.group));
  return missed.filter(each => {
    const found = keptShare(sharesOf(groups.get(per === undefined ? '' : each.group) ?? []), fewerThan);
    return found?.allowed === 0;
  });
}

function severitiesOf(
  judged: readonly JudgedItem[],
  by: string,
  leaves: readonly Promised[],
): NonNullable<ItemsDetail['severities']> {
  const limits = leaves.flatMap((leaf, place) => {
    const held = limitsOf(leaf);
    return held?.by === by ? [{ place, held }] : [];
  });
  const stated = limits.flatMap(({ held }) => held.limits.map(each => each.value));
  const found = judged.map(each => each.severity).sort();
  const byValue = Map.groupBy(judged, each => each.severity);
  return [...new Set([...stated, ...found])].map(value => ({
    value,
    limits: limits.flatMap(({ place, held }) => {
      const limit = limitFor(held, value);
      return limit === undefined ? [] : [{ promise: place, ...limit }];
    }),
    ...sharesOf(byValue.get(value) ?? []),
  }));
}
