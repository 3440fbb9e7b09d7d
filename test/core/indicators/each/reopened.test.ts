import { describe, expect, test } from 'vitest';
import type { Raw } from '../../sample-agreement.ts';
import { countedIn, judged, misses, ticket } from './each-sample.ts';

const rules = { start: ['opened', 'reopened'], pause: ['waiting'], resume: ['replied'], stop: ['resolved'] };
const opened = [ticket('T1', { opened_at: '2026-06-10T09:00' })];

/** A ticket to be resolved within four hours, with what its log says of June and later: `10T09:00 opened`. */
function month(
  reopened: string | undefined,
  lines: readonly string[],
  more: { indicator?: Raw; asOf?: string; fields?: Raw } = {},
) {
  return judged({
    tickets: opened,
    log: lines.map(line => (line.startsWith('2026') ? `T1 ${line}` : `T1 2026-06-${line}`)),
    ...more,
    indicator: {
      log: 'ticket-log',
      rules: { ...rules, ...(reopened && { reopened }) },
      promise: { to: 'stop', within: '4 hours' },
      ...more.indicator,
    },
  });
}

const twoHours = ['10T09:00 opened', '10T10:00 resolved', '11T10:00 reopened', '11T12:00 resolved'];
const fiveHours = ['10T09:00 opened', '10T12:00 resolved', '11T10:00 reopened', '11T12:05 resolved'];
const again = ['10T09:00 opened', '10T10:00 resolved', '2026-08-11T10:00 reopened'];

