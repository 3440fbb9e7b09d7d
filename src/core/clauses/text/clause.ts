import { remedyKind } from '../kind.ts';
import { textRemedy } from './terms.ts';

/** A remedy in words alone: nothing is computed from it. */
export const textClause = remedyKind('text', textRemedy, {});
