import { type Exact, exact } from '../../ground/exact.ts';
import { attainment, attainmentBound, wantsMore } from '../../ground/keeps.ts';
import type { Quantity } from '../../ground/quantity.ts';
import type { TargetReport } from '../../targets/report.ts';
import type { JudgedMember, Reading, Which } from '../measuring.ts';
import { compose, type Figure } from './compose.ts';
import type { CompositeDetail } from './report.ts';
import type { CompositeTerms } from './terms.ts';

/**
 * A composite's figure in one period (RULES 24). A member for which nothing was due is left out, and where that is all of them nothing is due;
 * another one without a figure leaves none, which is no data.
 */
export function composedReading(
  terms: CompositeTerms,
  members: readonly JudgedMember[],
  which: Which,
): Reading<CompositeDetail> {
  const figures = members.map(each => figureOf(terms, each, which));
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
  const due = dueOf(terms, members);
  if (due.length === 0) return { nothingDue: true, detail };
  const complete = due.flatMap(each => figureOf(terms, each, which) ?? []);
  const worst = due.flatMap(each => figureOf(terms, each, which, true) ?? []);
  if (complete.length < due.length || worst.length < due.length) return { nothingDue: false, detail };
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

/** The members for which anything was due in the period; none where all that weighs was not. */
function dueOf(terms: CompositeTerms, members: readonly JudgedMember[]): readonly JudgedMember[] {
  const due = members.filter(({ period }) => (period?.verdict ?? period?.status) !== 'not-due');
  const weighs = ({ objective }: JudgedMember) => !exact(weightOf(terms, objective.id) ?? '1').equals(0);
  return due.some(weighs) ? due : [];
}

/** The own targets of the members for which anything was due, put through the same method; undefined where one of them has none. */
export function composedTarget(
  terms: CompositeTerms,
  members: readonly JudgedMember[],
): TargetReport | undefined {
  const some = dueOf(terms, members);
  const due = some.length > 0 ? some : members;
  const figures = due.flatMap(({ objective, period }): Figure[] => {
    if (!period?.target) return [];
    const { value, derivation } = period.target;
    return [
      {
        title: objective.title,
        weight: weightOf(terms, objective.id),
        value: value.value,
        sources: derivation.sources,
      },
    ];
  });
  const [first] = due;
  if (figures.length < due.length || !first?.period?.target) return undefined;
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
  // What is only known to be on one side of a number decides its own promise, and may be anywhere in another figure.
  if (actual.bound === 'under' || actual.bound === 'over') return undefined;
  const weight = weightOf(terms, objective.id);
  const sources = (after?.derivation ?? period.derivation)?.sources ?? [];
  const figure = { title: objective.title, weight, sources };
  if (terms.reading !== 'attainment') return { ...figure, value: actual.value, bound: actual.bound };
  const target = after?.target ?? period.target;
  const value = capped(terms, target && attainment(actual.value, target.direction, target.value.value));
  // A number or more attains as much or more, of which a cap may leave one.
  const isCapped = target && wantsMore(target.direction) && value !== undefined && value === terms.cap;
  if (actual.bound === 'orMore' && !isCapped) return undefined;
  const bound = target && attainmentBound(actual, target.direction);
  return value === undefined ? undefined : { ...figure, value, ...(bound !== 'orMore' && { bound }) };
}

function weightOf({ of }: CompositeTerms, objective: string): Exact | undefined {
  return of.find(each => each.objective === objective)?.weight;
}

function capped({ cap }: CompositeTerms, value: Exact | undefined): Exact | undefined {
  if (cap === undefined || value === undefined) return value;
  return exact(value).gt(exact(cap)) ? cap : value;
}

function share(value: Exact): Quantity {
  return { value, unit: { kind: 'share' } };
}
