import { type Exact, exact } from '../../ground/exact.ts';
import { attainment, attainmentBound } from '../../ground/keeps.ts';
import type { Quantity } from '../../ground/quantity.ts';
import type { TargetReport } from '../../targets/report.ts';
import type { JudgedMember, Reading, Which } from '../measuring.ts';
import { compose, type Figure } from './compose.ts';
import type { CompositeDetail } from './report.ts';
import type { CompositeTerms } from './terms.ts';

/**
 * A composite's figure in one period (RULES 24). A member without a figure leaves none, which is no data; where there was nothing to judge for
 * any member, nothing is due.
 */
export function composedReading(
  terms: CompositeTerms,
  members: readonly JudgedMember[],
  which: Which,
): Reading<CompositeDetail> {
  const figures = members.map(each => figureOf(terms, each, which));
  const worst = members.map(each => figureOf(terms, each, which, true)).filter(each => each !== undefined);
  const detail: CompositeDetail = {
    kind: 'composite',
    members: members.map(({ objective, period }, place) => {
      const weight = terms.of[place]?.weight;
      const value = figures[place]?.value;
      const state = period?.verdict ?? period?.status;
      return {
        objective: objective.id,
        title: objective.title,
        ...(weight !== undefined && { weight }),
        ...(value !== undefined && { value: share(value) }),
        ...(period?.target && { target: period.target.value }),
        ...(state && { state }),
      };
    }),
  };
  const states = members.map(({ period }) => period?.verdict ?? period?.status);
  if (states.every(state => state === 'not-due')) return { nothingDue: true, detail };
  const complete = figures.filter(each => each !== undefined);
  if (complete.length < figures.length) return { nothingDue: false, detail };
  const derivation = compose(terms.composite, complete);
  const actual = derivation.result;
  const atWorst = compose(terms.composite, worst).result;
  return {
    nothingDue: false,
    actual,
    ...(atWorst.value !== actual.value && { atWorst }),
    derivation,
    detail,
  };
}

/** The members' own targets put through the same method; undefined where one of them has none. */
export function composedTarget(
  terms: CompositeTerms,
  members: readonly JudgedMember[],
): TargetReport | undefined {
  const figures = members.flatMap(({ objective, period }, place): Figure[] => {
    if (!period?.target) return [];
    const { value, derivation } = period.target;
    return [
      {
        title: objective.title,
        weight: terms.of[place]?.weight,
        value: value.value,
        sources: derivation.sources,
      },
    ];
  });
  const [first] = members;
  if (figures.length < members.length || !first?.period?.target) return undefined;
  const derivation = compose(terms.composite, figures);
  const { direction } = first.period.target;
  return { direction, value: derivation.result, kind: 'composite', derivation };
}

function figureOf(
  terms: CompositeTerms,
  { objective, period }: JudgedMember,
  which: Which,
  atWorst = false,
): Figure | undefined {
  const after = which === 'after-exclusions' ? period?.afterExclusions : undefined;
  const reading = after?.actual ? after : period;
  const actual = (atWorst ? reading?.atWorst : undefined) ?? reading?.actual;
  if (!period || !actual || period.verdict === 'no-data') return undefined;
  const weight = terms.of.find(each => each.objective === objective.id)?.weight;
  const sources = (after?.derivation ?? period.derivation)?.sources ?? [];
  const figure = { title: objective.title, weight, sources };
  if (terms.reading !== 'attainment') return { ...figure, value: actual.value, bound: actual.bound };
  const target = after?.target ?? period.target;
  const value = capped(terms, target && attainment(actual.value, target.direction, target.value.value));
  const bound = target && attainmentBound(actual, target.direction);
  return value === undefined ? undefined : { ...figure, value, bound };
}

function capped({ cap }: CompositeTerms, value: Exact | undefined): Exact | undefined {
  if (cap === undefined || value === undefined) return value;
  return exact(value).gt(exact(cap)) ? cap : value;
}

function share(value: Exact): Quantity {
  return { value, unit: { kind: 'share' } };
}
