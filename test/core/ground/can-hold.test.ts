import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canHold } from '../../../src/core/ground/can-hold.ts';
import { type Condition, fulfils } from '../../../src/core/ground/condition.ts';

test.each<[Condition, boolean]>([
  [{ column: 'tier', in: ['A', 'B'] }, true],
  [
    {
      all: [
        { column: 'tier', in: ['A'] },
        { column: 'tier', in: ['B'] },
      ],
    },
    false,
  ],
  [
    {
      any: [
        { column: 'tier', in: ['A'] },
        { column: 'tier', in: ['B'] },
      ],
    },
    true,
  ],
  [
    {
      all: [
        { column: 'tier', in: ['A'] },
        { column: 'tier', notIn: ['A'] },
      ],
    },
    false,
  ],
  [
    {
      all: [
        { column: 'tier', in: ['A'] },
        { column: 'tier', blank: true },
      ],
    },
    false,
  ],
  [
    {
      all: [
        { column: 'tier', blank: true },
        { column: 'tier', blank: false },
      ],
    },
    false,
  ],
  [
    {
      all: [
        { column: 'tier', blank: true },
        { column: 'tier', notIn: ['A'] },
      ],
    },
    true,
  ],
  [
    {
      all: [
        { column: 'done', blank: true },
        { column: 'done', notAfter: 'due' },
      ],
    },
    false,
  ],
  [
    {
      all: [
        { column: 'due', blank: true },
        { column: 'done', notAfter: 'due' },
      ],
    },
    false,
  ],
])('%j: %s', (where, can) => {
  expect(canHold(where)).toBe(can);
});

const texts = ['', 'A', 'B', 'C'];
const column = fc.constantFrom('x', 'y');
const values = fc.subarray(texts.slice(0, 3), { minLength: 1 });
const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ column, in: values }),
  fc.record({ column, notIn: values }),
  fc.record({ column, blank: fc.boolean() }),
);
const { condition } = fc.letrec<{ condition: Condition }>(tie => ({
  condition: fc.oneof(
    { maxDepth: 2 },
    leaf,
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
  ),
}));

test('a condition can hold exactly if some row fulfils it', () => {
  fc.assert(
    fc.property(condition, where => {
      const isFulfilled = texts.some(x => texts.some(y => fulfils(where, name => (name === 'x' ? x : y))));
      expect(canHold(where)).toBe(isFulfilled);
    }),
    { numRuns: 2000 },
  );
});

test('a condition with very many ways to fulfil it is not worked out', () => {
  const two = (name: string): Condition => ({
    any: [
      { column: name, in: ['A'] },
      { column: name, in: ['B'] },
    ],
  });
  const many = Array.from({ length: 40 }, (_, place) => two(`c${place}`));
  const never: Condition = {
    all: [
      { column: 'x', in: ['A'] },
      { column: 'x', in: ['B'] },
    ],
  };
  expect(canHold({ all: [...many, never] })).toBe(true);
});
