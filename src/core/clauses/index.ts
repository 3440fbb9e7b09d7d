import { z } from 'zod';
import { isFields } from '../ground/fields.ts';
import type { RemedyKind } from '../ground/kinds.ts';
import { withForm } from '../terms/form.ts';
import { schemasOf } from '../terms/schemas-of.ts';
import { readAs } from '../terms/shape.ts';
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
  const named = Object.entries(computed).find(([kind]) => isFields(input) && kind in input);
  const schema: z.ZodType<RemedyTerms> = named?.[1] ?? inWords;
  return readAs(schema, input, context);
});

/** What happens when a promise is missed. */
export const remedy: z.ZodType<RemedyTerms> = withForm(oneOfThem, { kind: 'choice', of: schemas });
