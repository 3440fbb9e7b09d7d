import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Dictionary } from '../../../src/metrics/columns/dictionary.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '\u{1f4b6}', ' '), maxLength: 4 });

function add(dictionary: Dictionary, value: string): number {
  const bytes = Buffer.from(` ${value} `);
  return dictionary.add(bytes, 1, bytes.length - 1);
}

test('a text has one number, whatever the order they come in, and comes back as it was', () => {
  fc.assert(
    fc.property(fc.array(text), fc.boolean(), fc.nat({ max: 20 }), (texts, isSorted, expected) => {
      const inOrder = isSorted
        ? texts.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
        : texts;
      const dictionary = new Dictionary(expected);
      const codes = inOrder.map(value => add(dictionary, value));
      const known = new Map([['', 0]]);
      for (const value of inOrder) if (!known.has(value)) known.set(value, known.size);
      expect(codes).toEqual(inOrder.map(value => known.get(value)));
      expect(dictionary.size).toBe(known.size);
      for (const [value, code] of known) {
        expect(dictionary.text(code)).toBe(value);
        expect(dictionary.codeOf(value)).toBe(code);
      }
      expect(dictionary.codeOf('another')).toBeUndefined();
    }),
  );
});

test('a text is found in another dictionary by its bytes', () => {
  const [one, other] = [new Dictionary(4), new Dictionary(4)];
  for (const value of ['x', 'y']) add(one, value);
  for (const value of ['z', 'y']) add(other, value);
  expect(one.codeIn(other, other.codeOf('y')!)).toBe(one.codeOf('y'));
  expect(one.codeIn(other, other.codeOf('z')!)).toBeUndefined();
});

test('a hundred thousand texts in any order are told apart', () => {
  const dictionary = new Dictionary(1);
  const values = Array.from({ length: 100_000 }, (_, place) => `T${(place * 7919) % 100_003}`);
  expect(values.map(value => add(dictionary, value))).toEqual(values.map((_, place) => place + 1));
  expect(values.every((value, place) => dictionary.codeOf(value) === place + 1)).toBe(true);
});
