import type { PeriodReport } from '../../../core/report.ts';
import type { Catalogue } from '../../catalogue.ts';
import { formatAgainst } from '../../format/against.ts';
import { formatQuantity } from '../../format/quantity.ts';
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
  return detail.members.map(({ objective, title, weight, value, target, state }) => ({
    objective,
    title,
    ...(weight !== undefined && { weight: wholeShare(weight) }),
    value: value === undefined ? words.standing.row.noDataValue : memberValue(words, value, target),
    ...(target && { target: formatQuantity(words, target) }),
    verdict: periodVerdict(words, stateOf(state)),
  }));
}

type Member = Detail['members'][number];

/** With the digits that its own verdict needs, where both are shares. */
function memberValue(
  words: Catalogue,
  value: NonNullable<Member['value']>,
  target: Member['target'],
): string {
  return target?.unit.kind === 'share'
    ? formatAgainst(words, value, target).actual
    : formatQuantity(words, value);
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
