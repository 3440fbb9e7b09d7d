import { z } from 'zod';
import { withForm } from '../terms/form.ts';
import { isFields, readAs } from '../terms/shape.ts';
import { creditRemedy } from './credit/terms.ts';
import { escalationRemedy } from './escalation/terms.ts';
import { recoveryRemedy } from './recovery/terms.ts';
import { strikeRemedy } from './strike/terms.ts';
import { suspendRemedy } from './suspension/terms.ts';
import { textRemedy } from './text/terms.ts';

/** Every kind of remedy, told apart by the field of its name; without any it is a text. */
const remedyKinds = {
  text: textRemedy,
  credit: creditRemedy,
  suspend: suspendRemedy,
  strike: strikeRemedy,
  recovery: recoveryRemedy,
  escalate: escalationRemedy,
} as const satisfies Record<string, z.ZodType>;
export type RemedyTerms = z.output<(typeof remedyKinds)[keyof typeof remedyKinds]>;

const oneOfThem = z.unknown().transform((input, context): RemedyTerms => {
  const { text, ...computed } = remedyKinds;
  const named = Object.entries(computed).find(([kind]) => isFields(input) && kind in input);
  const schema: z.ZodType<RemedyTerms> = named?.[1] ?? text;
  return readAs(schema, input, context);
});

/** What happens when a promise is missed. */
export const remedy: z.ZodType<RemedyTerms> = withForm(oneOfThem, { kind: 'choice', of: remedyKinds });
