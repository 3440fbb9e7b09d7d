import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { days } from '../../judge-sample.ts';
import type { Raw } from '../../sample-agreement.ts';
import { type Given, judged, type Row, ticket } from './each-sample.ts';

const halfHour = { warn: { before: '30 minutes' } };

/** What is listed of each period that lists anything: `2026-06: T1 2026-06-15T11:00:00Z`. */
function listed({ indicator = halfHour, ...given }: Given): string[] {
  return judged({ ...given, indicator: { ...halfHour, ...indicator } }).periods.flatMap(({ id, detail }) => {
    const { dueSoon = [] } = (detail ?? {}) as { dueSoon?: readonly { id: string; dueAt: string }[] };
    return dueSoon.map(each => `${id}: ${each.id} ${each.dueAt}`);
  });
}
const opened = (id: string, opened_at: string, more: Record<string, string> = {}, texts = {}): Row =>
  ticket(id, { opened_at, ...more }, texts);

describe('`warn` lists what waits and has nothing left of its time at most so long after `asOf`', () => {
  const tickets = [opened('T1', '2026-06-15T09:00'), opened('T2', '2026-06-15T08:50')];
  test('soonest first, up to the instant itself at which that is', () => {
    expect(listed({ tickets, asOf: '2026-06-15T10:29:59.999Z' })).toEqual([
      '2026-06: T2 2026-06-15T10:50:00Z',
    ]);
    expect(listed({ tickets, asOf: '2026-06-15T10:30Z' })).toEqual([
      '2026-06: T2 2026-06-15T10:50:00Z',
      '2026-06: T1 2026-06-15T11:00:00Z',
    ]);
  });
  test('as long as it waits: at the deadline itself, and not once it is late', () => {
    expect(listed({ tickets, asOf: '2026-06-15T11:00Z' })).toEqual(['2026-06: T1 2026-06-15T11:00:00Z']);
    expect(listed({ tickets, asOf: '2026-06-15T11:00:00.001Z' })).toEqual([]);
  });
  test('but not what is answered, is not there yet, or is not asked for', () => {
    const asOf = '2026-06-15T10:30Z';
    const answered = [opened('T1', '2026-06-15T09:00', { responded_at: '2026-06-15T10:00' })];
    expect(listed({ tickets: answered, asOf })).toEqual([]);
    expect(
      listed({ tickets: [opened('T1', '2026-06-15T10:30')], asOf, indicator: { warn: { before: '1 day' } } }),
    ).toEqual([]);
    expect(judged({ tickets, asOf }).detail.dueSoon).toBeUndefined();
  });
  test('while an answer that comes after `asOf` is not known', () => {
    const answered = [opened('T1', '2026-06-15T09:00', { responded_at: '2026-06-15T10:45' })];
    expect(listed({ tickets: answered, asOf: '2026-06-15T10:40Z' })).toEqual([
      '2026-06: T1 2026-06-15T11:00:00Z',
    ]);
  });
  test('and changes no figure', () => {
    const given = { tickets, asOf: '2026-06-15T10:30Z' };
    const { dueSoon, dueSoonItems, ...rest } = judged({ ...given, indicator: halfHour }).detail;
    expect(dueSoonItems).toBe(2);
    expect(rest).toEqual(judged(given).detail);
  });
  test('with the row, who has it, the severity and the condition', () => {
    const { detail } = judged({
      indicator: {
        ...halfHour,
        promise: { to: 'responded_at', within: { by: 'severity', limits: { high: '1 hour', low: '1 day' } } },
      },
      tickets: [
        opened('T1', '2026-06-15T09:00', {}, { severity: 'low', owner: 'first-line' }),
        opened('T2', '2026-06-15T09:45', {}, { severity: 'high', owner: 'second-line' }),
      ],
      asOf: '2026-06-15T10:30Z',
    });
    expect(detail.dueSoon).toEqual([
      {
        id: 'T2',
        row: 2,
        owner: 'second-line',
        severity: 'high',
        promise: {
          kind: 'within',
          to: 'responded_at',
          clock: 'wall',
          by: 'severity',
          limits: [
            { value: 'high', ms: 3_600_000 },
            { value: 'low', ms: 86_400_000 },
          ],
        },
        dueAt: '2026-06-15T10:45:00Z',
      },
    ]);
  });
  test('ten at most by name, and how many there are', () => {
    const many = Array.from({ length: 12 }, (_, n) => opened(`T${n}`, `2026-06-15T09:${10 + n}`));
    const { dueSoon, dueSoonItems } = judged({
      indicator: halfHour,
      tickets: many.reverse(),
      asOf: '2026-06-15T11:00Z',
    }).detail;
    expect([dueSoonItems, dueSoon?.map(each => each.id)]).toEqual([
      12,
      ['T0', 'T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9'],
    ]);
  });
});

