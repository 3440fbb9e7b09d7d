import type { Derivation, Source, Step } from '../../ground/derivation.ts';
import { derived, step } from '../../ground/derived.ts';
import { type Exact, exact, exactText, type Fraction, one, sum, zero } from '../../ground/exact.ts';
import type { Quantity, Unit } from '../../ground/quantity.ts';
import { type End, sideOf } from './ends.ts';
import type { CompositeTerms } from './terms.ts';

/** One member's figure, a share, or one end of what it may be, with the rows behind it. */
export type Figure = End & {
  readonly title: string;
  readonly weight: Exact | undefined;
  readonly sources: readonly Source[];
};

/** Which end of what is possible the members' figures are; of figures that are known both are the same. */
export type WhichEnd = 'low' | 'high';

const unit: Unit = { kind: 'share' };

/**
 * Members' figures as one (RULES 24): serial Π a, where all are needed; fallback 1 − Π(1 − a), where any will do and they fail
 * independently; or their mean by weight.
 */
export function compose(
  method: CompositeTerms['composite'],
  figures: readonly Figure[],
  end: WhichEnd = 'low',
): Derivation {
  const made = { serial, fallback, 'weighted-mean': weightedMean }[method](figures);
  const bound = boundOf(method, figures, end);
  const result = { ...share(made.value), ...(bound && { bound }) };
  return derived(result, [...made.steps, step('equals', 'composite', result)]);
}

/**
 * A figure that grows with each of its members lies just where those lie that are just beside their number and count in it; where they differ, it is
 * taken for farther out.
 */
function boundOf(
  method: CompositeTerms['composite'],
  figures: readonly Figure[],
  end: WhichEnd,
): End['bound'] {
  if (figures.some(settles[method])) return undefined;
  const beside = figures.filter(each => sideOf(each) !== 0 && !(each.weight && exact(each.weight).equals(0)));
  const below = beside.filter(each => sideOf(each) < 0);
  const above = beside.filter(each => sideOf(each) > 0);
  const taken = above.length === 0 || (below.length > 0 && end === 'low') ? below : above;
  return taken.find(each => each.bound === 'over' || each.bound === 'under')?.bound ?? taken[0]?.bound;
}

/** Whether one figure makes the whole by itself, whatever the others are. */
const settles = {
  serial: (each: Figure) => sideOf(each) === 0 && exact(each.value).equals(0),
  fallback: (each: Figure) => failing(each).equals(0) && !(sideOf(each) < 0 && exact(each.value).equals(1)),
  'weighted-mean': () => false,
} satisfies Record<CompositeTerms['composite'], (each: Figure) => boolean>;

type Made = { readonly value: Fraction; readonly steps: readonly Step[] };

function serial(figures: readonly Figure[]): Made {
  const value = figures.reduce((product, each) => product.mul(exact(each.value)), one);
  const steps = figures.map((each, place) =>
    line(place === 0 ? 'start' : 'times', 'member', share(each.value), each),
  );
  return { value, steps };
}

function fallback(figures: readonly Figure[]): Made {
  const all = figures.reduce((product, each) => product.mul(failing(each)), one);
  const steps = figures.map((each, place) =>
    line(place === 0 ? 'start' : 'times', 'member-failing', share(failing(each)), each),
  );
  return {
    value: one.sub(all),
    steps: [
      ...steps,
      step('equals', 'all-failing', share(all)),
      step('start', 'whole', share(one)),
      step('minus', 'all-failing', share(all)),
    ],
  };
}

/** What is over 100 % fails nothing; two of them would else make less than one. */
function failing({ value }: Figure): Fraction {
  const left = one.sub(exact(value));
  return left.compare(0) < 0 ? zero : left;
}

/** The weights of the members that take part count as shares of their sum. */
function weightedMean(figures: readonly Figure[]): Made {
  const all = sum(figures.map(each => each.weight ?? '0'));
  const weightOf = (each: Figure) => exact(each.weight ?? '0').div(all);
  const part = (each: Figure) => exact(each.value).mul(weightOf(each));
  const steps = figures.map(
    (each, place): Step => ({
      ...line(place === 0 ? 'start' : 'plus', 'member', share(part(each)), each),
      basis: { kind: 'weighted', weight: exactText(weightOf(each)), of: share(each.value) },
    }),
  );
  return { value: sum(figures.map(part)), steps };
}

function share(value: Parameters<typeof exactText>[0]): Quantity {
  return { value: exactText(value), unit };
}

function line(op: Step['op'], name: Step['name'], value: Quantity, { title, sources }: Figure): Step {
  return step(op, name, value, { sources, about: title });
}
