import { describe, expect, test } from 'vitest';
import type { Change } from '../../../src/core/change/change.ts';
import { compareSides } from '../../../src/core/change/compare.ts';
import { changeRules, inOrder } from '../../../src/core/change/order.ts';
import { days } from '../judge-sample.ts';
import { objective, type Raw } from '../sample-agreement.ts';
import { asOf, both, leadsIn, only, sideOf, threeEach } from './sample-sides.ts';

const withTarget = (target: unknown, fields: Raw = {}): Raw => ({
  objectives: [objective({ target, ...fields })],
});
const told = (changes: readonly Change[]) =>
  changes.map(each =>
    [each.rule, ...('period' in each ? [each.period] : []), each.cause.join('+')].join(' '),
  );
const compared = (before: Raw, after: Raw) => {
  const [base, head] = [sideOf({ terms: before }), sideOf({ terms: after })];
  return compareSides(base, head, only('terms', base, head), asOf);
};

test('two sides that are the same differ in nothing', () => {
  const [base, head] = [sideOf(), sideOf()];
  expect(compareSides(base, head, [], asOf)).toEqual([]);
});

describe('a closed period', () => {
  test('whose verdict flips by the terms says so, with its target', () => {
    const changes = compared(withTarget({ atLeast: '3' }), withTarget({ atLeast: '4' }));
    expect(told(changes)).toEqual([
      'verdict-flips 2026-01 terms',
      'verdict-flips 2026-02 terms',
      'verdict-flips 2026-03 terms',
      'verdict-flips 2026-04 terms',
      'target-rewritten 2026-01 terms',
      'target-rewritten 2026-02 terms',
      'target-rewritten 2026-03 terms',
      'target-rewritten 2026-04 terms',
      'part-changed terms',
      'version-kept terms',
    ]);
    expect(changes[0]).toMatchObject({
      turn: 'worse',
      favours: ['sales'],
      closed: true,
      from: ['marketing'],
    });
  });

  test('has each of its aspects caused by what changes it: a verdict by data, a target by terms', () => {
    const moved = [...threeEach, ...leadsIn('2026-04', 2)];
    const { base, head, corners } = both(
      { terms: withTarget({ atLeast: '4' }) },
      { terms: withTarget({ atLeast: '5' }), leads: moved },
    );
    expect(told(compareSides(base, head, corners, asOf)).filter(each => each.includes('2026-04'))).toEqual([
      'verdict-flips 2026-04 data',
      'target-rewritten 2026-04 terms',
    ]);
  });

  test('whose figure alone differs keeps its verdict, and is turned to whom it helps', () => {
    const base = sideOf();
    const head = sideOf({ leads: [...threeEach, ...leadsIn('2026-02', 1)] });
    const [first, ...others] = compareSides(base, head, only('data', base, head), asOf);
    expect(first).toMatchObject({
      rule: 'actual-rewritten',
      period: '2026-02',
      turn: 'better',
      favours: ['marketing'],
    });
    expect(others).toEqual([]);
  });

  test('without data before is completed by data, and not rewritten', () => {
    const base = sideOf({ covered: days('2026-01-01', '2026-03-31') });
    const head = sideOf();
    expect(told(compareSides(base, head, only('data', base, head), asOf))).toEqual([
      'verdict-completed 2026-04 data',
    ]);
  });

  test('that loses its data is rewritten', () => {
    const base = sideOf();
    const head = sideOf({ covered: days('2026-01-01', '2026-03-31') });
    expect(told(compareSides(base, head, only('data', base, head), asOf))).toEqual([
      'verdict-flips 2026-04 data',
    ]);
  });

  test('of a promise that is new, or gone, is there on one side alone', () => {
    const two = { objectives: [objective(), objective({ id: 'second', title: 'Second' })] };
    expect(told(compared({}, two)).filter(each => each.startsWith('p'))).toEqual([
      'period-added 2026-01 terms',
      'period-added 2026-02 terms',
      'period-added 2026-03 terms',
      'period-added 2026-04 terms',
      'part-added terms',
    ]);
    const gone = compared(two, {});
    expect(told(gone).filter(each => each.startsWith('period'))).toHaveLength(4);
    expect(gone.find(each => each.rule === 'part-removed')).toMatchObject({
      name: 'second',
      parties: [
        { party: 'marketing', owes: 'looser', isOwed: 'same' },
        { party: 'sales', owes: 'same', isOwed: 'less' },
      ],
    });
  });

  test('of a group is compared as that of the whole is', () => {
    const per = withTarget({ atLeast: '1' }, { per: { column: 'tier', groups: ['A', 'B'] } });
    const tiers = (april: string) =>
      threeEach.map((each, place) => ({ ...each, cells: { tier: place > 8 && place < 12 ? april : 'A' } }));
    const base = sideOf({ terms: per, leads: tiers('A') });
    const head = sideOf({ terms: per, leads: tiers('B') });
    const changes = compareSides(base, head, only('data', base, head), asOf);
    expect(changes.map(each => [each.rule, 'group' in each ? each.group : ''])).toEqual([
      ['verdict-flips', 'A'],
      ['verdict-flips', 'B'],
    ]);
  });

  test('says nothing while it is settling', () => {
    const settle = withTarget({ atLeast: '3' }, { settle: '60 days' });
    const base = sideOf({ terms: settle });
    const head = sideOf({ terms: settle, leads: leadsIn('2026-01', 3) });
    expect(told(compareSides(base, head, only('data', base, head), asOf))).toEqual([
      'verdict-flips 2026-02 data',
    ]);
  });
});

