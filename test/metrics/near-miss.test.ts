import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meantBy } from '../../src/core/ground/near-miss.ts';

const rows = (counts: Readonly<Record<string, number>>) => new Map(Object.entries(counts));
const said = (counts: Readonly<Record<string, number>>, named: readonly string[] = []) =>
  meantBy(rows(counts), named).map(each => `${each.seen} → ${each.meant}: ${each.how}, ${each.why}`);

test('a text that differs from a named one by case, spaces, Unicode form or a letter is most likely that one', () => {
  const counts = { API: 3, 'web shop': 1, café: 2, nromal: 1, eats: 1, critcal: 1, normmal: 1, narmal: 1 };
  const named = ['api', 'webshop', 'cafe\u0301', 'normal', 'east', 'critical'];
  expect(said(counts, named)).toEqual([
    'API → api: case, named',
    'web shop → webshop: spaces, named',
    'café → cafe\u0301: Unicode form, named',
    'nromal → normal: two swapped letters, named',
    'eats → east: two swapped letters, named',
    'critcal → critical: one letter, named',
    'normmal → normal: one letter, named',
    'narmal → normal: one letter, named',
  ]);
});

test('what is named is meant, and so are short words, numbers, single letters and plurals', () => {
  expect(said({ API: 3, api: 4 }, ['api', 'API'])).toEqual([]);
  expect(
    said({ P2: 1, sold: 1, 'team-b': 1, tier12: 1, leads: 1 }, ['P1', 'gold', 'team-a', 'tier11', 'lead']),
  ).toEqual([]);
});

test('of texts that are not named the one with more rows is meant: any more where only case differs, 20 times as many where a letter does', () => {
  expect(said({ Berlin: 3, berlin: 2, Paris: 1, paris: 1 })).toEqual(['berlin → Berlin: case, frequent']);
  expect(said({ Berlin: 40, Brelin: 2, Berlim: 3 })).toEqual([
    'Brelin → Berlin: two swapped letters, frequent',
  ]);
});

test('each text that shares letters with a named one is found as by comparing all with all', () => {
  const letter = fc.constantFrom('a', 'b', 'c');
  const word = fc.array(letter, { minLength: 5, maxLength: 8 }).map(letters => letters.join(''));
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { maxLength: 12 }),
      fc.uniqueArray(word, { maxLength: 4 }),
      (seen, named) => {
        const found = new Set(meantBy(new Map(seen.map(text => [text, 1])), named).map(each => each.seen));
        const expected = seen.filter(
          text => !named.includes(text) && named.some(other => isOneAway(text, other)),
        );
        expect([...found]).toEqual(expected);
      },
    ),
  );
});

/** Whether one edit makes one text of the other: all texts that one can be edited to are listed. */
function isOneAway(from: string, to: string): boolean {
  const places = [...Array(from.length + 1).keys()];
  const edits = places.flatMap(at => {
    const [before, after] = [from.slice(0, at), from.slice(at)];
    return [
      before + after.slice(1),
      ...(after.length > 1 ? [`${before}${after[1]}${after[0]}${after.slice(2)}`] : []),
      ...['a', 'b', 'c'].flatMap(letter => [before + letter + after, before + letter + after.slice(1)]),
    ];
  });
  return edits.includes(to);
}
