import { describe, expect, test } from 'vitest';
import { nextVersion } from '../../../src/core/change/agreement.ts';
import { compareSides } from '../../../src/core/change/compare.ts';
import { renamesOf } from '../../../src/core/change/renames.ts';
import { objective, type Raw } from '../sample-agreement.ts';
import { asOf, only, sideOf } from './sample-sides.ts';

/** What whoever makes a promise owes after it reads otherwise, and what it is told of. */
function change(before: Raw, after: Raw) {
  const [base, head] = [
    sideOf({ terms: { objectives: [objective(before)] } }),
    sideOf({ terms: { objectives: [objective(after)] } }),
  ];
  return compareSides(base, head, only('terms', base, head), asOf).find(each => each.rule === 'part-changed');
}
const owes = (before: Raw, after: Raw) =>
  change(before, after)?.parties.find(each => each.party === 'marketing')?.owes;

describe('from now on', () => {
  test.each([
    ['a goal that rises is tighter', { atLeast: '3' }, { atLeast: '4' }, 'tighter'],
    ['a goal that falls is looser', { atLeast: '3' }, { atLeast: '2' }, 'looser'],
    ['a limit that rises is looser', { atMost: '3' }, { atMost: '4' }, 'looser'],
    ['a limit that falls is tighter', { below: '3' }, { below: '2' }, 'tighter'],
    ['another direction cannot be told', { atLeast: '3' }, { atMost: '3' }, 'unclear'],
    [
      'a past target is no matter any more',
      [{ atLeast: '2' }, { from: '2026-03-01', atLeast: '3' }],
      [{ atLeast: '1' }, { from: '2026-03-01', atLeast: '3' }],
      'same',
    ],
    [
      'a target to come is',
      { atLeast: '3' },
      [{ atLeast: '3' }, { from: '2026-07-01', atLeast: '5' }],
      'tighter',
    ],
    [
      'a rise now and a fall to come cannot be told',
      { atLeast: '3' },
      [{ atLeast: '4' }, { from: '2026-07-01', atLeast: '2' }],
      'unclear',
    ],
    ['the same written with decimals is the same', { atLeast: '3' }, { atLeast: '3.0' }, undefined],
  ])('%s', (_, before, after, expected) => {
    expect(owes({ target: before }, { target: after })).toBe(expected);
  });

  test('rows that count by another filter leave it unclear', () => {
    expect(owes({}, { indicator: { count: 'leads', where: { tier: 'A' } } })).toBe('unclear');
  });

  test('another title, reason or role is nothing to owe', () => {
    expect(owes({}, { title: 'Leads', why: 'sales can work.', accountable: 'Head' })).toBe('same');
  });

  test('a promise that goes over to the other party is owed by that one', () => {
    expect(change({}, { from: 'sales', to: 'marketing' })?.parties).toEqual([
      { party: 'sales', owes: 'tighter', isOwed: 'less' },
      { party: 'marketing', owes: 'looser', isOwed: 'more' },
    ]);
  });

  test('the past under a new target, its odds and how to leave the past alone are told', () => {
    expect(change({ target: { atLeast: '3' } }, { target: { atLeast: '4' } })).toMatchObject({
      promise: {
        before: { direction: 'atLeast', value: { value: '3' } },
        after: { direction: 'atLeast', value: { value: '4' } },
        past: { before: { met: 4, of: 4 }, after: { met: 0, of: 4 } },
        leaveAlone: { from: '2026-06-01', entry: { direction: 'atLeast', before: '3', after: '4' } },
      },
    });
  });

  test('a dated target has only a day from which the past is left alone', () => {
    const dated = (value: string) => ({ target: [{ atLeast: '2' }, { from: '2026-02-01', atLeast: value }] });
    expect(change(dated('3'), dated('4'))).toMatchObject({ promise: { leaveAlone: { from: '2026-06-01' } } });
    expect(change(dated('3'), dated('4'))).not.toHaveProperty('promise.leaveAlone.entry');
  });
});

test('a computed target is told by what it comes to', () => {
  const goal = (quota: string) => ({
    target: { compute: 'lead-goal', quota, share: '50%', dealSize: '1000 USD', closeRate: '10%' },
  });
  expect(owes(goal('10000 USD per month'), goal('20000 USD per month'))).toBe('tighter');
  expect(owes(goal('10000 USD per month'), { target: { atLeast: '20' } })).toBe('looser');
});

test.each([
  ['1.0.0', '2.0.0'],
  ['3.12.4', '4.0.0'],
  ['99999999999999999999.0.0', '100000000000000000000.0.0'],
])('terms of version %s that bind otherwise are %s', (before, after) => {
  expect(nextVersion(before)).toBe(after);
});

describe('an agreement in another folder', () => {
  const named = (id: string, terms: Raw = {}, hash = id) => {
    const side = sideOf({ terms });
    return { ...side, report: { ...side.report, id, termsHash: hash } };
  };
  const pairs = (removed: ReturnType<typeof named>[], added: ReturnType<typeof named>[]) =>
    renamesOf(
      new Map(removed.map(each => [each.report.id, each])),
      new Map(added.map(each => [each.report.id, each])),
    ).map(({ from, to, sure }) => [from.report.id, to.report.id, sure]);

  test('is the same for certain by its terms, else perhaps by its title or its promises', () => {
    expect(pairs([named('a', {}, 'x')], [named('b', {}, 'x')])).toEqual([['a', 'b', true]]);
    expect(pairs([named('a')], [named('b')])).toEqual([['a', 'b', false]]);
    expect(pairs([named('a')], [named('b', { title: 'Other' })])).toEqual([['a', 'b', false]]);
    expect(
      pairs([named('a')], [named('b', { title: 'Other', objectives: [objective({ id: 'other' })] })]),
    ).toEqual([]);
  });

  test('is not told where several could be it', () => {
    expect(pairs([named('a', {}, 'x')], [named('b', {}, 'x'), named('c', {}, 'x')])).toEqual([]);
  });
});
