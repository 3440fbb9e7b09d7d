import { globalRegistry, type z } from 'zod';
import { formOf } from '../../src/core/terms/form.ts';

/** What zod says of a schema, as far as the reference reads it. */
type Def = {
  readonly type: string;
  readonly innerType?: z.core.$ZodType;
  readonly in?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly valueType?: z.core.$ZodType;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
};

/** The fields of a schema as a nested list, a line each: its name, how it is written, what it means. */
export function schemaLines(schema: z.core.$ZodType, depth = 0): string[] {
  const inner = bare(schema);
  const form = formOf(inner);
  if (form?.kind === 'choice') {
    return Object.entries(form.of).flatMap(([name, each]) => [
      `${indent(depth)}- with \`${name}:\``,
      ...schemaLines(each, depth + 1),
    ]);
  }
  if (form?.kind === 'some') return schemaLines(form.of, depth);
  if (form?.kind === 'either') return [form.text, form.fields].flatMap(each => schemaLines(each, depth));
  const { element, valueType, shape = {} } = defOf(inner);
  const nested = element ?? valueType;
  if (nested) return schemaLines(nested, depth);
  return Object.entries(shape).flatMap(([name, each]) => [
    `${indent(depth)}- \`${name}\`${isOptional(each) ? '' : ' *'} – ${[howWritten(each), docOf(each)].filter(Boolean).join('. ')}`,
    ...schemaLines(each, depth + 1),
  ]);
}

/** How a value is written: `a duration such as …`, `a list`, nothing for fields that follow. */
function howWritten(schema: z.core.$ZodType): string {
  const inner = bare(schema);
  const form = formOf(inner);
  switch (form?.kind) {
    case 'scalar':
      return form.expected;
    case 'choice':
      return `one of ${Object.keys(form.of)
        .map(name => `\`${name}\``)
        .join(', ')}`;
    case 'some':
      return `${howWritten(form.of) || 'fields'}, or a list of them`;
    case 'either':
      return `${howWritten(form.text)}, or ${defOf(form.fields).element ? 'a list' : 'fields'}`;
  }
  const { type, element } = defOf(inner);
  if (element) return 'a list';
  return type === 'string' ? 'a text' : type === 'record' ? 'by name' : '';
}

function docOf(schema: z.core.$ZodType): string {
  const { innerType } = defOf(schema);
  const own = globalRegistry.get(schema)?.description;
  return own ?? (innerType ? docOf(innerType) : '');
}

function isOptional(schema: z.core.$ZodType): boolean {
  return defOf(schema).type === 'optional';
}

/** Without what makes it optional or transforms it, unless its form is known. */
function bare(schema: z.core.$ZodType): z.core.$ZodType {
  if (formOf(schema)) return schema;
  const { type, innerType, in: before } = defOf(schema);
  if (type === 'optional' && innerType) return bare(innerType);
  return type === 'pipe' && before ? bare(before) : schema;
}

function defOf(schema: z.core.$ZodType): Def {
  return schema._zod.def as Def;
}

function indent(depth: number): string {
  return '  '.repeat(depth);
}
