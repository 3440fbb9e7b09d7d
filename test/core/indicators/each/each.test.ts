import { describe, expect, test } from 'vitest';
import type { Span } from '../../../../src/core/ground/calendar/instant.ts';
import type { AgreementEvent, DataFacts } from '../../../../src/core/ground/data-facts.ts';
import type { RowAnswer } from '../../../../src/core/ground/question.ts';
import { logByItem } from '../../../../src/core/indicators/each/history.ts';
import type { ItemsDetail } from '../../../../src/core/report.ts';
import { at, complete, days, exclusion, judge } from '../../judge-sample.ts';
import { agreementOf, document, objective, type Raw } from '../../sample-agreement.ts';

type Row = Omit<RowAnswer, 'row'>;
const instant = (text: string): Span =>
  text.includes('T') ? { start: at(text), end: at(text) } : days(text, text);

/** A ticket: times by column, all else as text. */
function ticket(id: string, times: Record<string, string>, texts: Record<string, string> = {}): Row {
  return {
    texts: { id, ...texts },
    times: Object.fromEntries(Object.entries(times).map(([name, text]) => [name, instant(text)])),
  };
}

/** A row of the log: `T1 2026-06-01T09:00 opened owner severity`, `-` for blank. */
function event(line: string): Row {
  const [item = '', when = '', name = '', owner = '-', severity = '-'] = line.split(' ');
  const cell = (text: string) => (text === '-' ? '' : text);
  return {
    texts: { item, event: name, owner: cell(owner), severity: cell(severity) },
    times: { at: instant(when) },
  };
}

type Given = {
  readonly indicator?: Raw;
  readonly fields?: Raw;
  readonly tickets: readonly Row[];
  readonly log?: readonly string[];
  readonly events?: readonly AgreementEvent[];
  readonly asOf?: string;
  /** How many objectives promise the same. */
  readonly times?: number;
};

function judged(given: Given) {
  const {
    indicator = {},
    fields = {},
    tickets,
    log = [],
    events = [],
    asOf = '2026-08-01',
    times = 1,
  } = given;
  const agreement = agreementOf(
    document({
      calendar: 'desk',
      datasets: {
        tickets: { kind: 'tickets', file: 'metrics/tickets.csv' },
        'ticket-log': { kind: 'log', file: 'metrics/ticket-log.csv' },
      },
      effective: { from: '2026-06-01' },
      objectives: Array.from({ length: times }, (_, place) =>
        objective({
          id: place === 0 ? 'response' : `response-${place + 1}`,
          indicator: {
            each: 'tickets',
            at: 'opened_at',
            clock: 'wall',
            promise: { to: 'responded_at', within: '2 hours' },
            ...indicator,
          },
          target: { atLeast: '100%' },
          ...fields,
        }),
      ),
    }),
  );
  const of = (name: string) => ({
    file: `slas/sample/metrics/${name}.csv`,
    rows: 0,
    first: undefined,
    last: undefined,
    covered: complete(days('2026-06-01', '2026-12-31')),
  });
  const facts: DataFacts = {
    datasets: { tickets: of('tickets'), 'ticket-log': of('ticket-log') },
    events,
    eventsFile: 'slas/sample/events.csv',
  };
  const { report, findings } = judge(
    agreement,
    facts,
    { rows: { tickets, 'ticket-log': log.map(event) } },
    asOf,
  );
  const period = report.objectives[0]!.periods[0]!;
  return { period, detail: period.detail as ItemsDetail, findings };
}

const figures = ({ items, kept, missed, pending, notDue }: ItemsDetail) => ({
  items,
  kept,
  missed,
  pending,
  notDue,
});
const misses = (detail: ItemsDetail) =>
  detail.misses.map(({ id, lateMs }) => [id, lateMs && lateMs / 60_000]);

