import { describe, expect, test } from 'vitest';
import { catalogue, creditFacts } from '../../../../src/language/index.ts';
import { at, days, factsAbout, judge } from '../../judge-sample.ts';
import { agreementOf, document, objective, type Raw } from '../../sample-agreement.ts';

type Ticket = { readonly id: string; readonly opened: string; readonly solved?: string };
type Event = readonly [item: string, event: string, at: string, owner?: string];

const hourLate = { each: { late: '1 hour', clock: 'wall' }, amount: '10 USD', counting: 'started' };

/** Tickets that are to be solved within 4 hours, or as the indicator says, with 10 USD for each started hour; of 2026. */
function reportOf(
  tickets: readonly Ticket[],
  { indicator = {} as Raw, credit = hourLate as Raw, events = [] as readonly Event[], target = '90%' } = {},
) {
  const agreement = agreementOf(
    document({
      datasets: {
        tickets: { kind: 'tickets', file: 'metrics/tickets.csv' },
        log: { kind: 'log', file: 'metrics/log.csv' },
      },
      objectives: [
        objective({
          id: 'solved',
          indicator: {
            each: 'tickets',
            at: 'opened_at',
            clock: 'wall',
            promise: { to: 'resolved_at', within: '4 hours' },
            ...indicator,
          },
          target: { atLeast: target },
        }),
      ],
      remedies: [{ id: 'late', text: 'Late tickets are credited.', credit }],
    }),
  );
  const instant = (text: string) => ({ start: at(text), end: at(text) });
  const rows = {
    tickets: tickets.map(({ id, opened, solved }) => ({
      texts: { id },
      times: { opened_at: instant(opened), ...(solved && { resolved_at: instant(solved) }) },
    })),
    log: events.map(([item, event, when, owner = '']) => ({
      texts: { item, event, owner, severity: '' },
      times: { at: instant(when) },
    })),
  };
  const facts = factsAbout(['tickets', 'log'], days('2026-01-01', '2026-12-31'));
  return judge(agreement, facts, { rows }, '2026-12-31').report;
}

const told = (...of: Parameters<typeof reportOf>) =>
  reportOf(...of).credits?.map(each => [
    each.period,
    each.misses[0]?.units?.items?.map(({ id, owner, count }) => [id, ...(owner ? [owner] : []), count]),
    each.due?.value,
  ]);

const byOwner = {
  log: 'log',
  rules: { start: ['opened'], stop: ['solved'], transfer: ['handed-on'], onTransfer: 'restart' },
  promise: { to: 'stop', within: { by: 'owner', limits: { first: '2 hours', second: '1 hour' } } },
};
const ticket = { id: 'T-1', opened: '2026-03-10T10:00' };
const handedOn: readonly Event[] = [
  ['T-1', 'opened', '2026-03-10T10:00', 'first'],
  ['T-1', 'handed-on', '2026-03-10T14:30', 'second'],
  ['T-1', 'solved', '2026-03-10T16:10'],
];

describe('a credit for each unit of lateness of an owner’s time', () => {
  const indicator = { ...byOwner, judge: ['item', 'owner'] };

  test('runs until the owner handed the item on, and for the next one by that one’s own limit', () => {
    // The first is late from 12:00 to 14:30, the second from 15:30 to 16:10.
    expect(told([ticket], { indicator, events: handedOn })).toEqual([
      [
        '2026-03',
        [
          ['T-1', 'first', 3],
          ['T-1', 'second', 1],
        ],
        '40',
      ],
    ]);
  });

  test('says whose it was', () => {
    const report = reportOf([ticket], { indicator, events: handedOn });
    const facts = creditFacts(catalogue('en'), report, report.credits![0]!);
    const plain = (text: string) => text.replaceAll('\u202f', ' ').replaceAll('\u00a0', ' ');
    expect(facts.filter(({ name }) => name === 'Late').map(({ text }) => plain(text))).toEqual([
      'T-1, first, 3 hours late',
      'T-1, second, 1 hour late',
    ]);
  });

  test('is earned by nobody who handed on in time', () => {
    const soon = handedOn.map(
      (each): Event => (each[1] === 'handed-on' ? ['T-1', each[1], '2026-03-10T11:30', 'second'] : each),
    );
    expect(told([ticket], { indicator, events: soon })).toEqual([['2026-03', [['T-1', 'second', 4]], '40']]);
  });

  test('of an item that is judged as one stands still while an owner is in time', () => {
    expect(told([ticket], { indicator: byOwner, events: handedOn })).toEqual([
      ['2026-03', [['T-1', 4]], '40'],
    ]);
  });
});