describe('a start after a stop', () => {
  test('is an error at its row while nothing says what it does', () => {
    expect(month(undefined, twoHours).findings).toEqual([
      {
        code: 'reopened-item',
        severity: 'error',
        file: 'slas/sample/metrics/ticket-log.csv',
        place: { kind: 'dataset', row: 3, column: 'event' },
        message:
          'Unexpected start `reopened` after the time of item `T1` was stopped, expected `reopened:` in the rules to say what it does',
        fix: 'Write `reopened: resume` where the time goes on, `reopened: restart` where it starts anew, or `reopened: ignore`',
      },
    ]);
  });
  test('is no error of a ticket that is not judged', () => {
    const other = { indicator: { where: { region: 'west' } } };
    expect(month(undefined, twoHours, other).findings.map(each => each.code)).toEqual([]);
  });
  test('lets the time go on, without the time between, or starts it anew, or does nothing', () => {
    const outcome = (reopened: string, lines: readonly string[]) => {
      const { detail, findings } = month(reopened, lines);
      expect(findings).toEqual([]);
      return [detail.kept, detail.missed, ...misses(detail)];
    };
    expect(outcome('resume', twoHours)).toEqual([1, 0]);
    expect(outcome('restart', twoHours)).toEqual([1, 0]);
    expect(outcome('resume', fiveHours)).toEqual([0, 1, ['T1', 65]]);
    expect(outcome('restart', fiveHours)).toEqual([1, 0]);
    expect(outcome('ignore', fiveHours)).toEqual([1, 0]);
  });
  test('that starts the time anew leaves the worst time to be judged', () => {
    const later = ['10T09:00 opened', '10T10:00 resolved', '11T10:00 reopened', '11T19:00 resolved'];
    expect(misses(month('restart', later).detail)).toEqual([['T1', 300]]);
    const first = ['10T09:00 opened', '10T14:00 resolved', '11T10:00 reopened', '11T11:00 resolved'];
    expect(misses(month('restart', first).detail)).toEqual([['T1', 60]]);
    const both = ['10T09:00 opened', '10T14:00 resolved', '11T10:00 reopened', '11T19:00 resolved'];
    expect(misses(month('restart', both).detail)).toEqual([['T1', 300]]);
  });
  test('that nothing stops is missed once its time is over, by its age', () => {
    const open = ['10T09:00 opened', '10T10:00 resolved', '30T23:00 reopened'];
    expect(countedIn(month('restart', open).periods)).toEqual(['2026-06: 0 kept, 1 missed']);
  });
  test('after the ticket was counted is a new thing judged, of the period in which that is', () => {
    const { periods } = month('resume', again, { asOf: '2026-09-15' });
    expect(countedIn(periods)).toEqual(['2026-06: 1 kept, 0 missed', '2026-08: 0 kept, 1 missed']);
    const { detail } = periods[2]!;
    expect(detail?.kind === 'items' && detail.misses[0]?.reopenedAt).toBe('2026-08-11T10:00:00Z');
  });
  test('of a ticket that began before the first period is judged in its own', () => {
    const early = judged({
      tickets: [ticket('T1', { opened_at: '2026-05-20T09:00' })],
      log: [
        'T1 2026-05-20T09:00 opened',
        'T1 2026-05-20T10:00 resolved',
        'T1 2026-06-11T10:00 reopened',
        'T1 2026-06-11T15:00 resolved',
      ],
      indicator: {
        log: 'ticket-log',
        rules: { ...rules, reopened: 'restart' },
        promise: { to: 'stop', within: '4 hours' },
      },
    });
    expect(countedIn(early.periods)).toEqual(['2026-06: 0 kept, 1 missed']);
  });
  test('is of the same thing judged up to the cut-off, and of a new one from it on', () => {
    // The cut-off of June is four hours after it; what is opened again just before waits there, and is carried into July.
    const lines = (when: string) => [
      '10T09:00 opened',
      '10T10:00 resolved',
      `2026-07-01T${when} reopened`,
      '2026-07-01T05:00 resolved',
    ];
    const of = (when: string) => countedIn(month('restart', lines(when)).periods);
    expect(of('04:00')).toEqual(['2026-07: 1 kept, 0 missed']);
    expect(of('04:00:00.001')).toEqual(['2026-06: 1 kept, 0 missed', '2026-07: 1 kept, 0 missed']);
  });
  test('before the cut-off of the period into which a ticket was carried leaves it undecided there', () => {
    const log = [
      '29T09:00 opened',
      '29T10:00 waiting',
      '2026-07-20T09:00 replied',
      '2026-07-20T10:00 resolved',
      '2026-08-05T09:00 reopened',
      '2026-08-05T09:30 waiting',
    ];
    const of = (...more: string[]) =>
      countedIn(
        month('resume', [...log, ...more], { asOf: '2026-11-01', fields: { settle: '10 days' } }).periods,
      );
    expect(of()).toEqual([]);
    expect(of('2026-08-20T09:00 resolved')).toEqual(['2026-08: 1 kept, 0 missed']);
    expect(of('2026-08-20T09:00 replied')).toEqual(['2026-08: 0 kept, 1 missed']);
  });
  test('lets a pause that was open at the stop be over', () => {
    const lines = [
      '10T09:00 opened',
      '10T10:00 waiting',
      '10T11:00 resolved',
      '11T10:00 reopened',
      '11T13:05 resolved',
    ];
    expect(misses(month('resume', lines).detail)).toEqual([['T1', 5]]);
  });
  test('is judged by a due time of the row where that is after it', () => {
    const promise = { to: 'stop', by: 'due_at' };
    const outcome = (due: string, lines: readonly string[]) =>
      judged({
        tickets: [ticket('T1', { opened_at: '2026-06-10T09:00', due_at: due })],
        log: lines.map(line => `T1 2026-06-${line}`),
        indicator: { log: 'ticket-log', rules: { ...rules, reopened: 'resume' }, promise },
      }).detail;
    expect(outcome('2026-06-10T18:00', twoHours)).toMatchObject({ kept: 1, missed: 0 });
    expect(outcome('2026-06-11T11:00', twoHours)).toMatchObject({ kept: 0, missed: 1 });
    expect(outcome('2026-06-11T12:00', twoHours)).toMatchObject({ kept: 1, missed: 0 });
  });
  test('judges what ends by a column once, without the time that the clock was stopped', () => {
    const promise = {
      all: [
        { to: 'responded_at', within: '3 hours' },
        { to: 'stop', within: '4 hours' },
      ],
    };
    const outcome = (responded: string) =>
      judged({
        tickets: [ticket('T1', { opened_at: '2026-06-10T09:00', responded_at: responded })],
        log: twoHours.map(line => `T1 2026-06-${line}`),
        indicator: { log: 'ticket-log', rules: { ...rules, reopened: 'restart' }, promise },
      }).detail;
    expect(misses(outcome('2026-06-11T12:30'))).toEqual([['T1', 30]]);
    expect(outcome('2026-06-11T12:00').kept).toBe(1);
  });
  test('counts with the day in which it is, where days are judged', () => {
    const { periods } = month('restart', again, { asOf: '2026-09-15', indicator: { judge: 'day' } });
    const missed = periods.flatMap(({ detail }) =>
      detail?.kind === 'items' ? detail.misses.map(each => each.id) : [],
    );
    expect([countedIn(periods), missed]).toEqual([
      ['2026-06: 1 kept, 0 missed', '2026-08: 0 kept, 1 missed'],
      ['2026-08-11'],
    ]);
  });
  test('is of the owner who has the ticket then', () => {
    const { detail } = month(
      'restart',
      [
        '10T09:00 opened first',
        '10T10:00 resolved',
        '10T11:00 passed second',
        '10T12:00 reopened',
        '10T17:00 resolved',
      ],
      {
        indicator: {
          rules: { ...rules, transfer: ['passed'], reopened: 'restart' },
          judge: ['item', 'owner'],
          per: 'owner',
        },
      },
    );
    expect(detail.groups?.map(({ group, kept, missed }) => [group, kept, missed])).toEqual([
      ['first', 1, 0],
      ['second', 0, 1],
    ]);
  });
  test('in a trailing window begins what is judged of it', () => {
    const { periods } = month('restart', again, {
      asOf: '2026-09-15',
      fields: { period: 'trailing 30 days' },
    });
    expect(countedIn(periods)).toEqual([
      'to-2026-06-30: 1 kept, 0 missed',
      'to-2026-08-31: 0 kept, 1 missed',
    ]);
  });
  test('of a time that runs or is paused is passed over with a warning', () => {
    const lines = [
      '10T09:00 opened',
      '10T09:30 reopened',
      '10T10:00 waiting',
      '10T11:00 reopened',
      '10T12:00 replied',
      '10T13:00 resolved',
    ];
    const { detail, findings } = month('resume', lines);
    expect(findings.map(each => each.message)).toEqual([
      'Unexpected `reopened` of a time that is running already for item `T1`, expected the events in order',
      'Unexpected `reopened` of a time that is paused for item `T1`, expected the events in order',
    ]);
    expect(detail.kept).toBe(1);
  });
});