describe('an item that must be answered within two working hours, as GitLab asks for a marketing qualified lead', () => {
  const working = { clock: 'working' };
  test('is kept at the deadline itself, over a weekend', () => {
    const { period, detail } = judged({
      indicator: working,
      tickets: [ticket('T1', { opened_at: '2026-06-05T16:30', responded_at: '2026-06-08T10:30' })],
    });
    expect([period.verdict, period.actual?.value, figures(detail)]).toEqual([
      'met',
      '1',
      { items: 1, kept: 1, missed: 0, pending: 0, notDue: 0 },
    ]);
  });
  test('is missed a minute later, and named with its row and by how much', () => {
    const { period, detail } = judged({
      indicator: working,
      tickets: [
        ticket('T1', { opened_at: '2026-06-05T10:00', responded_at: '2026-06-05T11:00' }),
        ticket('T2', { opened_at: '2026-06-05T16:30', responded_at: '2026-06-08T10:31' }),
      ],
    });
    expect([period.verdict, period.actual?.value]).toEqual(['missed', '0.5']);
    expect(detail.misses).toEqual([
      {
        id: 'T2',
        row: 2,
        lateMs: 60_000,
        promise: {
          kind: 'within',
          to: 'responded_at',
          clock: 'working',
          limits: [],
          otherwiseMs: 7_200_000,
        },
      },
    ]);
    expect(period.derivation?.steps.map(step => [step.op, step.name, step.value.value])).toEqual([
      ['start', 'items-kept', '1'],
      ['divide', 'items-judged', '2'],
      ['equals', 'share-kept', '0.5'],
    ]);
    expect(period.derivation?.sources).toEqual([
      { file: 'slas/sample/metrics/tickets.csv', firstRow: 1, lastRow: 2, rows: 2 },
    ]);
  });
  test('is kept where it is answered while the clock stands still after the deadline', () => {
    const answered = (responded_at: string) =>
      figures(
        judged({
          indicator: { clock: 'working', promise: { to: 'responded_at', within: '8 hours' } },
          tickets: [ticket('T1', { opened_at: '2026-06-15T09:00', responded_at })],
        }).detail,
      );
    const kept = { items: 1, kept: 1, missed: 0, pending: 0, notDue: 0 };
    expect(answered('2026-06-15T20:00')).toEqual(kept);
    expect(answered('2026-06-16T09:00')).toEqual(kept);
    expect(answered('2026-06-16T09:01')).toEqual({ ...kept, kept: 0, missed: 1 });
  });
  test('is missed a nanosecond late, and kept where begin and end have the same digits', () => {
    const fine = (opened: number, responded: number): Row => ({
      ...ticket('T1', { opened_at: '2026-06-15T09:00', responded_at: '2026-06-15T11:00' }),
      nanos: { opened_at: opened, responded_at: responded },
    });
    const missed = (row: Row) => judged({ indicator: working, tickets: [row] }).detail.misses;
    expect(missed(fine(0, 1)).map(each => each.lateMs)).toEqual([1]);
    expect(missed(fine(700, 700))).toEqual([]);
    expect(missed(fine(700, 701)).map(each => each.lateMs)).toEqual([1]);
  });
  test('waits for the longest duration promised before it is judged', () => {
    const { period } = judged({ indicator: working, tickets: [] });
    expect(period.cutOff).toBe('2026-07-01T11:00:00Z');
  });
});

describe('an item without an answer', () => {
  const waiting = [ticket('T1', { opened_at: '2026-06-10T09:00' })];
  test('is pending before its deadline, left out, and shown as a number', () => {
    const { period, detail } = judged({ tickets: waiting, asOf: '2026-06-10T10:59:59Z' });
    expect([period.status, figures(detail)]).toEqual([
      'not-due',
      { items: 0, kept: 0, missed: 0, pending: 1, notDue: 0 },
    ]);
  });
  test('is missed after it, by its age so far', () => {
    const { detail } = judged({ tickets: waiting, asOf: '2026-06-10T11:05:00Z' });
    expect(misses(detail)).toEqual([['T1', 5]]);
  });
  test('is missed where the answer is stamped at or after the cut-off', () => {
    const late = [ticket('T1', { opened_at: '2026-06-10T09:00', responded_at: '2026-06-10T10:00' })];
    expect(judged({ tickets: late, asOf: '2026-06-10T10:00:00Z' }).detail.pending).toBe(1);
    expect(judged({ tickets: late, asOf: '2026-06-10T10:00:01Z' }).detail.kept).toBe(1);
  });
});

