import { exact } from '../ground/exact.ts';
import { wantsMore } from '../ground/keeps.ts';
import type { Direction, Quantity } from '../ground/quantity.ts';
import type { KnownFigures } from '../indicators/measuring.ts';
import type { GroupReport, PeriodReport } from '../report/period.ts';

type Groups = readonly { readonly name: string; readonly inPart: ReadonlyMap<string, KnownFigures> }[];

/**
 * What is known by period of the figure of the group that decides, for a composite (RULES 18, 24): where one of them is not known, or in part, another
 * may be the one. Periods of which all groups are known are left out. A figure of one that may be below 0 has no end there.
 */
export function groupsInPart(
  periods: readonly PeriodReport[],
  groups: Groups,
  mayBeNegative: boolean,
): ReadonlyMap<string, KnownFigures> {
  const inPart = new Map<string, KnownFigures>();
  for (const { id, groups: all = [], target } of periods) {
    const due = all.filter(each => (each.verdict ?? each.status) !== 'not-due');
    if (due.every(isKnown)) continue;
    const isExcluded = due.some(each => each.afterExclusions);
    const figures = due.map(each => {
      const own = groups.find(({ name }) => name === each.group)?.inPart.get(id);
      return own ?? each;
    });
    const found = isExcluded || !target ? undefined : worstFigure(figures, target.direction, mayBeNegative);
    inPart.set(id, found ?? {});
  }
  return inPart;
}

function isKnown({ actual, atWorst }: GroupReport): boolean {
  return actual !== undefined && atWorst === undefined && actual.bound !== 'orMore';
}

/** From worst to best what the worst of some figures may be; undefined where nothing is known of it. */
function worstFigure(
  figures: readonly KnownFigures[],
  direction: Direction,
  mayBeNegative: boolean,
): KnownFigures | undefined {
  const isMore = wantsMore(direction);
  const known = figures.flatMap(({ actual, atWorst }) =>
    actual ? [{ actual, atWorst: atWorst ?? actual }] : [],
  );
  const unit = known[0]?.actual.unit;
  if (!unit) return undefined;
  const isOpen = (each: Quantity) => each.bound === 'orMore';
  const worse = (a: Quantity, b: Quantity) =>
    exact(a.value).compare(exact(b.value)) * (isMore ? 1 : -1) <= 0 ? a : b;
  if (!isMore) {
    const actual = known.map(each => each.actual).reduce(worse);
    const isUnbounded = known.length < figures.length || known.some(each => isOpen(each.actual));
    return isUnbounded
      ? { actual: { ...actual, bound: 'orMore' } }
      : { actual, atWorst: known.map(each => each.atWorst).reduce(worse) };
  }
  const bounded = known.filter(each => !isOpen(each.actual)).map(each => each.actual);
  const least = known.map(({ atWorst }) => atWorst).reduce(worse);
  const { bound: _orMore, ...number } = least;
  const atWorst = isOpen(least) ? number : least;
  if (known.length < figures.length) {
    if (mayBeNegative || bounded.length === 0) return undefined;
    return { actual: bounded.reduce(worse), atWorst: { value: '0', unit } };
  }
  return bounded.length === 0
    ? { actual: { ...atWorst, bound: 'orMore' } }
    : { actual: bounded.reduce(worse), atWorst };
}
