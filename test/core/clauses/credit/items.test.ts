import { describe, expect, test } from 'vitest';
import type { DataFacts } from '../../../../src/core/ground/data-facts.ts';
import {
  type CreditClause,
  catalogue,
  creditFacts,
  creditSentence,
  creditTermFacts,
} from '../../../../src/language/index.ts';
import { at, days, exclusion, factsAbout, judge } from '../../judge-sample.ts';
import { agreementOf, document, objective, type Raw } from '../../sample-agreement.ts';
import { event } from './credit-sample.ts';

type Request = readonly [opened: string, done?: string];

/** Requests that are to be answered within 48 hours, three of four in a month, with one credit clause; of 2026. */
function credited(
  credit: Raw,
  requests: readonly Request[],
  {
    target = '75%',
    events = [] as DataFacts['events'],
    asOf = '2026-12-31',
    fields = {} as Raw,
    covered = [days('2026-01-01', '2026-12-31')],
  } = {},
) {
  const agreement = agreementOf(
    document({
      calendar: 'desk',
      datasets: { requests: { kind: 'tickets', file: 'metrics/requests.csv' } },
      objectives: [
        objective({
          id: 'answers',
          title: 'Answers',
          indicator: {
            each: 'requests',
            at: 'opened_at',
            clock: 'wall',
            promise: { to: 'resolved_at', within: '48 hours' },
          },
          target: { atLeast: target },
        }),
      ],
      remedies: [{ id: 'late', text: 'Late answers are credited.', credit }],
      ...fields,
    }),
  );
  const rows = requests.map(([opened, done], place) => ({
    texts: { id: `R-${place + 1}` },
    times: {
      opened_at: { start: at(opened), end: at(opened) },
      ...(done && { resolved_at: { start: at(done), end: at(done) } }),
    },
  }));
  const facts = factsAbout(['requests'], covered, events);
  const { report } = judge(agreement, facts, { rows: { requests: rows } }, asOf);
  return report;
}
const told = (...of: Parameters<typeof credited>) =>
  credited(...of).credits?.map(each => [each.period, each.misses[0]?.units?.count, each.due?.value]);

const good: readonly Request[] = Array.from({ length: 8 }, (_, day) => [
  `2026-03-0${day + 1}`,
  `2026-03-0${day + 1}T10:00`,
]);

describe('a credit for each item that failed', () => {
  const credit = { each: 'item', amount: '50 USD' };
  const two: readonly Request[] = [...good, ['2026-03-10', '2026-03-13'], ['2026-03-11']];

  test('is earned by two late requests twice, in a month that is met', () => {
    const report = credited(credit, two);
    const march = report.objectives[0]?.periods.find(each => each.id === '2026-03');
    expect(march?.verdict).toBe('met');
    expect(told(credit, two)).toEqual([['2026-03', 2, '100']]);
  });

  test('is earned in a missed month too, up to its cap', () => {
    expect(told({ ...credit, caps: [{ per: 'period', atMost: '80 USD' }] }, two, { target: '90%' })).toEqual([
      ['2026-03', 2, '80'],
    ]);
  });

  test('is not earned by what is excluded', () => {
    const events = [exclusion('remove', days('2026-03-11', '2026-03-11'))];
    expect(told(credit, two, { events })).toEqual([['2026-03', 1, '50']]);
  });

  test('is earned by what failed for certain in a month of which a day is not known', () => {
    const covered = [days('2026-01-01', '2026-03-20'), days('2026-03-22', '2026-12-31')];
    const [march] = credited(credit, two, { covered }).objectives[0]!.periods.slice(2);
    expect(march).toMatchObject({ id: '2026-03', verdict: 'no-data', detail: { kept: 8, missed: 2 } });
    expect(march?.actual).toBeUndefined();
    expect(told(credit, two, { covered })).toEqual([['2026-03', 2, '100']]);
    const events = [exclusion('remove', days('2026-03-11', '2026-03-11'))];
    expect(told(credit, two, { covered, events })).toEqual([['2026-03', 1, '50']]);
    // One day late, as far as that is known; the other is late until the day of which nothing is known.
    const late = { each: { late: '1 day', clock: 'wall' }, amount: '10 USD' };
    expect(told(late, two, { covered })).toEqual([['2026-03', 9, '90']]);
    // Done after that day, as its row says: late until then; on that day nobody knows.
    const done = (when: string) => told(late, [...good, ['2026-03-11', when]], { covered });
    expect(done('2026-03-25')).toEqual([['2026-03', 12, '120']]);
    expect(done('2026-03-21T12:00')).toEqual([['2026-03', 8, '80']]);
    const april = [days('2026-01-01', '2026-04-09'), days('2026-04-11', '2026-12-31')];
    expect(told(late, two, { covered: april })).toEqual([
      ['2026-03', 19, '190'],
      ['2026-04', 10, '100'],
    ]);
    // What was opened just before the day may have been answered in it.
    expect(told(credit, [...good, ['2026-03-19T12:00']], { covered })).toEqual([]);
  });

  test('counts as many as the share that a dispute was settled on leaves', () => {
    const dispute = (row: number, day: string, value: string, more: object) =>
      event('dispute', day, '2026-03', { row, objective: 'answers', value, ...more });
    const events = [
      dispute(1, '2026-04-10', '90%', { by: 'sales' }),
      dispute(2, '2026-04-20', '90%', { effect: 'settled', by: 'sales', agreedBy: ['marketing'] }),
    ];
    expect(told(credit, two, { events })).toEqual([['2026-03', 1, '50']]);
  });
});

