import { z } from 'zod';
import { byName } from '../ground/by-name.ts';
import { isFields } from '../ground/fields.ts';
import type { Finding } from '../ground/finding.ts';
import { listed } from '../ground/say.ts';
import { withForm } from './form.ts';

/** What a custom issue carries so that the nearest right name can be suggested. */
export type IssueParams = {
  code: Finding['code'];
  seen?: string;
  among?: readonly string[];
  fix?: string;
  on?: 'key';
};

/**
 * An object that refuses unknown fields, each with its own issue at the field's own name, even where other
 * fields are wrong too: all findings at once. `elsewhere` says where fields belong that one may look for here.
 */
export function strict<Shape extends z.core.$ZodLooseShape>(
  shape: Shape,
  elsewhere: Readonly<Record<string, string>> = {},
) {
  const names = Object.keys(shape);
  const error = (issue: z.core.$ZodRawIssue) =>
    issue.code === 'invalid_type' && issue.input !== undefined
      ? wrongKind(issue.input, fieldsNamed(names))
      : undefined;
  return z.looseObject(shape, { error }).check(unknownFields(names, elsewhere));
}

/** What has to stand where a value of another kind does, with the names where they are few: `fields (`items`, `otherwise`)`. */
function fieldsNamed(names: readonly string[]): string {
  return names.length > fewFields ? 'fields' : `fields (${listed(names)})`;
}

const fewFields = 8;

function unknownFields(
  known: readonly string[],
  elsewhere: Readonly<Record<string, string>>,
): z.core.$ZodCheck<Record<string, unknown>> {
  const check: z.core.$ZodCheck<Record<string, unknown>> = new z.core.$ZodCheck({
    check: 'custom',
    when: () => true,
  });
  check._zod.check = payload => {
    if (!isFields(payload.value)) return;
    for (const name of Object.keys(payload.value)) {
      if (!known.includes(name)) {
        const fix = Object.hasOwn(elsewhere, name) ? elsewhere[name]! : 'Rename or remove it';
        payload.issues.push(unknownField(name, known, payload.value, fix));
      }
    }
  };
  return check;
}

function unknownField(
  name: string,
  known: readonly string[],
  input: unknown,
  fix: string,
): z.core.$ZodRawIssue {
  const params: IssueParams = {
    code: 'unknown-field',
    seen: name,
    among: known,
    fix,
    on: 'key',
  };
  return {
    code: 'custom',
    path: [name],
    input,
    message: `Unexpected field \`${name}\`, expected one of ${listed(known)}`,
    params,
    continue: true,
  };
}

/**
 * A YAML scalar, read from its source text so that `99.95` and `3.10` stay what was written. `expected` completes "expected …"; `read`
 * gives undefined where the text is not of the form, and `beyond` what is expected of a value that nobody can mean.
 */
export function scalar<T>(
  expected: string,
  read: (text: string) => T | undefined,
  beyond: (value: T) => string | undefined = () => undefined,
) {
  const schema = z
    .string({ error: issue => wrongKind(issue.input, expected) })
    .transform((text, context): T => {
      const value = read(text.trim());
      const instead = value === undefined ? expected : beyond(value);
      if (value !== undefined && instead === undefined) return value;
      const params: IssueParams = { code: 'bad-value' };
      context.issues.push({
        code: 'custom',
        input: text,
        message: `Unexpected ${kindOf(text.trim())}, expected ${instead}`,
        params,
      });
      return z.NEVER;
    });
  return withForm(schema, { kind: 'scalar', expected });
}

/** A value of a fixed list of words, with a suggestion for a misspelt one. */
export function word<const Words extends readonly [string, ...string[]]>(words: Words) {
  const expected = `one of ${listed(words)}`;
  const schema = z
    .string({ error: issue => wrongKind(issue.input, expected) })
    .transform((text, context): Words[number] => {
      const found = words.find(each => each === text);
      if (found !== undefined) return found;
      const params: IssueParams = { code: 'bad-value', seen: text, among: words };
      context.issues.push({
        code: 'custom',
        input: text,
        message: `Unexpected ${kindOf(text)}, expected ${expected}`,
        params,
      });
      return z.NEVER;
    });
  return withForm(schema, { kind: 'scalar', expected });
}

function wrongKind(input: unknown, expected: string): string {
  return input === undefined
    ? `Missing value, expected ${expected}`
    : `Unexpected ${kindOf(input)}, expected ${expected}`;
}

/** What a YAML value is, in words: `a list`, `fields`, `nothing`. */
export function kindOf(input: unknown): string {
  if (input === undefined || input === null || input === '') return 'nothing';
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object') return 'fields';
  return `\`${String(input)}\``;
}

/** Values by names that people chose. */
export function named<Value>(value: z.ZodType<Value>, name: z.ZodType<string, string> = z.string()) {
  // A comma in a value that stands in braces makes a name of what follows it.
  const error = (issue: z.core.$ZodRawIssue) =>
    issue.code === 'invalid_key'
      ? `${issue.issues[0]?.message}; a value with a comma stands in quotes`
      : undefined;
  return z.record(name, value, { error }).transform(values => byName(values));
}

/** A choice between shapes told apart by which of some fields is there: `{ count: … }`, `{ speed: … }`. */
export function byField<Kinds extends Readonly<Record<string, z.ZodType>>>(kinds: Kinds, what: string) {
  const names = Object.keys(kinds);
  const expected = `exactly one of ${listed(names)}`;
  const choice = z.unknown().transform((input, context): z.output<Kinds[keyof Kinds & string]> => {
    const fields = isFields(input) ? Object.keys(input) : [];
    const present = names.filter(name => fields.includes(name));
    const [only] = present;
    const [first] = fields;
    if (only === undefined && first !== undefined) {
      const params: IssueParams = {
        code: 'unknown-field',
        seen: first,
        among: names,
        fix: 'Rename it',
        on: 'key',
      };
      const message = `Unexpected field \`${first}\` of ${what}, expected ${expected}`;
      context.issues.push({ code: 'custom', input, path: [first], message, params });
      return z.NEVER;
    }
    if (only === undefined || present.length > 1) {
      const seen = present.length > 1 ? present.map(name => `\`${name}\``).join(' and ') : kindOf(input);
      const params: IssueParams = { code: 'bad-value' };
      context.issues.push({
        code: 'custom',
        input,
        message: `Unexpected ${seen} as ${what}, expected ${expected}`,
        params,
      });
      return z.NEVER;
    }
    const schema = kinds[only] as z.ZodType<z.output<Kinds[keyof Kinds & string]>>;
    return readAs(schema, input, context);
  });
  return withForm(choice, { kind: 'choice', of: kinds });
}

/** A schema for texts and another for fields, chosen by what is there: `60%` or `{ window: 6 months }`. */
export function textOrFields<Text, Fields>(text: z.ZodType<Text>, fields: z.ZodType<Fields>) {
  const either = z.unknown().transform((input, context): Text | Fields => {
    const schema: z.ZodType<Text | Fields> = typeof input === 'object' && input !== null ? fields : text;
    return readAs(schema, input, context);
  });
  return withForm(either, { kind: 'either', text, fields });
}

/** Reads an input with another schema, whose issues become issues of this one at the same paths. */
export function readAs<T>(
  schema: z.ZodType<T>,
  input: unknown,
  context: { readonly issues: z.core.$ZodRawIssue[] },
): T {
  const read = schema.safeParse(input);
  if (read.success) return read.data;
  for (const issue of read.error.issues) context.issues.push({ ...issue, input } as z.core.$ZodRawIssue);
  return z.NEVER;
}
