import type { z } from 'zod';
import { strict } from '../terms/shape.ts';
import { agreementFields } from './terms.ts';

const { title, version, ...others } = agreementFields;

/**
 * The frontmatter of a layer (RULES 28): an agreement's, of which only a title and a version must be there. Names
 * that it does not define itself are held against what exists once an agreement builds on it.
 */
export const layer = strict({
  title,
  version,
  ...(Object.fromEntries(Object.entries(others).map(([field, schema]) => [field, schema.optional()])) as {
    readonly [Field in keyof typeof others]: z.ZodOptional<(typeof others)[Field]>;
  }),
});
export type LayerTerms = z.output<typeof layer>;