describe('what will be late next is told', () => {
  const by = (promise: Raw) => ({ promise });
  test('of a limit in working time before the desk closes, also where its last minute is the close of business', () => {
    const given = {
      indicator: { clock: 'working', promise: { to: 'responded_at', within: '8 hours' } },
      tickets: [opened('T1', '2026-06-12T09:00')],
    };
    expect(listed({ ...given, asOf: '2026-06-12T16:29Z' })).toEqual([]);
    expect(listed({ ...given, asOf: '2026-06-12T16:30Z' })).toEqual(['2026-06: T1 2026-06-12T17:00:00Z']);
    expect(listed({ ...given, asOf: '2026-06-13T12:00Z' })).toEqual(['2026-06: T1 2026-06-12T17:00:00Z']);
  });
  test('of days, at the end of the last of them', () => {
    const within = (limit: string) => ({ clock: 'working', promise: { to: 'responded_at', within: limit } });
    const tickets = [opened('T1', '2026-06-15T12:00')];
    expect(listed({ tickets, indicator: within('1 working day'), asOf: '2026-06-16T16:30Z' })).toEqual([
      '2026-06: T1 2026-06-16T17:00:00Z',
    ]);
    expect(listed({ tickets, indicator: within('1 calendar day'), asOf: '2026-06-16T23:30Z' })).toEqual([
      '2026-06: T1 2026-06-17T00:00:00Z',
    ]);
  });
  test('of a time by which each row is due, and of a day at its end', () => {
    const indicator = by({ to: 'responded_at', by: 'due_at' });
    const tickets = [
      opened('T1', '2026-06-15T09:00', { due_at: '2026-06-15T23:45' }),
      opened('T2', '2026-06-15T09:00', { due_at: '2026-06-15' }),
      opened('T3', '2026-06-15T09:00', { due_at: '2026-06-16' }),
    ];
    expect(listed({ tickets, indicator, asOf: '2026-06-15T23:15Z' })).toEqual([
      '2026-06: T1 2026-06-15T23:45:00Z',
    ]);
    expect(listed({ tickets, indicator, asOf: '2026-06-15T23:40Z' })).toEqual([
      '2026-06: T1 2026-06-15T23:45:00Z',
      '2026-06: T2 2026-06-15T23:59:59.999Z',
    ]);
  });
  test('of the first of all conditions, and the last of any, that has its time over', () => {
    const of = [
      { to: 'responded_at', within: '2 hours' },
      { to: 'resolved_at', within: '1 hour' },
    ];
    const due = (promise: Raw) => {
      const { detail } = judged({
        indicator: { warn: { before: '1 day' }, promise },
        tickets: [opened('T1', '2026-06-15T09:00')],
        asOf: '2026-06-15T09:30Z',
      });
      return detail.dueSoon?.map(({ dueAt, promise: missed }) => [
        dueAt,
        missed && 'to' in missed && missed.to,
      ]);
    };
    expect(due({ all: of })).toEqual([['2026-06-15T10:00:00Z', 'resolved_at']]);
    expect(due({ any: of })).toEqual([['2026-06-15T11:00:00Z', 'responded_at']]);
  });
  test('of the condition that still waits where another was done in the last moment of its time', () => {
    const promise = {
      all: [
        { to: 'responded_at', within: '1 hour' },
        { to: 'resolved_at', within: '4 hours' },
      ],
    };
    const tickets = [opened('T1', '2026-06-15T09:00', { responded_at: '2026-06-15T10:00' })];
    expect(listed({ tickets, indicator: { promise }, asOf: '2026-06-15T12:00Z' })).toEqual([]);
    expect(listed({ tickets, indicator: { promise }, asOf: '2026-06-15T12:30Z' })).toEqual([
      '2026-06: T1 2026-06-15T13:00:00Z',
    ]);
  });
  test('of updates from the last one on', () => {
    const indicator = {
      log: 'ticket-log',
      rules: { start: ['opened'], stop: ['closed'] },
      promise: { updates: 'update', every: '2 hours', until: 'stop' },
    };
    const log = ['T1 2026-06-15T09:00 opened', 'T1 2026-06-15T10:30 update'];
    const tickets = [opened('T1', '2026-06-15T09:00')];
    expect(listed({ tickets, log, indicator, asOf: '2026-06-15T10:40Z' })).toEqual([]);
    expect(listed({ tickets, log, indicator, asOf: '2026-06-15T12:00Z' })).toEqual([
      '2026-06: T1 2026-06-15T12:30:00Z',
    ]);
  });
  test('by the severity of now, and not while the time is paused', () => {
    const indicator = {
      log: 'ticket-log',
      rules: { pause: ['hold'], resume: ['go'] },
      promise: { to: 'responded_at', within: { by: 'severity', limits: { high: '1 hour', low: '8 hours' } } },
    };
    const tickets = [opened('T1', '2026-06-15T09:00', {}, { severity: 'low' })];
    const raised = ['T1 2026-06-15T09:10 raised - high'];
    expect(listed({ tickets, log: raised, indicator, asOf: '2026-06-15T09:30Z' })).toEqual([
      '2026-06: T1 2026-06-15T10:00:00Z',
    ]);
    const held = [...raised, 'T1 2026-06-15T09:20 hold'];
    expect(listed({ tickets, log: held, indicator, asOf: '2026-06-15T09:50Z' })).toEqual([]);
    expect(
      listed({ tickets, log: [...held, 'T1 2026-06-15T09:40 go'], indicator, asOf: '2026-06-15T09:50Z' }),
    ).toEqual(['2026-06: T1 2026-06-15T10:20:00Z']);
  });
  test('of each owner who has it, where owners are judged', () => {
    const { detail } = judged({
      indicator: {
        ...halfHour,
        log: 'ticket-log',
        rules: { transfer: ['handed'], onTransfer: 'restart' },
        judge: ['item', 'owner'],
      },
      tickets: [opened('T1', '2026-06-15T09:00', {}, { owner: 'first' })],
      log: ['T1 2026-06-15T10:00 handed second'],
      asOf: '2026-06-15T11:45Z',
    });
    expect(detail.dueSoon?.map(each => [each.id, each.owner, each.dueAt])).toEqual([
      ['T1', 'second', '2026-06-15T12:00:00Z'],
    ]);
  });
  test('of each item of a day, where days are judged', () => {
    const tickets = [opened('T1', '2026-06-15T09:00'), opened('T2', '2026-06-15T09:10')];
    expect(listed({ tickets, indicator: { judge: 'day' }, asOf: '2026-06-15T10:45Z' })).toEqual([
      '2026-06: T1 2026-06-15T11:00:00Z',
      '2026-06: T2 2026-06-15T11:10:00Z',
    ]);
  });
  test('once, with the running period, of what an earlier one left undecided', () => {
    const given = {
      indicator: { promise: { to: 'responded_at', by: 'due_at' } },
      tickets: [opened('T1', '2026-06-15T09:00', { due_at: '2026-08-20T12:00' })],
    };
    expect(listed({ ...given, asOf: '2026-08-20T11:40Z' })).toEqual(['2026-08: T1 2026-08-20T12:00:00Z']);
    expect(listed({ ...given, asOf: '2026-06-20T11:40Z' })).toEqual([]);
  });
  test('with the settling period of what that still waits for', () => {
    const given = { fields: { settle: '10 days' }, tickets: [opened('T1', '2026-06-30T23:00')] };
    expect(listed({ ...given, asOf: '2026-07-01T00:40Z' })).toEqual(['2026-06: T1 2026-07-01T01:00:00Z']);
  });
  test('from `asOf` on, of what waits as far as the data goes', () => {
    const tickets = [opened('T1', '2026-06-15T23:00')];
    const covered = days('2026-06-01', '2026-06-15');
    expect(listed({ tickets, covered, asOf: '2026-06-16T00:10Z' })).toEqual([]);
    expect(listed({ tickets, covered, asOf: '2026-06-16T00:40Z' })).toEqual([
      '2026-06: T1 2026-06-16T01:00:00Z',
    ]);
  });
});