describe('what closed periods brought', () => {
  const strike = {
    remedies: [
      { id: 'plan', text: 'A plan.', strike: { owner: 'marketing', due: '5 days', expires: '6 months' } },
    ],
  };

  test('a strike that a miss gave is gone with the miss', () => {
    const less = sideOf({ terms: { ...withTarget({ atLeast: '4' }), ...strike } });
    const more = sideOf({ terms: { ...withTarget({ atLeast: '3' }), ...strike } });
    const changes = compareSides(less, more, only('terms', less, more), asOf);
    expect(told(changes).filter(each => each.startsWith('strike'))).toEqual([
      'strike-rewritten 2026-01 terms',
      'strike-rewritten 2026-02 terms',
      'strike-rewritten 2026-03 terms',
      'strike-rewritten 2026-04 terms',
    ]);
  });

  test('what a right to end has become is told, and closes nothing', () => {
    const ending = (count: string) => ({
      ...withTarget({ atLeast: '4' }),
      termination: [
        {
          id: 'misses',
          text: 'After misses.',
          when: { missed: count, objectives: 'same' },
          noticeDays: '30',
          by: 'other',
        },
      ],
    });
    const moves = compared(ending('9 in a row'), ending('2 in a row')).filter(
      each => each.rule === 'right-moves',
    );
    expect(moves).toMatchObject([{ clause: 'misses', closed: false, before: { is: 'not-met' } }]);
    expect(moves).toMatchObject([{ after: { is: 'met', since: '2026-03-01' } }]);
  });

  test('the next review is a date that moves', () => {
    const review = (every: string) => ({ review: { every, noticeDays: '10' } });
    const moves = compared(review('quarter'), review('year')).filter(each => each.rule === 'date-moves');
    expect(moves).toMatchObject([{ clause: 'review', before: '2026-07-01', after: '2027-01-01' }]);
  });

  test('an escalation that is reached is told with its level', () => {
    const escalate = (target: string) => ({
      ...withTarget({ atLeast: target }),
      remedies: [
        {
          id: 'chiefs',
          text: 'To the chiefs.',
          escalate: [{ after: '2 in a row', to: 'Chief', within: '10 days' }],
          until: 'kept',
        },
      ],
    });
    const moves = compared(escalate('3'), escalate('4')).filter(each => each.rule === 'escalation-moves');
    expect(moves).toMatchObject([{ clause: 'chiefs', objective: 'qualified-leads' }]);
  });
});

