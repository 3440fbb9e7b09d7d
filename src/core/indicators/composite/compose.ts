import type { Derivation, Source, Step } from '../../ground/derivation.ts';
import { derived, step } from '../../ground/derived.ts';
import { type Exact, exact, exactText, type Fraction, one, sum } from '../../ground/exact.ts';
import type { Bound, Quantity, Unit } from '../../ground/quantity.ts';
import type { CompositeTerms } from './terms.ts';

/** One member's figure, a share, with the rows behind it. */
export type Figure = {
  readonly title: string;
  readonly weight: Exact | undefined;
  readonly value: Exact;
  readonly bound?: Bound | undefined;
  readonly sources: readonly Source[];
};

const unit: Unit = { kind: 'share' };

/**
 * Members' figures as one (RULES 24): serial Π a, where all are needed; fallback 1 − Π(1 − a), where any will do and they fail
 * independently; or their mean by weight.
 */
export function compose(method: CompositeTerms['composite'], figures: readonly Figure[]): Derivation {
  const made = { serial, fallback, 'weighted-mean': weightedMean }[method](figures);
  const bound = boundOf(figures);
  const result = { ...share(made.value), ...(bound && { bound }) };
  return derived(result, [...made.steps, step('equals', 'composite', result)]);
}

/** A figure that grows with each of its members lies where those lie that are bounds, if they are all of one kind. */
function boundOf(figures: readonly Figure[]): Bound | undefined {
  const [bound, ...others] = new Set(figures.flatMap(each => each.bound ?? []));
  return others.length === 0 ? bound : undefined;
}

type Made = { readonly value: Fraction; readonly steps: readonly Step[] };

function serial(figures: readonly Figure[]): Made {
  const value = figures.reduce((product, each) => product.mul(exact(each.value)), one);
  const steps = figures.map((each, place) =>
    line(place === 0 ? 'start' : 'times', 'member', share(each.value), each),
  );
  return { value, steps };
}

function fallback(figures: readonly Figure[]): Made {
  const failing = (each: Figure) => one.sub(exact(each.value));
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
