import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf, dueColumnsOf, fulfils, timeColumnsOf } from '../../../src/core/ground/condition.ts';
import { condition } from '../../../src/core/terms/condition.ts';
import { readTerms } from '../../../src/core/terms/read.ts';

const made = (raw: unknown) => readTerms(condition, raw, 'f').value!;
const holds = (raw: unknown, row: Record<string, string>) => fulfils(made(raw), name => row[name] ?? '');

test('fields must all hold, and a list means any of its values', () => {
  const where = { tier: ['A', 'B'], source: { not: 'event' } };
  expect(made(where)).toEqual({
    all: [
      { column: 'tier', in: ['A', 'B'] },
      { column: 'source', notIn: ['event'] },
    ],
  });
  expect(holds(where, { tier: 'B', source: 'web' })).toBe(true);
  expect(holds(where, { tier: 'C', source: 'web' })).toBe(false);
  expect(holds(where, { tier: 'A', source: 'event' })).toBe(false);
});

test('values compare as text, exactly', () => {
  expect(holds({ tier: 'A' }, { tier: 'a' })).toBe(false);
  expect(holds({ size: '10' }, { size: '10.0' })).toBe(false);
});

test('a number is held against bounds', () => {
  const where = { ms: { above: '40' } };
  expect(made(where)).toEqual({ column: 'ms', number: { above: '40' } });
  expect(holds(where, { ms: '40' })).toBe(false);
  expect(holds(where, { ms: '40.001' })).toBe(true);
  expect(holds(where, { ms: '' })).toBe(false);
  expect(made({ ms: { atLeast: '1,000', below: '2_000.5' } })).toEqual({
    column: 'ms',
    number: { atLeast: '1000', below: '2000.5' },
  });
  expect(columnsOf(made(where))).toEqual(['ms']);
});

test.each([{ above: 'much' }, { above: '1', atLeast: '2' }, { above: '1', not: 'x' }, {}])(
  'bounds are one number a side: %j',
  bounds => {
    expect(readTerms(condition, { ms: bounds }, 'f').findings.map(each => each.message)).toEqual([
      'Unexpected fields, expected a value, a list of values, `not: …`, `blank: true`, `notAfter: <time column>` or a number such as `above: 40`',
    ]);
  },
);

test('a blank cell is asked for by name', () => {
  expect(holds({ region: { blank: 'true' } }, {})).toBe(true);
  expect(holds({ region: { blank: 'false' } }, {})).toBe(false);
  expect(holds({ region: { blank: 'false' } }, { region: 'north' })).toBe(true);
});

test('groups nest', () => {
  const where = { any: [{ tier: 'A' }, { all: [{ tier: 'B' }, { source: { not: ['event', 'list'] } }] }] };
  expect(holds(where, { tier: 'A', source: 'list' })).toBe(true);
  expect(holds(where, { tier: 'B', source: 'list' })).toBe(false);
  expect(holds(where, { tier: 'B', source: 'web' })).toBe(true);
  expect(columnsOf(made(where))).toEqual(['tier', 'tier', 'source']);
});

test('not a value holds exactly where the value does not', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string(), { minLength: 1 }), (cell, values) => {
      expect(holds({ tier: { not: values } }, { tier: cell })).toBe(!holds({ tier: values }, { tier: cell }));
    }),
  );
});

test('a time is held against another time of the row, itself included', () => {
  const where = { closed: { notAfter: 'due' } };
  expect(made(where)).toEqual({ column: 'closed', notAfter: 'due' });
  expect(holds(where, { closed: '2026-01-02', due: '2026-01-02' })).toBe(true);
  expect(holds(where, { closed: '2026-01-03', due: '2026-01-02' })).toBe(false);
  expect(holds(where, { closed: '', due: '2026-01-02' })).toBe(false);
  expect(holds(where, { closed: '2026-01-02', due: '' })).toBe(false);
  const nested = { any: [{ tier: 'A' }, { all: [where, { region: 'north' }] }] };
  expect(columnsOf(made(nested))).toEqual(['tier', 'closed', 'due', 'region']);
  expect(timeColumnsOf(made(nested))).toEqual(['closed', 'due']);
  expect(dueColumnsOf(made(nested))).toEqual(['due']);
});
