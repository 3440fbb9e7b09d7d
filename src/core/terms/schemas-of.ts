import type { z } from 'zod';

type Kinds = Readonly<Record<string, { readonly schema: z.ZodType }>>;

/** The schemas of some kinds, by their names. */
export function schemasOf<Of extends Kinds>(kinds: Of): { readonly [Kind in keyof Of]: Of[Kind]['schema'] } {
  const schemas = Object.entries(kinds).map(([kind, { schema }]) => [kind, schema]);
  return Object.fromEntries(schemas) as { readonly [Kind in keyof Of]: Of[Kind]['schema'] };
}