describe('a credit for each unit that an item is late', () => {
  const credit = (more: Raw = {}, each: Raw = {}) => ({
    each: { late: '1 day', clock: 'wall', ...each },
    amount: '10 USD',
    ...more,
  });

  test('is earned from the last instant in time on, until the item is done', () => {
    // Due on 12 March at noon, done on the 15th at noon, and on the 15th at one.
    expect(told(credit(), [['2026-03-10T12:00', '2026-03-15T12:00']])).toEqual([['2026-03', 3, '30']]);
    expect(told(credit({ counting: 'started' }), [['2026-03-10T12:00', '2026-03-15T13:00']])).toEqual([
      ['2026-03', 4, '40'],
    ]);
  });

  test('is earned in each period in which a unit is complete, whichever the item is judged in, also by one that is done after the cut-off', () => {
    expect(told(credit(), [['2026-03-28T12:00', '2026-05-03T13:00']])).toEqual([
      ['2026-03', 1, '10'],
      ['2026-04', 30, '300'],
      ['2026-05', 3, '30'],
    ]);
    expect(told(credit(), [['2026-03-28T12:00']], { asOf: '2026-05-20' })).toEqual([
      ['2026-03', 1, '10'],
      ['2026-04', 30, '300'],
    ]);
  });

  test('ends with the agreement', () => {
    const fields = { effective: { from: '2026-01-01', to: '2026-04-10' } };
    expect(told(credit(), [['2026-03-28T12:00']], { fields })).toEqual([
      ['2026-03', 1, '10'],
      ['2026-04', 10, '100'],
    ]);
  });

  test('is capped for each item by itself, over all periods', () => {
    const capped = credit({}, { atMost: '45 USD' });
    expect(told(capped, [['2026-03-26T12:00'], ['2026-03-10T12:00', '2026-03-14T13:00']])).toEqual([
      // Three days of the first and two of the second; the first has one and a half left.
      ['2026-03', 5, '50'],
      ['2026-04', 2, '15'],
    ]);
  });
});

test('what was late is shown with its units, the first of it by name', () => {
  const words = catalogue('en');
  const plain = (text: string) => text.replaceAll('\u202f', ' ').replaceAll('\u00a0', ' ');
  const report = credited(
    { each: { late: '1 day', clock: 'wall', atMost: '15 USD' }, amount: '10 USD', counting: 'started' },
    [
      ['2026-03-10T12:00', '2026-03-12T13:00'],
      ['2026-03-11T12:00', '2026-03-20T12:00'],
    ],
  );
  const [credit] = report.credits!;
  expect(plain(creditSentence(words, report, credit!))).toBe(
    'March 2026: $25 (Answers 3 days late, $10 for each); due.',
  );
  expect(creditFacts(words, report, credit!).map(each => `${each.name}: ${plain(each.text)}`)).toEqual([
    'Answers: 0.0 %',
    'Counted: 3 days late, $10 for each',
    'Late: R-1 1 day late',
    'Late: R-2 2 days late',
    'Before caps: $25',
    'Due: $25',
    'State: due',
  ]);
  expect(
    creditTermFacts(words, report, report.remedies[0] as CreditClause).map(each => plain(each.text))[0],
  ).toBe('$10 for each started day that an item is late, at most $15 for one');
  expect(credit?.derivation?.steps.map(each => [each.op, each.name, each.value.value])).toEqual([
    ['start', 'credit-tier', '10'],
    ['times', 'credit-units', '3'],
    ['minus', 'credit-item-cap', '5'],
    ['equals', 'credit-due', '25'],
  ]);
});
