import type { PeriodReport } from '../../../core/report.ts';
import type { Catalogue } from '../../catalogue.ts';
import { formatAgainst, formatTargetValue } from '../../format/against.ts';
import { formatQuantity } from '../../format/quantity.ts';
import { rangeText } from '../../sentences/figure-range.ts';
import { periodVerdict, type VerdictWords } from '../../sentences/period-verdict.ts';
import { wholeShare } from '../../sentences/whole-share.ts';
import type { DetailOf } from '../detail.ts';

type Detail = DetailOf<'composite'>;

export type MemberRow = {
  readonly objective: string;
  readonly title: string;
  readonly weight?: string;
  readonly value: string;
  readonly target?: string;
  readonly verdict: VerdictWords;
};

/** A composite's members in one period, ready to be shown. */
export function memberRows(words: Catalogue, detail: Detail): readonly MemberRow[] {
  return detail.members.map(({ objective, title, weight, target, state, ...brought }) => ({
    objective,
    title,
    ...(weight !== undefined && { weight: wholeShare(weight) }),
    value: memberValue(words, { ...brought, target, state }),
    ...(target && {
      target:
        target.unit.kind === 'duration' ? formatTargetValue(words, target) : formatQuantity(words, target),
    }),
    verdict: periodVerdict(words, stateOf(state)),
  }));
}

type Member = Detail['members'][number];

/** What a member brings in, from worst to best where that is not one figure; with the digits that its own verdict needs, where both are shares. */
export function memberValue(
  words: Catalogue,
  {
    value,
    atWorst,
    without,
    target,
    state,
  }: Pick<Member, 'value' | 'atWorst' | 'without' | 'target' | 'state'>,
): string {
  if (value === undefined)
    return state === 'not-due'
      ? words.standing.row.notDueValue
      : words.composite.withoutValue[without ?? 'data'];
  const against = target?.unit.kind === 'share' ? target : undefined;
  if (atWorst) return rangeText(words, atWorst, value, against);
  return against ? formatAgainst(words, value, against).actual : formatQuantity(words, value);
}

function stateOf(state: Member['state']): Pick<PeriodReport, 'verdict' | 'status'> {
  switch (state) {
    case 'met':
    case 'missed':
    case 'excused':
      return { verdict: state };
    case undefined:
      return {};
    default:
      return { status: state };
  }
}