describe('conditions', () => {
  const both = {
    promise: {
      all: [
        { to: 'responded_at', within: '2 hours' },
        { to: 'resolved_at', by: 'due_at' },
        { is: { reason: { not: 'spam' } } },
      ],
    },
  };
  const rows = (resolved: string, reason = 'fault') => [
    ticket(
      'T1',
      {
        opened_at: '2026-06-10T09:00',
        responded_at: '2026-06-10T10:00',
        resolved_at: resolved,
        due_at: '2026-06-12',
      },
      { reason },
    ),
  ];
  test('joined by all must all be kept; a due day ends with the day', () => {
    expect(judged({ indicator: both, tickets: rows('2026-06-12T23:59') }).detail.kept).toBe(1);
    expect(judged({ indicator: both, tickets: rows('2026-06-13T00:00') }).detail.missed).toBe(1);
    expect(judged({ indicator: both, tickets: rows('2026-06-12T23:59', 'spam') }).detail.missed).toBe(1);
  });
  test('joined by any need one that is kept', () => {
    const any = { promise: { any: both.promise.all.slice(0, 2) } };
    expect(judged({ indicator: any, tickets: rows('2026-06-20T00:00') }).detail.kept).toBe(1);
  });
});

describe('severities', () => {
  const indicator = {
    log: 'ticket-log',
    promise: {
      to: 'responded_at',
      within: { by: 'severity', limits: { critical: '30 minutes', high: '2 hours' }, otherwise: '8 hours' },
    },
  };
  const one = (id: string, severity: string, responded: string) =>
    ticket(id, { opened_at: '2026-06-10T09:00', responded_at: `2026-06-10T${responded}` }, { severity });
  test('have their own limits and lines of the table', () => {
    const { detail } = judged({
      indicator,
      tickets: [one('T1', 'critical', '09:31'), one('T2', 'high', '09:31'), one('T3', 'low', '17:00')],
    });
    expect(
      detail.severities?.map(({ value, limits, items, kept }) => [value, limits[0]?.ms, items, kept]),
    ).toEqual([
      ['critical', 1_800_000, 1, 0],
      ['high', 7_200_000, 1, 1],
      ['low', 28_800_000, 1, 1],
    ]);
    expect(detail.misses[0]).toMatchObject({ id: 'T1', severity: 'critical', lateMs: 60_000 });
  });
  const raised = (onSeverity: string, responded: string) =>
    judged({
      indicator: { ...indicator, rules: { onSeverity, start: ['opened'] } },
      tickets: [one('T1', 'critical', responded)],
      log: ['T1 2026-06-10T09:00 opened - low', 'T1 2026-06-10T11:00 raised - critical'],
    });
  test('that change let the time run on: more than the new limit is over at once', () => {
    expect(misses(raised('carry', '11:10').detail)).toEqual([['T1', 10]]);
  });
  test('that change start the time anew where it is so agreed', () => {
    expect(raised('restart', '11:30').detail.kept).toBe(1);
    expect(misses(raised('restart', '11:31').detail)).toEqual([['T1', 1]]);
  });
});

