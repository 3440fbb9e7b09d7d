import { datasetColumns } from '../datasets/index.ts';
import type { LackingSpan, MeasureSpan } from '../ground/asked.ts';
import type { Span } from '../ground/calendar/instant.ts';
import { type Condition, columnsOf } from '../ground/condition.ts';
import type { StepName } from '../ground/derivation.ts';
import { derived, step } from '../ground/derived.ts';
import { exact } from '../ground/exact.ts';
import { wantsMore } from '../ground/keeps.ts';
import type { Direction, Quantity } from '../ground/quantity.ts';
import type { IndicatorContext } from './around.ts';
import type { Reading } from './measuring.ts';

/** All time in some periods of which nothing is known: rows placed in it count for nothing. */
export function unknownIn(spans: readonly MeasureSpan[]): readonly Span[] {
  return spans.flatMap(each => each.lacking?.within ?? []);
}

/** Whether nothing lacks in a period itself, so that all its items are known. */
export function hasAllItems({ lacking }: LackingSpan): boolean {
  return lacking.within.length === 0;
}

/**
 * Whether what is stamped later may change what some conditions on an item say: they ask for times, other than those that place it or say when
 * something is due.
 */
export function asksForStamps(
  conditions: readonly (Condition | undefined)[],
  dataset: string,
  placedBy: string,
  { datasets }: Pick<IndicatorContext, 'datasets'>,
): boolean {
  const terms = datasets[dataset];
  if (!terms) return false;
  const isStamp = new Set(
    datasetColumns(terms)
      .filter(({ type }) => type === 'time' || type === 'date-or-time')
      .map(({ name }) => name),
  );
  for (const known of [placedBy, ...(terms.due ?? [])]) isStamp.delete(known);
  return conditions.some(each => each && columnsOf(each).some(column => isStamp.has(column)));
}

/** One reading from the two at the ends of what is possible: the better one for a target, with the other at worst. Undefined where only one has a figure. */
export function between<Detail>(
  low: Reading<Detail>,
  high: Reading<Detail>,
  direction: Direction | undefined,
): Reading<Detail> | undefined {
  if (low.nothingDue && high.nothingDue) return high;
  if (!low.actual || !high.actual) return undefined;
  const [best, worst] = wantsMore(direction ?? 'atLeast') ? [high, low] : [low, high];
  const isOpen = worst.actual!.value !== best.actual!.value || worst.actual!.bound !== best.actual!.bound;
  return isOpen ? { ...best, atWorst: worst.actual! } : best;
}

/**
 * The share of a period of which some items are not known, from those that are decided for certain: of the others any number may have been kept or
 * missed, so that one miss keeps it under 100 %, and one kept over 0 % (RULES 3). Undefined where nothing is decided. `detail` tells of those.
 */
export function shareOfUnknown<Detail>(
  { kept, missed }: { readonly kept: number; readonly missed: number },
  of: string,
  direction: Direction | undefined,
  detail?: Detail,
): Reading<Detail> | undefined {
  if (kept + missed === 0) return undefined;
  const unit = { kind: 'share' } as const;
  const high: Quantity = { value: '1', unit, ...(missed > 0 && { bound: 'under' }) };
  const low: Quantity = { value: '0', unit, ...(kept > 0 && { bound: 'over' }) };
  const [actual, atWorst] = wantsMore(direction ?? 'atLeast') ? [high, low] : [low, high];
  const count = (name: StepName, value: number) =>
    step('part', name, { value: String(value), unit: { kind: 'count', of } });
  const steps = [
    count('items-kept', kept),
    count('items-judged', kept + missed),
    step('equals', 'share-kept', actual),
  ];
  const derivation = derived(actual, steps);
  return { nothingDue: false, actual, atWorst, derivation, ...(detail && { detail }) };
}

/** A reading to which what lacks could only add. */
export function orMore<Detail>(reading: Reading<Detail>): Reading<Detail> {
  const { actual, derivation } = reading;
  if (!actual) return reading;
  const least = { ...actual, bound: 'orMore' } as const;
  return { ...reading, actual: least, ...(derivation && { derivation: { ...derivation, result: least } }) };
}

/** The greatest of all, where what nothing is known of could only be greater; undefined of none. */
export function greatestOf<Detail>(readings: readonly Reading<Detail>[]): Reading<Detail> | undefined {
  const greatest = readings.reduce<Reading<Detail> | undefined>((most, each) => {
    const isGreater =
      !most?.actual || (each.actual && exact(each.actual.value).compare(exact(most.actual.value)) > 0);
    return isGreater ? each : most;
  }, undefined);
  return greatest && orMore(greatest);
}

/** How a ratio or a rank over the rows of a period reads where data is missing: it may be any where rows of the period may be missing, or later stamps decide which count. */
export function readingOfAll<Answer, Detail>(
  dataset: string,
  at: string,
  context: IndicatorContext,
  read: (answer: Answer, span: MeasureSpan) => Reading<Detail>,
) {
  const isOpen = asksForStamps([context.where], dataset, at, context);
  return {
    read,
    readLacking: (answer: Answer, span: LackingSpan) =>
      isOpen || !hasAllItems(span) ? undefined : read(answer, span),
  };
}

/** A number of each of some, added up. */
export function sumOf<Of>(all: readonly Of[], of: (each: Of) => number): number {
  return all.reduce((total, each) => total + of(each), 0);
}
