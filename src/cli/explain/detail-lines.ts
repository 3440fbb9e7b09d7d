import type { IndicatorKind } from '../../core/ground/kinds.ts';
import type { Look } from '../look.ts';
import { deliveryLines } from './delivery-lines.ts';
import { itemLines } from './item-lines.ts';
import type { Told } from './told.ts';

type Lines<Kind extends IndicatorKind> = { lines(told: Told<Kind>, look: Look): string[] }['lines'];
type AllLines = { readonly [Kind in IndicatorKind]?: Lines<Kind> };

/** What is shown of a period beside its number, for the kinds of indicator that have more to show. */
const linesOfKind = { each: itemLines, delivery: deliveryLines } satisfies AllLines;

/** What a period holds beside its number, as its kind of indicator shows it. */
export function detailLines(told: Told, look: Look): string[] {
  return linesOf(told.objective.indicator.kind)?.(told, look) ?? [];
}

function linesOf<Kind extends IndicatorKind>(kind: Kind): Lines<Kind> | undefined {
  const all: AllLines = linesOfKind;
  return all[kind];
}
