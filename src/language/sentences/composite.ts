import type { DetailReport, IndicatorReport, ObjectiveReport, PeriodReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatAgainst } from '../format/against.ts';
import { formatPeriod } from '../format/period.ts';
import { formatQuantity } from '../format/quantity.ts';
import { periodVerdict, type VerdictWords } from './period-verdict.ts';
import { wholeShare } from './whole-share.ts';

type Composite = Extract<IndicatorReport, { kind: 'composite' }>;
type Detail = Extract<DetailReport, { kind: 'composite' }>;

/** What a composite is made of and how: `API and Database, both needed`, `mean of API (60 %) and Database (40 %)`. */
export function compositeText(words: Catalogue, indicator: Composite): string {
  const say = words.composite;
  const titles = indicator.members.map(({ title, weight }) =>
    weight === undefined ? title : say.weighted(title, wholeShare(weight)),
  );
  const method = say.method[indicator.method](words.list(titles), titles.length);
  const made = indicator.reading === 'attainment' ? say.attainments(method) : method;
  return indicator.cap === undefined ? made : say.capped(made, wholeShare(indicator.cap));
}

/** Why a composite has no figure: `No figure for May: Database has none.` */
export function membersMissing(
  words: Catalogue,
  objective: Pick<ObjectiveReport, 'every'>,
  period: PeriodReport,
): string | undefined {
  if (period.detail?.kind !== 'composite') return undefined;
  const missing = period.detail.members.filter(each => each.value === undefined).map(each => each.title);
  return missing.length === 0
    ? undefined
    : words.composite.membersMissing(
        words.list(missing),
        missing.length,
        formatPeriod(words, period, objective.every),
      );
}

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
