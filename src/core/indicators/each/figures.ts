import type { Step, StepName } from '../../ground/derivation.ts';
import { derived, sourceOfRows, step } from '../../ground/derived.ts';
import { wantsMore } from '../../ground/keeps.ts';
import type { Unit } from '../../ground/quantity.ts';
import type { TargetReport } from '../../targets/report.ts';
import { carriedSteps } from '../carried-steps.ts';
import { between, shareOfUnknown, sumOf } from '../lacking.ts';
import type { Reading } from '../measuring.ts';
import { pendingSteps } from '../pending-steps.ts';
import type { DueItem } from './due-soon.ts';
import { keptShare } from './few-items.ts';
import type { PlacedPeriod } from './judge-items.ts';
import type { ItemsDetail } from './report.ts';
import { groupsOf, isDecided, itemsDetail, sharesOf, worstOf } from './tally.ts';
import type { EachTerms, Promised } from './terms.ts';
import { decidedAs, isUndecided } from './undecided.ts';

const unit: Unit = { kind: 'share' };

type Around = {
  readonly terms: EachTerms;
  /** The column that limits go by, if any does. */
  readonly by: string | undefined;
  readonly leaves: readonly Promised[];
  readonly file: string;
  readonly target: TargetReport | undefined;
  /** Whether it tells all that was late. */
  readonly tellsLateness?: boolean | undefined;
  /** What will be late next. */
  readonly dueSoon?: readonly DueItem[];
};

/** Kept ÷ judged, of the group that is farthest from the target where groups are judged alone; with nothing judged, nothing is due. */
export function itemsReading(
  placed: PlacedPeriod,
  { terms, by, leaves, file, target, tellsLateness, dueSoon = [] }: Around,
  undecided = 0,
): Reading<ItemsDetail> {
  const items: Unit = { kind: 'count', of: terms.judge === 'day' ? 'days' : terms.dataset };
  const { judged, carriedOut } = placed;
  const groups = groupsOf(judged, terms, target);
  const detail = itemsDetail(placed, groups, terms, by, leaves, tellsLateness, dueSoon);
  const due = judged.filter(isDecided);
  const worst = worstOf(groups, target);
  const shown = terms.per === undefined ? sharesOf(due) : worst;
  const share = shown && keptShare(shown, terms.fewerThan);
  const isTold = judged.length + carriedOut.length + dueSoon.length > 0;
  if (!share) return { nothingDue: true, ...(isTold && { detail }) };
  const result = { value: share.share, unit };
  const seen = due.filter(each => !worst || each.group === worst.group).map(each => each.row);
  const sources = sourceOfRows(file, seen);
  const line = (op: Step['op'], name: StepName, value: number) =>
    step(op, name, { value: String(value), unit: items });
  const ofGroup = worst && { about: worst.group };
  const steps: Step[] = [
    { ...line('start', 'items-kept', shown.kept), ...ofGroup },
    ...(share.allowed > 0 ? [line('plus', 'miss-allowed', share.allowed)] : []),
    { ...line('divide', 'items-judged', shown.items), sources, ...ofGroup },
    step('equals', 'share-kept', result),
    ...pendingSteps(detail, items),
    ...(undecided > 0 ? [line('part', 'undecided', undecided)] : []),
    ...carriedSteps(detail, items),
    ...(detail.notDue > 0 ? [line('part', 'not-promised', detail.notDue)] : []),
  ];
  return { nothingDue: false, actual: result, derivation: derived(result, steps, { sources }), detail };
}

/**
 * The same of a period that is not seen to its cut-off: from all that is undecided missed to all of it kept. Where nothing is decided yet, all may
 * count in another period, so that any figure is possible, or none.
 */
export function readingWhileOpen(placed: PlacedPeriod, around: Around): Reading<ItemsDetail> | undefined {
  const { terms, target } = around;
  const undecided = placed.judged.filter(each => isUndecided(each, terms)).length;
  if (undecided > 0 && !placed.judged.some(isDecided)) return undefined;
  if (mayBeFew(placed.judged, terms)) return undefined;
  const read = (state: 'kept' | 'missed') => itemsReading(decidedAs(state, placed, terms), around, undecided);
  return between(read('missed'), read('kept'), target?.direction);
}

/** Whether it hangs on what is undecided, some of which may count in another period, whether there are so few items that other rules hold. */
function mayBeFew(judged: PlacedPeriod['judged'], terms: EachTerms): boolean {
  const { fewerThan } = terms;
  if (!fewerThan) return false;
  return [...Map.groupBy(judged, each => each.group).values()].some(group => {
    const decided = group.filter(each => isDecided(each) && !isUndecided(each, terms)).length;
    const all = group.filter(each => isDecided(each) || isUndecided(each, terms)).length;
    return decided < fewerThan.items && fewerThan.items <= all;
  });
}

/**
 * How many of those that are kept or missed for sure make the figure differ from 0 and from 1, whatever else there is: of few items one miss may be
 * allowed, or nothing due; and the worst of several groups may be none that is known.
 */
function sureOf(
  sure: PlacedPeriod['judged'],
  { per, fewerThan }: EachTerms,
  target: TargetReport | undefined,
): { readonly kept: number; readonly missed: number } {
  const groups = [...Map.groupBy(sure, each => each.group).values()].map(group => {
    const { kept, missed, items } = sharesOf(group);
    if (!fewerThan || items >= fewerThan.items) return { kept, missed };
    if (fewerThan.means === 'not-due') return { kept: 0, missed: 0 };
    return { kept, missed: missed > 1 ? missed : 0 };
  });
  const [kept, missed] = [sumOf(groups, each => each.kept), sumOf(groups, each => each.missed)];
  if (per === undefined) return { kept, missed };
  return wantsMore(target?.direction ?? 'atLeast') ? { kept: 0, missed } : { kept, missed: 0 };
}

/** The same of a period with a hole, from what is decided in the parts of it that are known (RULES 3). */
export function readingOfParts(
  judged: PlacedPeriod['judged'],
  { terms, by, leaves, target, tellsLateness }: Around,
): Reading<ItemsDetail> | undefined {
  // What else falls into a day may have been missed; of what was opened again it is not known what it was before.
  const sure = judged.filter(
    each =>
      (each.state === 'missed' || (each.state === 'kept' && terms.judge !== 'day')) &&
      !isUndecided(each, terms) &&
      each.reopenedAt === undefined,
  );
  const detail = itemsDetail(
    { judged: sure, carriedOut: [], mayWait: [] },
    [],
    terms,
    by,
    leaves,
    tellsLateness,
  );
  return shareOfUnknown(sureOf(sure, terms, target), terms.dataset, target?.direction, detail);
}