const minute = 60_000;
const monday = Date.parse('2026-06-01T00:00:00Z');
const iso = (at: number) => new Date(at).toISOString().replace('.000Z', 'Z');
const when = (max: number) => fc.nat(max / 10).map(tens => tens * 10);

test('what is listed is what counting minute by minute finds', () => {
  const item = fc.record({
    opened: when(10_000),
    answered: fc.option(when(3_000), { nil: undefined }),
    held: fc.option(fc.tuple(when(1_500), fc.option(when(1_500), { nil: undefined })), { nil: undefined }),
  });
  fc.assert(
    fc.property(
      fc.record({
        items: fc.array(item, { minLength: 1, maxLength: 4 }),
        clock: fc.constantFrom('working', 'wall'),
        limit: fc.integer({ min: 1, max: 12 }),
        before: fc.integer({ min: 1, max: 30 }).map(tens => tens * 10),
        asOf: fc.integer({ min: 1, max: 1_200 }).map(tens => tens * 10),
      }),
      ({ items, clock, limit, before, asOf }) => {
        const expected = items.flatMap((each, n) => {
          const done = each.answered === undefined ? undefined : each.opened + each.answered;
          const hold = each.held && each.opened + each.held[0];
          const go = each.held?.[1] === undefined ? undefined : hold! + 10 + each.held[1];
          const isHeld = (at: number) =>
            hold !== undefined && hold < asOf && at >= hold && (go === undefined || go >= asOf || at < go);
          const runs = (at: number) => {
            const hour = Math.floor(at / 60) % 24;
            const weekday = Math.floor(at / 1_440) % 7;
            return !isHeld(at) && (clock === 'wall' || (weekday < 5 && hour >= 9 && hour < 17));
          };
          let taken = 0;
          let usedUp: number | undefined;
          for (let at = each.opened; at <= asOf + before; at++) {
            if (taken === limit * 60 && usedUp === undefined) usedUp = at;
            if (at === asOf && taken > limit * 60) return [];
            if (runs(at)) taken++;
          }
          if (each.opened >= asOf || (done !== undefined && done < asOf) || usedUp === undefined) return [];
          return [{ id: `T${n}`, dueAt: usedUp }];
        });
        const stamp = (at: number) => iso(monday + at * minute).slice(0, -1);
        const found = listed({
          indicator: {
            warn: { before: `${before} minutes` },
            clock,
            log: 'ticket-log',
            rules: { pause: ['hold'], resume: ['go'] },
            promise: { to: 'responded_at', within: `${limit} hours` },
          },
          tickets: items.map((each, n) =>
            opened(`T${n}`, stamp(each.opened), {
              ...(each.answered !== undefined && { responded_at: stamp(each.opened + each.answered) }),
            }),
          ),
          log: items.flatMap(({ opened: at, held }, n) => {
            if (!held) return [];
            const hold = at + held[0];
            const go = held[1] === undefined ? [] : [`T${n} ${stamp(hold + 10 + held[1])} go`];
            return [`T${n} ${stamp(hold)} hold`, ...go];
          }),
          asOf: `${stamp(asOf)}Z`,
        });
        const ordered = expected.toSorted((a, b) => a.dueAt - b.dueAt);
        expect(found).toEqual(ordered.map(each => `2026-06: ${each.id} ${stamp(each.dueAt)}Z`));
      },
    ),
    { numRuns: 300 },
  );
});
