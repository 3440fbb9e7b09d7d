import { strict } from '../../terms/shape.ts';
import { clauseFields } from '../clause-fields.ts';

/** A clause in the agreement's own words, which nothing computes. */
export const textRemedy = strict(clauseFields).transform(read => ({ ...read, kind: 'text' as const }));