describe('terms', () => {
  test('that bind nobody need no new version', () => {
    expect(told(compared({}, { arrangement: 'stacked' }))).toEqual(['part-added terms']);
    const contacts = {
      parties: {
        marketing: { goals: ['Grow'], needs: ['Data'], contacts: ['lead'] },
        sales: { goals: ['Grow'], needs: ['Data'], contacts: ['lead', 'lead'] },
      },
    };
    expect(told(compared({}, contacts))).toEqual(['part-changed terms']);
  });

  test('that bind need one', () => {
    expect(told(compared({}, { termination: [{ id: 'notice', text: 'With 60 days of notice.' }] }))).toEqual([
      'part-changed terms',
      'version-kept terms',
    ]);
    expect(
      told(
        compared({}, { version: '2.0.0', termination: [{ id: 'notice', text: 'With 60 days of notice.' }] }),
      ),
    ).toEqual(['part-changed terms', 'version-steps terms']);
  });

  test('name each field that reads otherwise, as it is written', () => {
    const [change] = compared({}, { termination: [{ id: 'notice', text: 'With 60 days of notice.' }] });
    expect(change).toMatchObject({
      part: 'ending',
      name: 'notice',
      binds: true,
      fields: [{ field: 'text', before: 'With 30 days of notice.', after: 'With 60 days of notice.' }],
      at: ['termination', 0],
    });
  });

  test('are the same in any order', () => {
    const [first, second] = [
      objective({ indicator: { count: 'leads', where: { tier: ['A', 'B'], source: 'web' } } }),
      objective({ id: 'b', title: 'B' }),
    ];
    const turned = objective({ indicator: { where: { source: 'web', tier: ['B', 'A'] }, count: 'leads' } });
    expect(compared({ objectives: [first, second] }, { objectives: [second, turned] })).toEqual([]);
  });

  test('of a remedy that is new, changed or gone say who owes more, less or cannot be told', () => {
    const plan = { id: 'plan', text: 'A plan is written.' };
    const credit = { id: 'lunch', text: 'A lunch.' };
    const effectOf = (before: readonly Raw[], after: readonly Raw[]) =>
      compared({ remedies: before }, { remedies: after }).flatMap(each =>
        each.parties.length > 0 ? [each.parties.map(p => [p.party, p.owes, p.isOwed])] : [],
      );
    expect(effectOf([plan], [plan, credit])).toEqual([
      [
        ['marketing', 'tighter', 'same'],
        ['sales', 'same', 'more'],
      ],
    ]);
    expect(effectOf([plan, credit], [plan])).toEqual([
      [
        ['marketing', 'looser', 'same'],
        ['sales', 'same', 'less'],
      ],
    ]);
    expect(effectOf([plan], [{ ...plan, text: 'Another plan.' }])).toEqual([
      [
        ['marketing', 'unclear', 'same'],
        ['sales', 'same', 'unclear'],
      ],
    ]);
  });

  test('of capacity, caps, data and calendars are parts with names', () => {
    const capacity = {
      capacity: [
        {
          party: 'sales',
          for: 'qualified-leads',
          reps: '2',
          hours: '100',
          shareOfTime: '50%',
          attempts: '5',
          minutes: '10',
        },
      ],
    };
    expect(compared({}, capacity).find(each => each.rule === 'part-added')).toMatchObject({
      part: 'capacity',
      name: '1',
    });
    const dataset = {
      datasets: {
        funnel: { kind: 'funnel', file: 'metrics/funnel.csv' },
        leads: { kind: 'leads', file: 'metrics/all-leads.csv' },
        attempts: { kind: 'attempts', file: 'metrics/attempts.csv' },
      },
    };
    expect(compared({}, dataset)).toMatchObject([{ part: 'dataset', name: 'leads', binds: false }]);
    expect(
      compared({}, { calendar: 'desk' }).map(each => ('part' in each ? [each.part, each.name] : [])),
    ).toContainEqual(['calendar', 'desk']);
    expect(compared({ status: 'draft' }, {})).toMatchObject([
      { rule: 'status-changed', before: 'draft', after: 'active' },
    ]);
  });
});

test('what binds otherwise and is no part of its own, such as the prose of a layer, needs a new version', () => {
  const hashed = (termsHash: string) => {
    const side = sideOf();
    return { ...side, report: { ...side.report, termsHash } };
  };
  const [base, head] = [hashed('one'), hashed('another')];
  expect(told(compareSides(base, head, only('layer', base, head), asOf))).toEqual(['version-kept terms']);
});

describe('prose', () => {
  const withProse = (before: string, after: string) => {
    const [base, head] = [sideOf({ prose: before }), sideOf({ prose: after })];
    return compareSides(base, head, only('terms', base, head), asOf).filter(
      each => each.rule === 'prose-changed',
    );
  };

  test('is compared section by section, whatever the breaks of lines', () => {
    expect(
      withProse('## One\n\nA b\nc\n\n## Two\n\nD', '## One\r\n\r\nA  b c\r\n\r\n## Two\r\n\r\nE'),
    ).toMatchObject([{ heading: 'Two', before: 'D', after: 'E' }]);
  });

  test('has sections that are new or gone, and several of one heading', () => {
    expect(withProse('## A\n\none\n\n## A\n\ntwo', '## A\n\none\n\n## B\n\nthree')).toMatchObject([
      { heading: 'A (2)', before: 'two' },
      { heading: 'B', after: 'three' },
    ]);
  });

  test('takes no line of code for a heading', () => {
    expect(withProse('## A\n\n```\n# no heading\n```\n', '## A\n\n```\n# another\n```\n')).toMatchObject([
      { heading: 'A' },
    ]);
  });

  test('before the first heading is a section too', () => {
    expect(withProse('Hello\n\n## A\n', 'Bye\n\n## A\n')).toMatchObject([
      { heading: '', before: 'Hello', after: 'Bye' },
    ]);
  });
});

test('what weighs most comes first, and every rule has its place', () => {
  const all = changeRules.map(rule => ({ rule }) as Change);
  expect(inOrder(all.toReversed()).map(each => each.rule)).toEqual(changeRules);
});