describe('a credit for each unit of lateness of an item that is opened again', () => {
  const rules = { start: ['opened'], stop: ['solved'], transfer: ['handed-on'], reopened: 'resume' };
  const indicator = { log: 'log', rules, promise: { to: 'stop', within: '4 hours' } };
  const credit = { each: { late: '30 minutes', clock: 'wall' }, amount: '10 USD' };
  const log = (...lines: readonly string[]): readonly Event[] =>
    lines.map(line => ['T-1', line.split(' ')[1]!, `2026-${line.split(' ')[0]}`]);
  const again = log('03-10T10:00 opened', '03-10T15:00 solved', '03-10T16:00 opened', '03-10T17:00 solved');

  test('is for no time in which it was solved', () => {
    // Late from 14:00 to 15:00 and from 16:00 to 17:00.
    expect(told([ticket], { indicator, credit, events: again })).toEqual([['2026-03', [['T-1', 4]], '40']]);
    const inTime = log(
      '03-10T10:00 opened',
      '03-10T13:00 solved',
      '03-10T16:00 opened',
      '03-10T18:00 solved',
    );
    expect(told([ticket], { indicator, credit, events: inTime })).toEqual([['2026-03', [['T-1', 2]], '20']]);
  });

  test('is for none in which an owner’s item was solved, nor that of a day', () => {
    const toOne: readonly Event[] = [...again, ['T-1', 'handed-on', '2026-03-10T16:30', 'second']];
    const byOwners = { ...indicator, judge: ['item', 'owner'] };
    expect(told([ticket], { indicator: byOwners, credit, events: toOne })?.[0]?.[1]).toEqual([['T-1', 3]]);
    const byDay = { ...indicator, judge: 'day' };
    expect(told([ticket], { indicator: byDay, credit, events: again })?.[0]?.[1]).toEqual([
      ['2026-03-10', 4],
    ]);
  });

  test('is for the time until the next update without the time in which it was solved', () => {
    const promise = { updates: 'said', every: '4 hours', until: 'stop' };
    expect(told([ticket], { indicator: { ...indicator, promise }, credit, events: again })).toEqual([
      ['2026-03', [['T-1', 4]], '40'],
    ]);
  });

  test('is earned once for what is opened again after it was counted, as a new thing', () => {
    const over = log('03-31T10:00 opened', '04-02T10:00 solved', '04-02T14:00 opened', '04-02T20:00 solved');
    const late = { id: 'T-1', opened: '2026-03-31T10:00' };
    expect(told([late], { indicator, credit, events: over })).toEqual([
      // From 14:00 to midnight, the last of them complete at it, and up to 10:00 of the next day but one.
      ['2026-03', [['T-1', 19]], '190'],
      // The new one is late from 18:00 to 20:00.
      [
        '2026-04',
        [
          ['T-1', 69],
          ['T-1', 4],
        ],
        '730',
      ],
    ]);
  });
});

describe('a credit for each unit of lateness of a day', () => {
  const indicator = { judge: 'day' };

  test('runs while any of its items is late, each time counted once', () => {
    const tickets = [
      // Late from 12:00 to 13:30, from 13:00 to 14:10, from 20:00 to 20:01, and not at all.
      { id: 'T-1', opened: '2026-03-10T08:00', solved: '2026-03-10T13:30' },
      { id: 'T-2', opened: '2026-03-10T09:00', solved: '2026-03-10T14:10' },
      { id: 'T-3', opened: '2026-03-10T16:00', solved: '2026-03-10T20:01' },
      { id: 'T-4', opened: '2026-03-11T09:00', solved: '2026-03-11T10:00' },
    ];
    expect(told(tickets, { indicator })).toEqual([['2026-03', [['2026-03-10', 4]], '40']]);
  });

  test('goes on with the last of its items that is not done, up to the most that a day earns', () => {
    const credit = { ...hourLate, each: { ...hourLate.each, atMost: '50 USD' } };
    expect(told([{ id: 'T-1', opened: '2026-03-31T17:00' }], { indicator, credit })).toEqual([
      ['2026-03', [['2026-03-31', 3]], '30'],
      ['2026-04', [['2026-03-31', 2]], '20'],
    ]);
  });
});

describe('of few items, the only miss that is allowed', () => {
  const late = { id: 'T-1', opened: '2026-03-10T10:00', solved: '2026-03-10T15:30' };
  const good = { id: 'T-2', opened: '2026-03-11T10:00', solved: '2026-03-11T11:00' };
  const indicator = { fewerThan: { items: '20', means: 'one-miss' } };
  const perItem = { each: 'item', amount: '50 USD' };

  test('earns no credit, neither as an item that failed nor for its lateness', () => {
    expect(told([late, good], { indicator, credit: perItem })).toEqual([]);
    expect(told([late, good], { indicator })).toEqual([]);
  });

  test('is none where two were missed, and both earn', () => {
    const second = { ...late, id: 'T-3' };
    expect(reportOf([late, second, good], { indicator, credit: perItem }).credits?.[0]?.due?.value).toBe(
      '100',
    );
    expect(told([late, second, good], { indicator })).toEqual([
      [
        '2026-03',
        [
          ['T-1', 2],
          ['T-3', 2],
        ],
        '40',
      ],
    ]);
  });

  test('is looked for in each group that is judged alone', () => {
    const events: readonly Event[] = [
      ...handedOn,
      ['T-2', 'opened', '2026-03-11T10:00', 'first'],
      ['T-2', 'solved', '2026-03-11T14:30'],
    ];
    const owners = { ...byOwner, ...indicator, judge: ['item', 'owner'], per: 'owner' };
    // The second desk has one miss, the first has two.
    expect(told([ticket, { id: 'T-2', opened: '2026-03-11T10:00' }], { indicator: owners, events })).toEqual([
      [
        '2026-03',
        [
          ['T-1', 'first', 3],
          ['T-2', 'first', 3],
        ],
        '60',
      ],
    ]);
  });

  test('earns none where nothing is due of so few', () => {
    const few = { fewerThan: { items: '20', means: 'not-due' } };
    expect(told([late, { ...late, id: 'T-3' }], { indicator: few, credit: perItem })).toEqual([]);
  });
});