describe('clocks', () => {
  const rules = {
    start: ['opened'],
    pause: ['waiting'],
    resume: ['replied'],
    stop: ['resolved'],
    transfer: ['reassigned'],
  };
  const indicator = { log: 'ticket-log', rules, promise: { to: 'stop', within: '2 hours' } };
  const opened = [ticket('T1', { opened_at: '2026-06-10T09:00' })];
  const log = (...lines: string[]) => lines.map(line => `T1 2026-06-10T${line}`);
  test('stand still from a pause to its resume', () => {
    const kept = log('09:00 opened', '10:00 waiting', '14:00 replied', '15:00 resolved');
    expect(judged({ indicator, tickets: opened, log: kept }).detail.kept).toBe(1);
    const late = log('09:00 opened', '10:00 waiting', '14:00 replied', '15:01 resolved');
    expect(misses(judged({ indicator, tickets: opened, log: late }).detail)).toEqual([['T1', 1]]);
  });
  test('that nothing resumes are never due, and the ticket is open with its age', () => {
    const { detail } = judged({ indicator, tickets: opened, log: log('09:00 opened', '10:00 waiting') });
    expect(figures(detail)).toEqual({ items: 0, kept: 0, missed: 0, pending: 0, notDue: 0 });
    expect(detail).toMatchObject({ carriedOut: 1, openItems: 1, open: [{ id: 'T1', row: 1 }] });
  });
  test('that events contradict or do not know are warnings at their rows', () => {
    const { findings } = judged({
      indicator,
      tickets: opened,
      log: log('09:00 opened', '09:30 replied', '09:40 pondered', '10:00 resolved', '10:30 waiting'),
    });
    expect(findings.map(each => [each.severity, each.place, each.message])).toEqual([
      [
        'warning',
        { kind: 'dataset', row: 2, column: 'event' },
        'Unexpected `replied` of a time that is not paused for item `T1`, expected the events in order',
      ],
      [
        'warning',
        { kind: 'dataset', row: 5, column: 'event' },
        'Unexpected `waiting` after the time was stopped for item `T1`, expected the events in order',
      ],
      [
        'warning',
        { kind: 'dataset', row: 3, column: 'event' },
        'Unexpected event `pondered`, expected one of `opened`, `waiting`, `replied`, `resolved`, `reassigned`',
      ],
    ]);
  });
  test('that do not know an event say so once, however many periods and promises look at the log', () => {
    const { findings } = judged({
      indicator,
      tickets: opened,
      log: log('09:00 opened', '09:40 pondered', '10:00 resolved'),
      times: 2,
    });
    expect(findings.map(each => [each.code, each.message])).toEqual([
      [
        'unknown-event',
        'Unexpected event `pondered`, expected one of `opened`, `waiting`, `replied`, `resolved`, `reassigned`',
      ],
    ]);
  });
  test('began to run long before the first period', () => {
    // 80 working hours from Monday, 18 May, are over on Friday, 29 May; the period is that of the answer.
    const detailOf = (responded: string) =>
      judged({
        indicator: {
          at: 'responded_at',
          clock: 'working',
          promise: { from: 'opened_at', to: 'responded_at', within: '80 hours' },
        },
        tickets: [ticket('T1', { opened_at: '2026-05-18T09:00', responded_at: responded })],
      }).detail;
    expect(misses(detailOf('2026-06-01T10:00'))).toEqual([['T1', 60]]);
  });
  test('take events of one instant in the order of their rows', () => {
    const rows = ['resumed', 'paused', 'opened'].map((name, place) => ({
      ...event(`T1 2026-06-10T09:00 ${name}`),
      row: 3 - place,
    }));
    expect(
      logByItem(rows)
        .get('T1')
        ?.map(each => [each.row, each.event]),
    ).toEqual([
      [1, 'opened'],
      [2, 'paused'],
      [3, 'resumed'],
    ]);
  });
  describe('of an item handed on', () => {
    const handed = (onTransfer: string, resolved: string, judge: unknown = 'item') =>
      judged({
        indicator: { ...indicator, rules: { ...rules, onTransfer }, judge, per: 'owner' },
        tickets: opened,
        log: log('09:00 opened first-line', '10:30 reassigned second-line', `${resolved} resolved`),
      }).detail;
    test('run on, or start anew', () => {
      expect(handed('carry', '11:00').kept).toBe(1);
      expect(misses(handed('carry', '11:01'))).toEqual([['T1', 1]]);
      expect(handed('restart', '12:30').kept).toBe(1);
      expect(misses(handed('restart', '12:31'))).toEqual([['T1', 1]]);
    });
    test('are judged for each owner: what is handed on in time is not due of the first', () => {
      expect(handed('restart', '12:31', ['item', 'owner']).groups).toEqual([
        { group: 'first-line', items: 0, kept: 0, missed: 0, pending: 0 },
        { group: 'second-line', items: 1, kept: 0, missed: 1, pending: 0, share: '0', keeps: false },
      ]);
    });
    test('that was late already is a miss of the owner who had it then', () => {
      const detail = judged({
        indicator: { ...indicator, judge: ['item', 'owner'], per: 'owner' },
        tickets: opened,
        log: log('09:00 opened first-line', '11:30 reassigned second-line', '12:00 resolved'),
      }).detail;
      expect(detail.groups?.map(({ group, missed, items }) => [group, missed, items])).toEqual([
        ['first-line', 1, 1],
        ['second-line', 0, 0],
      ]);
    });
  });
  test('of updates until it is resolved start anew with each', () => {
    const cadence = {
      log: 'ticket-log',
      promise: { updates: 'update', every: '1 hour', until: 'resolved_at' },
    };
    const tickets = [ticket('T1', { opened_at: '2026-06-10T09:00', resolved_at: '2026-06-10T11:30' })];
    const said = (...lines: string[]) => judged({ indicator: cadence, tickets, log: log(...lines) }).detail;
    expect(said('10:00 update', '11:00 update').kept).toBe(1);
    expect(misses(said('10:00 update', '11:05 update'))).toEqual([['T1', 5]]);
    expect(misses(said('10:00 update'))).toEqual([['T1', 30]]);
  });
  test('of updates are kept by one that comes while the clock stands still', () => {
    const detail = (update: string) =>
      judged({
        indicator: {
          clock: 'working',
          log: 'ticket-log',
          promise: { updates: 'update', every: '8 hours', until: 'resolved_at' },
        },
        tickets: [ticket('T1', { opened_at: '2026-06-10T09:00', resolved_at: '2026-06-11T16:00' })],
        log: [`T1 ${update} update`],
      }).detail;
    expect(detail('2026-06-10T20:00').kept).toBe(1);
    expect(misses(detail('2026-06-11T09:05'))).toEqual([['T1', 5]]);
  });
  test('stop for an owner who hands on while the clock stands still', () => {
    const stints = (handedOn: string) =>
      judged({
        indicator: {
          clock: 'working',
          log: 'ticket-log',
          judge: ['item', 'owner'],
          rules: { transfer: ['assigned'], onTransfer: 'restart' },
          promise: { to: 'responded_at', within: '8 hours' },
        },
        tickets: [
          ticket('T1', { opened_at: '2026-06-10T09:00', responded_at: '2026-06-11T20:00' }, { owner: 'o1' }),
        ],
        log: [`T1 ${handedOn} assigned o2`],
      }).detail;
    expect(figures(stints('2026-06-10T20:00')).missed).toBe(0);
    expect(stints('2026-06-11T09:05').misses.map(each => each.owner)).toEqual(['o1']);
  });
});

