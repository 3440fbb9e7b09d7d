import { type Exact, exact } from '../../ground/exact.ts';
import { wantsMore } from '../../ground/keeps.ts';
import type { Direction, Quantity } from '../../ground/quantity.ts';
import type { TargetReport } from '../../targets/report.ts';
import { between, orMore } from '../lacking.ts';
import type { JudgedMember, Reading, Which } from '../measuring.ts';
import { compose, type Figure } from './compose.ts';
import { attainmentEnds, type End, type Ends, endsOf } from './ends.ts';
import type { CompositeDetail, WithoutFigure } from './report.ts';
import type { CompositeTerms } from './terms.ts';

/**
 * A composite's figure in one period (RULES 24). A member for which nothing was due is left out, and where that is all of them nothing is due;
 * another one of which nothing is known leaves none, which is no data. One that is known in part leaves a figure that lies between two (RULES 3).
 */
export function composedReading(
  terms: CompositeTerms,
  members: readonly JudgedMember[],
  which: Which,
  direction: Direction | undefined,
): Reading<CompositeDetail> {
  const figures = new Map(members.map(each => [each, figureOf(terms, each, which)]));
  const detail: CompositeDetail = {
    kind: 'composite',
    members: members.map((each, place) => {
      const { objective, period } = each;
      const weight = terms.of[place]?.weight;
      const state = period?.verdict ?? period?.status;
      return {
        objective: objective.id,
        title: objective.title,
        ...(weight !== undefined && { weight }),
        ...(isDue(each) && shownFigure(figures.get(each), bestOf(terms, each, direction))),
        ...(period?.target && { target: period.target.value }),
        ...(state && { state }),
      };
    }),
  };
  const due = dueOf(terms, members);
  if (due.length === 0) return { nothingDue: true, detail };
  const known = due.flatMap(each => {
    const found = figures.get(each);
    return found && 'ends' in found ? [{ ...found, isNeeded: weighs(terms, each) }] : [];
  });
  if (known.length < due.length) return { nothingDue: false, detail };
  const low = known.map(({ figure, ends }): Figure => ({ ...figure, ...ends.low }));
  const high = known.flatMap(({ figure, ends, isNeeded }): Figure[] => {
    // Whatever is over 100 % fails nothing, and what weighs nothing brings in nothing.
    const isWhole = terms.composite === 'fallback' || !isNeeded;
    const end = ends.high ?? (isWhole ? { value: '1' } : undefined);
    return end ? [{ ...figure, ...end }] : [];
  });
  const readingAt = (all: readonly Figure[], end: 'low' | 'high'): Reading<CompositeDetail> => {
    const derivation = compose(terms.composite, all, end);
    return { nothingDue: false, actual: derivation.result, derivation, detail };
  };
  const least = readingAt(low, 'low');
  if (high.length < due.length) return orMore(least);
  return between(least, readingAt(high, 'high'), direction) ?? { nothingDue: false, detail };
}

/** The members for which anything was due in the period; none where all that weighs was not. */
function dueOf(terms: CompositeTerms, members: readonly JudgedMember[]): readonly JudgedMember[] {
  const due = members.filter(isDue);
  return due.some(each => weighs(terms, each)) ? due : [];
}

function isDue({ period }: JudgedMember): boolean {
  return (period?.verdict ?? period?.status) !== 'not-due';
}

function weighs(terms: CompositeTerms, { objective }: JudgedMember): boolean {
  return !exact(weightOf(terms, objective.id) ?? '1').equals(0);
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

/** What a member brings in, or why it does not. */
type Brought =
  | { readonly figure: Omit<Figure, keyof End>; readonly ends: Ends }
  | { readonly without: WithoutFigure };

function figureOf(terms: CompositeTerms, { objective, period }: JudgedMember, which: Which): Brought {
  if (!period) return { without: 'period' };
  const after = which === 'after-exclusions' ? period.afterExclusions : undefined;
  const { actual, atWorst } = (after?.actual ? after : period) ?? {};
  const measured = actual && endsOf(actual, atWorst);
  if (!measured) return { without: 'data' };
  const sources = (after?.derivation ?? period.derivation)?.sources ?? [];
  const figure = { title: objective.title, weight: weightOf(terms, objective.id), sources };
  if (terms.reading !== 'attainment') return { figure, ends: measured };
  const target = after?.target ?? period.target;
  if (!target) return { without: 'target' };
  const ends = attainmentEnds(measured, target, terms.cap);
  return ends ? { figure, ends } : { without: 'ratio' };
}

/** Which end of what a member brings in is the better one: more of its target attained, or as its own promise has it. */
function bestOf(
  terms: CompositeTerms,
  { period }: JudgedMember,
  direction: Direction | undefined,
): 'low' | 'high' {
  if (terms.reading === 'attainment') return 'high';
  return wantsMore(period?.target?.direction ?? direction ?? 'atLeast') ? 'high' : 'low';
}

/** What a member brings in as it is shown, from worst to best where it is not one figure. */
function shownFigure(
  found: Brought | undefined,
  best: 'low' | 'high',
): Pick<CompositeDetail['members'][number], 'value' | 'atWorst' | 'without'> {
  if (!found) return {};
  if ('without' in found) return { without: found.without };
  const { low, high } = found.ends;
  if (!high) return { value: { ...share(low), bound: 'orMore' } };
  const [value, atWorst] = best === 'high' ? [high, low] : [low, high];
  const isOne = value.value === atWorst.value && value.bound === atWorst.bound;
  return { value: share(value), ...(!isOne && { atWorst: share(atWorst) }) };
}

function weightOf({ of }: CompositeTerms, objective: string): Exact | undefined {
  return of.find(each => each.objective === objective)?.weight;
}

function share({ value, bound }: End): Quantity {
  return { value, unit: { kind: 'share' }, ...(bound && { bound }) };
}
