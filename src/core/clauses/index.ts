import { z } from 'zod';
import { isFields } from '../ground/fields.ts';
import type { RemedyKind } from '../ground/kinds.ts';
import { nearest } from '../ground/nearest.ts';
import { withForm } from '../terms/form.ts';
import { schemasOf } from '../terms/schemas-of.ts';
import { readAs } from '../terms/shape.ts';
import { clauseFields } from './clause-fields.ts';
import { creditClause } from './credit/clause.ts';
import { escalationClause } from './escalation/clause.ts';
import type { AnyRemedy, Remedy } from './kind.ts';
import { recoveryClause } from './recovery/clause.ts';
import { strikeClause } from './strike/clause.ts';
import { suspensionClause } from './suspension/clause.ts';
import { textClause } from './text/clause.ts';

/** Every kind of remedy, told apart by the field of its name; without any it is a text. */
export const remedyKinds = {
  text: textClause,
  credit: creditClause,
  suspend: suspensionClause,
  strike: strikeClause,
  recovery: recoveryClause,
  escalate: escalationClause,
} as const satisfies { [Kind in RemedyKind]: Remedy<AnyRemedy & { readonly kind: Kind }> };
export type RemedyTerms = z.output<(typeof remedyKinds)[keyof typeof remedyKinds]['schema']>;

const schemas = schemasOf(remedyKinds);

const oneOfThem = z.unknown().transform((input, context): RemedyTerms => {
  const { text: inWords, ...computed } = schemas;
  const fields = isFields(input) ? Object.keys(input) : [];
  const kinds = Object.keys(computed);
  // A kind whose field is misspelt is that kind all the same, with one field that none has.
  const kind =
    kinds.find(each => fields.includes(each)) ?? fields.flatMap(each => misspelt(each, kinds) ?? [])[0];
  const schema: z.ZodType<RemedyTerms> =
    Object.entries(computed).find(([name]) => name === kind)?.[1] ?? inWords;
  return readAs(schema, input, context);
});

/** The kind that a field which no clause has was probably meant to name. */
function misspelt(field: string, kinds: readonly string[]): string | undefined {
  return Object.hasOwn(clauseFields, field) ? undefined : nearest(field, kinds);
}

/** What happens when a promise is missed. */
export const remedy: z.ZodType<RemedyTerms> = withForm(oneOfThem, { kind: 'choice', of: schemas });