describe('exclusions', () => {
  const tickets = [ticket('T1', { opened_at: '2026-06-10T09:00', responded_at: '2026-06-10T13:00' })];
  const storm = (effect: string, from: string, to: string) => [
    exclusion(effect, { start: at(from), end: at(to) }, { at: at('2026-06-10') }),
  ];
  test('remove items begun inside, and pause the clock', () => {
    const removed = judged({ tickets, events: storm('remove', '2026-06-10', '2026-06-11') });
    expect(removed.period.verdict).toBe('excused');
    const paused = storm('pause', '2026-06-10T10:00', '2026-06-10T12:00');
    const { period } = judged({ tickets, events: paused });
    expect([period.verdict, period.afterExclusions?.actual?.value]).toEqual(['excused', '1']);
    const short = storm('pause', '2026-06-10T10:00', '2026-06-10T11:59');
    expect(judged({ tickets, events: short }).period.verdict).toBe('missed');
  });
});

describe('groups and days', () => {
  const one = (id: string, region: string, day: string, minutes: string) =>
    ticket(id, { opened_at: `2026-06-${day}T09:00`, responded_at: `2026-06-${day}T${minutes}` }, { region });
  const tickets = [
    one('T1', 'east', '10', '10:00'),
    one('T2', 'east', '10', '10:00'),
    one('T3', 'west', '11', '10:00'),
    one('T4', 'west', '11', '12:00'),
  ];
  test('each group is judged alone, and the period is kept when every group is', () => {
    const { period, detail } = judged({
      indicator: { per: 'region' },
      fields: { target: { atLeast: '75%' } },
      tickets,
    });
    expect([period.verdict, period.actual?.value]).toEqual(['missed', '0.5']);
    expect(detail.groups?.map(({ group, share, keeps }) => [group, share, keeps])).toEqual([
      ['east', '1', true],
      ['west', '0.5', false],
    ]);
  });
  test('a day is kept if all its items are', () => {
    const { period, detail } = judged({ indicator: { judge: 'day' }, tickets });
    expect([period.actual?.value, detail.misses[0]?.id]).toEqual(['0.5', '2026-06-11']);
  });
  test('a month without items has nothing due', () => {
    expect(judged({ tickets: [] }).period.verdict).toBe('not-due');
  });
});
