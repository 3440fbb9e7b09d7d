import { z } from 'zod';
import type { Bounds } from '../ground/bounds.ts';
import type { Condition } from '../ground/condition.ts';
import { isFields } from '../ground/fields.ts';
import type { Direction } from '../ground/quantity.ts';
import { readDecimal } from './scalars.ts';
import { kindOf } from './shape.ts';

/**
 * `where:` as written: fields that must all hold (`{ tier: [A, B], source: { not: event }, region: { blank: false }, closed_at: { notAfter: due_at },
 * ms: { above: 40 } }`),
 * or `all:` / `any:` with a list of such.
 */
export const condition: z.ZodType<Condition> = z.unknown().transform((input, context) => {
  const read = readCondition(input, [], (path, message) =>
    context.issues.push({ code: 'custom', input, path: [...path], message, params: { code: 'bad-value' } }),
  );
  return read ?? z.NEVER;
});

type Say = (path: readonly (string | number)[], message: string) => void;

function readCondition(input: unknown, path: readonly (string | number)[], say: Say): Condition | undefined {
  if (!isFields(input) || Object.keys(input).length === 0) {
    say(path, `Unexpected ${kindOf(input)}, expected columns and their values such as \`tier: [A, B]\``);
    return undefined;
  }
  const parts = Object.entries(input).map(([key, value]) => {
    const here = [...path, key];
    return key === 'all' || key === 'any'
      ? readGroup(key, value, here, say)
      : readColumn(key, value, here, say);
  });
  const whole = parts.filter(part => part !== undefined);
  if (whole.length < parts.length) return undefined;
  const [only] = whole;
  return whole.length === 1 && only ? only : { all: whole };
}

function readGroup(kind: 'all' | 'any', value: unknown, path: readonly (string | number)[], say: Say) {
  if (!Array.isArray(value) || value.length === 0) {
    say(path, `Unexpected ${kindOf(value)}, expected a list of conditions`);
    return undefined;
  }
  const parts = value.map((part, index) => readCondition(part, [...path, index], say));
  const whole = parts.filter(part => part !== undefined);
  if (whole.length < parts.length) return undefined;
  return kind === 'all' ? { all: whole } : { any: whole };
}

function readColumn(column: string, value: unknown, path: readonly (string | number)[], say: Say) {
  const values = readValues(value);
  if (values) return { column, in: values };
  if (isFields(value) && Object.keys(value).length === 1) {
    const not = readValues(value.not);
    if (not) return { column, notIn: not };
    if (value.blank === 'true' || value.blank === 'false') return { column, blank: value.blank === 'true' };
    if (typeof value.notAfter === 'string') return { column, notAfter: value.notAfter };
  }
  const number = readBounds(value);
  if (number) return { column, number };
  say(
    path,
    `Unexpected ${kindOf(value)}, expected a value, a list of values, \`not: …\`, \`blank: true\`, \`notAfter: <time column>\` or a number such as \`above: 40\``,
  );
  return undefined;
}

const sides = ['atLeast', 'above', 'atMost', 'below'] as const satisfies readonly Direction[];

/** `{ atLeast: 10, below: 20 }`: one end or both, each a number. */
function readBounds(value: unknown): Bounds | undefined {
  if (!isFields(value)) return undefined;
  const ends = Object.entries(value).map(([side, text]) => ({
    side: sides.find(each => each === side),
    number: typeof text === 'string' ? readDecimal(text) : undefined,
  }));
  const isLow = (side: Direction | undefined) => side === 'atLeast' || side === 'above';
  const lows = ends.filter(({ side }) => isLow(side)).length;
  const isWhole = ends.every(({ side, number }) => side !== undefined && number !== undefined);
  if (!isWhole || ends.length === 0 || lows > 1 || ends.length - lows > 1) return undefined;
  return Object.fromEntries(ends.map(({ side, number }) => [side, number]));
}

function readValues(value: unknown): readonly string[] | undefined {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) && value.length > 0 && value.every(each => typeof each === 'string')
    ? value
    : undefined;
}
