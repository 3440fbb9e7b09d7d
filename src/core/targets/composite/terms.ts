import type { z } from 'zod';
import { strict, word } from '../../terms/shape.ts';
import { from } from '../dated.ts';

/** `compute: composite`: the members' own targets put through the composite's method. */
export const composedTerms = strict({
  compute: word(['composite']).describe('Names the calculation: the members’ targets by the same method.'),
  from,
}).transform(read => ({ ...read, kind: 'composite' as const }));
export type ComposedTerms = z.output<typeof composedTerms>;
