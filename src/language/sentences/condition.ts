import type { Condition } from '../../core/terms/condition.ts';
import type { Catalogue } from '../catalogue.ts';

/** Which rows count, in words: `tier A or B and region not west`. */
export function conditionText(words: Catalogue, where: Condition): string {
  const say = words.derivation.condition;
  if ('all' in where) return say.all(where.all.map(part => conditionText(words, part)));
  if ('any' in where) return say.any(where.any.map(part => conditionText(words, part)));
  if ('in' in where) return say.is(where.column, say.any(where.in));
  if ('notIn' in where) return say.isNot(where.column, say.any(where.notIn));
  if ('notAfter' in where) return say.notAfter(where.column, where.notAfter);
  return where.blank ? say.blank(where.column) : say.filled(where.column);
}
