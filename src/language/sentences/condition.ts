import type { Bounds } from '../../core/ground/bounds.ts';
import type { Condition } from '../../core/ground/condition.ts';
import type { Exact } from '../../core/ground/exact.ts';
import type { Direction } from '../../core/ground/quantity.ts';
import type { Catalogue } from '../catalogue.ts';
import { exactPlaces, formatNumber } from '../format/number.ts';

/** Which rows count, in words: `tier A or B and region not west`; columns by their names, or as `named` has them. */
export function conditionText(
  words: Catalogue,
  where: Condition,
  named: (column: string) => string = column => column,
): string {
  const say = words.derivation.condition;
  if ('all' in where) return say.all(where.all.map(part => conditionText(words, part, named)));
  if ('any' in where) return say.any(where.any.map(part => conditionText(words, part, named)));
  if ('in' in where) return say.is(named(where.column), say.any(where.in));
  if ('notIn' in where) return say.isNot(named(where.column), say.any(where.notIn));
  if ('number' in where) return say.number(named(where.column), boundsText(words, where.number));
  if ('notAfter' in where) return say.notAfter(named(where.column), named(where.notAfter));
  return where.blank ? say.blank(named(where.column)) : say.filled(named(where.column));
}

/** `above 40 and at most 90` */
function boundsText({ directions, derivation }: Catalogue, bounds: Bounds): string {
  const sides = Object.entries(bounds) as [Direction, Exact][];
  const number = (value: Exact) => formatNumber(value, exactPlaces(value, mostPlaces));
  return derivation.condition.all(sides.map(([side, value]) => directions[side](number(value))));
}

/** As many decimals as a number in terms may have. */
const mostPlaces = 12;
