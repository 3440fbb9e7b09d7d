import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { days, exclusion, factsOf, lead, onlyObjective } from '../judge-sample.ts';
import { agreementOf, document, objective, type Raw } from '../sample-agreement.ts';

const half = days('2026-01-01', '2026-07-31');
const agreementWith = (fields: Raw, more: Raw = {}) =>
  agreementOf(document({ effective: { from: '2026-06-01' }, objectives: [objective(fields)], ...more }));
const day = (number: number) => `2026-06-${String(number).padStart(2, '0')}`;
const june = (count: number, first = 1, last = 30) => ({
  leads: Array.from({ length: count }, (_, index) => lead(day((index % (last - first + 1)) + first))),
});
const changedTo = (goal: string, from = '2026-06-11') => ({
  target: [{ atLeast: '100' }, { from, midPeriod: 'prorate', atLeast: goal }],
});
const removed = (first: number, last: number) =>
  factsOf(half, [exclusion('remove', days(day(first), day(last)))]);

describe('a goal of 100 that becomes 200 on the eleventh', () => {
  const terms = agreementWith(changedTo('200'));
  const june134 = june(134, 11);
  const june133 = june(133, 11);

  test('keeps the days of the second goal where the first ten are excluded, and is rounded once', () => {
    // 200 × 20/30 = 133.33; a share of the rounded 167 would be 112.
    const [met] = onlyObjective(terms, removed(1, 10), june134, '2026-07-02').periods;
    expect(met?.afterExclusions?.target.value.value).toBe('134');
    expect(met?.verdict).toBe('excused');
    expect(onlyObjective(terms, removed(1, 10), june133, '2026-07-02').periods[0]?.verdict).toBe('missed');
  });

  test('shows what is left of each part, with the rows that took it', () => {
    const [period] = onlyObjective(terms, removed(9, 12), june(1), '2026-07-02').periods;
    const unit = { kind: 'count', of: 'leads' };
    const rows = [{ file: 'slas/sample/events.csv', firstRow: 1, lastRow: 1, rows: 1 }];
    const stretch = { kind: 'stretch', whole: 30 };
    expect(period?.afterExclusions?.target.derivation.steps).toEqual([
      {
        op: 'start',
        name: 'stretch-goal',
        value: { value: '80/3', unit },
        basis: {
          ...stretch,
          from: day(1),
          through: day(10),
          days: 10,
          left: '8',
          of: { value: '100', unit },
        },
        sources: rows,
      },
      {
        op: 'plus',
        name: 'stretch-goal',
        value: { value: '120', unit },
        basis: {
          ...stretch,
          from: day(11),
          through: day(30),
          days: 20,
          left: '18',
          of: { value: '200', unit },
        },
        sources: rows,
      },
      {
        op: 'equals',
        name: 'changed-target',
        value: { value: '147', unit },
        basis: { kind: 'rounded', how: 'up', unrounded: '440/3' },
        sources: [],
      },
    ]);
  });

  test('counts a part of a month by the days of the whole one', () => {
    const partial = agreementWith(changedTo('200', '2026-06-21'), { effective: { from: '2026-06-16' } });
    // 100 × 0/30 + 200 × 10/30
    const [period] = onlyObjective(partial, removed(16, 20), june(1), '2026-07-02').periods;
    expect(period?.afterExclusions?.target.value.value).toBe('67');
  });

  test('is on its way where it is hardly behind its own line, however much more is due later', () => {
    // Ten days in, 33.4 are due; 33 is 98.8 % of that, though three times 33 is far from 167.
    const [period] = onlyObjective(terms, factsOf(half), june(33, 1, 9), '2026-06-10').periods;
    expect(period?.pace?.due.value).toBe('33.4');
    expect(period?.pace?.projected.value).toBe('165');
    expect(period?.status).toBe('at-risk');
    const [late] = onlyObjective(terms, factsOf(half), june(30, 1, 9), '2026-06-10').periods;
    expect(late?.status).toBe('off-track');
  });
});

test('for all days removed, the goal left is that of the days left', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 30 }),
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 30 }),
      (change, one, other) => {
        const [first, last] = [Math.min(one, other), Math.max(one, other)];
        const terms = agreementWith(changedTo('170', day(change)));
        const [period] = onlyObjective(terms, removed(first, last), june(1), '2026-07-02').periods;
        const left = Array.from({ length: 30 }, (_, index) => index + 1).filter(
          each => each < first || each > last,
        );
        const due = left.reduce((total, each) => total + (each < change ? 100 : 170), 0);
        expect(period?.afterExclusions?.target.value.value).toBe(String(Math.ceil(due / 30)));
      },
    ),
    { numRuns: 40 },
  );
});

test('a share is due of the items that exclusions left, each under its own target', () => {
  const terms = agreementWith({
    indicator: { speed: 'leads', clock: 'wall', statistic: { within: '1 hour' } },
    target: [{ atLeast: '50%' }, { from: '2026-06-11', midPeriod: 'per-item', atLeast: '100%' }],
  });
  const second = (late: number) => [
    lead(day(12), 5),
    lead(day(13), 5),
    lead(day(14), 5),
    lead(day(15), late),
  ];
  const judged = (late: number) =>
    onlyObjective(
      terms,
      removed(1, 10),
      { leads: [lead(day(3), 90), lead(day(4), 90), lead(day(5), 90), lead(day(6), 90), ...second(late)] },
      '2026-07-05',
    ).periods[0];
  expect(judged(5)).toMatchObject({
    verdict: 'excused',
    target: { value: { value: '0.75' } },
    afterExclusions: { target: { value: { value: '1' } }, actual: { value: '1' } },
  });
  // Three of four are the share due of all eight, but less than all that the second target asks for.
  expect(judged(90)).toMatchObject({
    verdict: 'missed',
    afterExclusions: { target: { value: { value: '1' } }, actual: { value: '0.75' } },
  });
  expect(judged(5)?.afterExclusions?.target.derivation.steps.map(each => each.value.value)).toEqual([
    '0',
    '4',
    '4',
    '1',
  ]);
});
