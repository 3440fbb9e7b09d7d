import type { z } from 'zod';

/** How a value of the terms is written, for the documentation: what zod cannot say of a transform itself. */
export type Form =
  | { readonly kind: 'scalar'; readonly expected: string }
  /** Fields told apart by which of them is there. */
  | { readonly kind: 'choice'; readonly of: Readonly<Record<string, z.ZodType>> }
  | { readonly kind: 'either'; readonly text: z.ZodType; readonly fields: z.ZodType }
  /** One, or a list of them. */
  | { readonly kind: 'some'; readonly of: z.ZodType };

const forms = new WeakMap<z.core.$ZodType, Form>();

/** Notes the form of a schema. */
export function withForm<Schema extends z.ZodType>(schema: Schema, form: Form): Schema {
  forms.set(schema, form);
  return schema;
}

/** The form of a schema, or of the one it was made from with a description or an optional. */
export function formOf(schema: z.core.$ZodType): Form | undefined {
  for (let each: z.core.$ZodType | undefined = schema; each; each = each._zod.parent) {
    const form = forms.get(each);
    if (form) return form;
  }
  return undefined;
}
