import { describe, expect, test } from 'vitest';
import { logByItem } from '../../../../src/core/indicators/items/log.ts';
import { at, exclusion } from '../../judge-sample.ts';
import type { Raw } from '../../sample-agreement.ts';
import { event, figures, judged, misses, type Row, ticket } from './each-sample.ts';

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
          otherwise: { ms: 7_200_000 },
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
    expect(detail.severities?.map(({ value, limits, items, kept }) => [value, limits, items, kept])).toEqual([
      ['critical', [{ promise: 0, ms: 1_800_000 }], 1, 0],
      ['high', [{ promise: 0, ms: 7_200_000 }], 1, 1],
      ['low', [{ promise: 0, ms: 28_800_000 }], 1, 1],
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
    test('run on where it is handed to the owner who has it, one time of one owner', () => {
      const toOneself = (judge: unknown) =>
        judged({
          indicator: { ...indicator, rules: { ...rules, onTransfer: 'restart' }, judge, per: 'owner' },
          tickets: opened,
          log: log('09:00 opened first-line', '10:30 reassigned first-line', '11:10 resolved'),
        }).detail;
      expect(misses(toOneself('item'))).toEqual([['T1', 10]]);
      expect(misses(toOneself(['item', 'owner']))).toEqual([['T1', 10]]);
      expect(toOneself(['item', 'owner'])).toMatchObject({ items: 1, kept: 0, missed: 1 });
    });
    test('are judged for each owner: what is handed on in time is kept', () => {
      expect(handed('restart', '12:31', ['item', 'owner']).groups).toEqual([
        { group: 'first-line', items: 1, kept: 1, missed: 0, pending: 0, share: '1', keeps: true },
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
      // Late until it was handed on, not until it was resolved.
      expect(misses(detail)).toEqual([['T1', 30]]);
    });
    const byOwner = (onTransfer: string, lines: readonly string[]) =>
      judged({
        indicator: {
          ...indicator,
          rules: { ...rules, onTransfer },
          promise: {
            to: 'stop',
            within: { by: 'owner', limits: { 'first-line': '2 hours', 'second-line': '1 hour' } },
          },
          judge: ['item', 'owner'],
          per: 'owner',
        },
        tickets: [ticket('T1', { opened_at: '2026-06-10T09:00' }, { owner: 'second-line' })],
        log: log(...lines),
      }).detail;
    test('are held against the limit of the owner in the log, not of the one in the row', () => {
      const lines = ['09:00 opened first-line', '10:30 reassigned second-line', '11:40 resolved'];
      expect(byOwner('restart', lines).misses).toMatchObject([
        { owner: 'second-line', severity: 'second-line', lateMs: 10 * 60_000 },
      ]);
      expect(byOwner('restart', lines)).toMatchObject({ kept: 1, missed: 1 });
    });
    test('that run on are over at once for an owner with less time, since the hand-over', () => {
      const lines = ['09:00 opened first-line', '10:30 reassigned second-line', '10:50 resolved'];
      expect(byOwner('carry', lines)).toMatchObject({
        kept: 1,
        missed: 1,
        misses: [{ owner: 'second-line', lateMs: 20 * 60_000 }],
      });
    });
    test('count a due time of the row for the owner who had it then', () => {
      const detail = judged({
        indicator: {
          ...indicator,
          promise: { to: 'stop', by: 'due_at' },
          judge: ['item', 'owner'],
          per: 'owner',
        },
        tickets: [ticket('T1', { opened_at: '2026-06-10T09:00', due_at: '2026-06-10T12:00' })],
        log: log('09:00 opened first', '10:00 reassigned second', '12:30 reassigned third', '14:00 resolved'),
      }).detail;
      expect(detail.groups?.map(({ group, kept, missed }) => [group, kept, missed])).toEqual([
        ['first', 1, 0],
        ['second', 0, 1],
        ['third', 0, 0],
      ]);
      expect(misses(detail)).toEqual([['T1', 30]]);
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

describe('a value that no limit names', () => {
  const limits = { by: 'severity', limits: { critical: '30 minutes', high: '2 hours' } };
  const promise = { to: 'responded_at', within: limits };
  const one = (id: string, severity: string, opened = '2026-06-10T09:00') =>
    ticket(id, { opened_at: opened, responded_at: '2026-06-10T10:00' }, { severity });
  const found = (indicator: Raw, tickets: readonly Row[], log: readonly string[] = []) =>
    judged({ indicator: { promise, ...indicator }, tickets, log }).findings.map(each => [
      each.severity,
      each.file.split('/').at(-1),
      each.place,
      each.message,
    ]);
  test('is an error at the first row that has it, with how many do', () => {
    const tickets = [one('T1', 'high'), one('T2', 'urgent'), one('T3', ''), one('T4', 'urgent')];
    expect(found({}, tickets)).toEqual([
      [
        'error',
        'tickets.csv',
        { kind: 'dataset', row: 2, column: 'severity' },
        'Unexpected `urgent` in column `severity`, for which the promise names no time, expected one of `critical`, `high`; so is 1 more row',
      ],
      [
        'error',
        'tickets.csv',
        { kind: 'dataset', row: 3, column: 'severity' },
        'Unexpected nothing in column `severity`, for which the promise names no time, expected one of `critical`, `high`',
      ],
    ]);
  });
  test('is an error in the log, where it came into force while the time ran', () => {
    const log = [
      'T1 2026-06-10T09:00 opened - high',
      'T1 2026-06-10T09:30 raised - urgent',
      'T2 2026-06-10T09:00 opened - high',
      'T2 2026-06-10T11:00 raised - urgent',
    ];
    expect(found({ log: 'ticket-log' }, [one('T1', 'high'), one('T2', 'high')], log)).toEqual([
      [
        'error',
        'ticket-log.csv',
        { kind: 'dataset', row: 2, column: 'severity' },
        'Unexpected `urgent` in column `severity`, for which the promise names no time, expected one of `critical`, `high`',
      ],
    ]);
  });
  test('is none of a ticket before the first period', () => {
    expect(found({}, [one('T1', 'urgent', '2026-05-10T09:00')])).toEqual([]);
  });
  test('is promised nothing where that is said of it, or of all others', () => {
    const tickets = [one('T1', 'high'), one('T2', 'urgent')];
    const exempt = { ...limits, limits: { ...limits.limits, urgent: 'none' } };
    for (const within of [exempt, { ...limits, otherwise: 'none' }]) {
      const { detail, findings } = judged({ indicator: { promise: { ...promise, within } }, tickets });
      expect(findings).toEqual([]);
      expect(figures(detail)).toEqual({ items: 1, kept: 1, missed: 0, pending: 0, notDue: 1 });
    }
  });
});

describe('what is done before its time began', () => {
  test('is not counted, with a warning at its row', () => {
    const { detail, findings } = judged({
      indicator: { promise: { from: 'assigned_at', to: 'responded_at', within: '2 hours' } },
      tickets: [
        ticket('T1', {
          opened_at: '2026-06-10T09:00',
          assigned_at: '2026-06-10T10:00',
          responded_at: '2026-06-10T09:30',
        }),
      ],
    });
    expect(misses(detail).map(([id]) => id)).toEqual(['T1']);
    expect(findings).toEqual([
      {
        code: 'done-before-start',
        severity: 'warning',
        file: 'slas/sample/metrics/tickets.csv',
        place: { kind: 'dataset', row: 1, column: 'responded_at' },
        message:
          'Unexpected `responded_at` of item `T1` before its time began with `assigned_at`, expected it later; it is not counted',
        fix: 'Correct the one that is wrong',
      },
    ]);
  });
  test('nor is an event that is to happen often enough, each of those told at its row', () => {
    const indicator = {
      log: 'ticket-log',
      promise: { event: 'call', atLeast: '2', within: '48 hours' },
    };
    const tickets = [
      ticket('T1', { opened_at: '2026-06-10T09:00' }),
      ticket('T2', { opened_at: '2026-06-10T09:00' }),
    ];
    const log = [
      'T1 2026-06-10T08:00 call',
      'T1 2026-06-10T08:30 call',
      'T1 2026-06-10T09:00 call',
      'T2 2026-06-10T09:00 call',
      'T2 2026-06-10T10:00 call',
    ];
    const { detail, findings } = judged({ indicator, tickets, log });
    expect(misses(detail).map(([id]) => id)).toEqual(['T1']);
    const told = (row: number) => ({
      code: 'done-before-start',
      severity: 'warning',
      file: 'slas/sample/metrics/ticket-log.csv',
      place: { kind: 'dataset', row, column: 'event' },
      message:
        'Unexpected `call` of item `T1` before its time began with `opened_at`, expected it later; it is not counted',
      fix: 'Correct the one that is wrong',
    });
    expect(findings).toEqual([told(1), told(2)]);
    const started = { ...indicator, rules: { start: ['assigned'] } };
    const later = ['T1 2026-06-10T10:00 assigned', 'T2 2026-06-10T08:00 assigned'];
    expect(
      judged({ indicator: started, tickets, log: [...log, ...later] }).findings.map(each => each.message),
    ).toEqual(
      Array.from(
        { length: 3 },
        () =>
          'Unexpected `call` of item `T1` before its time began with `start`, expected it later; it is not counted',
      ),
    );
  });
  test('is not counted in a log, nor a stop before the ticket was opened', () => {
    const indicator = {
      log: 'ticket-log',
      rules: { stop: ['resolved'] },
      promise: { to: 'stop', within: '2 hours' },
    };
    const tickets = [ticket('T1', { opened_at: '2026-06-10T09:00' })];
    const log = ['T1 2026-06-10T08:59 resolved'];
    const { detail, findings } = judged({ indicator, tickets, log });
    expect([detail.kept, detail.missed, findings.map(each => [each.place, each.message])]).toEqual([
      0,
      1,
      [
        [
          { kind: 'dataset', row: 1, column: 'event' },
          'Unexpected `resolved` of item `T1` before its time began with `opened_at`, expected it later; it is not counted',
        ],
      ],
    ]);
    const started = { ...indicator, rules: { start: ['started'], stop: ['resolved'] } };
    const early = judged({ indicator: started, tickets, log: [...log, 'T1 2026-06-10T09:00 started'] });
    expect([early.detail.missed, early.findings.map(each => each.message)]).toEqual([
      1,
      ['Unexpected `resolved` before the time was started for item `T1`, expected the events in order'],
    ]);
  });
});

test('a pause is over after the longest time that one may last, by the clocks of the zone', () => {
  const outcome = (resolved: string) =>
    judged({
      indicator: {
        log: 'ticket-log',
        rules: {
          pause: { events: ['waiting'], atMost: '2 days' },
          resume: ['replied'],
          stop: ['resolved'],
        },
        promise: { to: 'stop', within: '2 hours' },
      },
      tickets: [ticket('T1', { opened_at: '2026-06-10T09:00' })],
      log: [
        'T1 2026-06-10T10:00 waiting',
        'T1 2026-06-20T09:00 replied',
        ...(resolved ? [`T1 ${resolved} resolved`] : []),
      ],
    });
  expect(outcome('2026-06-12T11:00').detail.kept).toBe(1);
  expect(misses(outcome('2026-06-12T11:01').detail)).toEqual([['T1', 1]]);
  expect(misses(outcome('2026-06-20T09:00').detail)).toEqual([['T1', (7 * 24 + 22) * 60]]);
  expect(outcome('').detail.missed).toBe(1);
});

describe('an event that has to happen so often in a time', () => {
  const indicator = {
    log: 'ticket-log',
    promise: {
      any: [
        { to: 'responded_at', within: '4 hours' },
        { event: 'call', atLeast: '3', within: '4 hours' },
      ],
    },
  };
  const calls = (...times: string[]) => times.map(time => `T1 2026-06-10T${time} call`);
  const tickets = [ticket('T1', { opened_at: '2026-06-10T09:00' })];
  test('is kept by the last of them in time, and missed by it later', () => {
    const of = (...times: string[]) => judged({ indicator, tickets, log: calls(...times) });
    expect(of('09:00', '10:00', '13:00').detail.kept).toBe(1);
    expect(of('09:00', '10:00', '13:01').detail.missed).toBe(1);
    expect(of('08:59', '10:00', '13:00').detail.missed).toBe(1);
    expect(of('10:00', '11:00').detail.missed).toBe(1);
    expect(of('09:00', '10:00', '13:00').findings).toEqual([]);
  });
  test('is pending while it may still happen', () => {
    const open = { indicator, tickets, log: calls('10:00', '11:00'), asOf: '2026-06-10T13:00:00Z' };
    expect(judged(open).detail.pending).toBe(1);
  });
  test('need not, where something else was done', () => {
    const answered = [ticket('T1', { opened_at: '2026-06-10T09:00', responded_at: '2026-06-10T10:00' })];
    expect(judged({ indicator, tickets: answered, log: [] }).detail.kept).toBe(1);
  });
  test('is counted anew for each owner where the time starts anew', () => {
    const { detail } = judged({
      indicator: {
        log: 'ticket-log',
        rules: { transfer: ['passed'], onTransfer: 'restart' },
        promise: { event: 'call', atLeast: '2', within: '4 hours' },
        judge: ['item', 'owner'],
        per: 'owner',
      },
      tickets: [ticket('T1', { opened_at: '2026-06-10T09:00' }, { owner: 'first' })],
      log: [...calls('10:00', '10:30'), 'T1 2026-06-10T11:00 passed second', ...calls('12:00')],
    });
    expect(detail.groups?.map(({ group, kept, missed }) => [group, kept, missed])).toEqual([
      ['first', 1, 0],
      ['second', 0, 1],
    ]);
  });
});

describe('fewer items than agreed', () => {
  const of = (means: string, missed: number, kept: number, indicator: Raw = {}) =>
    judged({
      indicator: { fewerThan: { items: '5', means }, ...indicator },
      fields: { target: { atLeast: '80%' } },
      tickets: Array.from({ length: missed + kept }, (_, place) =>
        ticket(
          `T${place + 1}`,
          {
            opened_at: '2026-06-10T09:00',
            responded_at: place < missed ? '2026-06-10T12:00' : '2026-06-10T10:00',
          },
          { region: place === 0 ? 'east' : 'west' },
        ),
      ),
    });
  test('may miss one, which counts as kept where it is the only one', () => {
    const { period, detail } = of('one-miss', 1, 3);
    expect([period.verdict, period.actual?.value, figures(detail)]).toEqual([
      'met',
      '1',
      { items: 4, kept: 3, missed: 1, pending: 0, notDue: 0 },
    ]);
    expect(period.derivation?.steps.map(step => [step.op, step.name, step.value.value])).toEqual([
      ['start', 'items-kept', '3'],
      ['plus', 'miss-allowed', '1'],
      ['divide', 'items-judged', '4'],
      ['equals', 'share-kept', '1'],
    ]);
    expect(of('one-miss', 2, 2).period.actual?.value).toBe('0.5');
    expect(of('one-miss', 1, 4).period.actual?.value).toBe('0.8');
    expect(of('one-miss', 0, 4).period.derivation?.steps).toHaveLength(3);
  });
  test('are not due where that is agreed', () => {
    const { period, detail } = of('not-due', 2, 2);
    expect([period.verdict, period.actual, detail.missed]).toEqual(['not-due', undefined, 2]);
    expect(of('not-due', 2, 3).period.verdict).toBe('missed');
  });
  test('are counted for each group that is judged alone', () => {
    const { period, detail } = of('not-due', 2, 4, { per: 'region' });
    expect(detail.groups?.map(({ group, share }) => [group, share])).toEqual([
      ['east', undefined],
      ['west', '0.8'],
    ]);
    expect([period.verdict, period.actual?.value]).toEqual(['met', '0.8']);
    expect(of('one-miss', 2, 4, { per: 'region' }).detail.groups?.map(each => each.share)).toEqual([
      '1',
      '0.8',
    ]);
    expect(of('not-due', 0, 3, { per: 'region' }).period.verdict).toBe('not-due');
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
