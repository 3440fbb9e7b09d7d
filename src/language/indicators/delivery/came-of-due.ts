import type { Exact } from '../../../core/ground/exact.ts';
import type { Catalogue } from '../../catalogue.ts';
import { formatAgainst } from '../../format/against.ts';

/** Units that came and that were due, with as many decimals as it takes to tell them apart: `119.5` of `120`. */
export function cameOfDue(words: Catalogue, came: Exact, due: Exact): { came: string; due: string } {
  const unit = { kind: 'number', of: 'units' } as const;
  const { actual, target } = formatAgainst(words, { value: came, unit }, { value: due, unit });
  return { came: actual, due: target };
}
