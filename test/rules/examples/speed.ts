import { expect } from 'vitest';
import type { Runs } from '../rules-document.ts';
import { shown } from '../shown.ts';
import { csv, firstPeriod, periodsOf, promise, reportOf, rowsOf } from '../small-agreement.ts';
import { type LogRow, ticketLog } from '../ticket-log.ts';

/** `percentile 90`, `within 30 minutes`, `mean`. */
function statisticOf(text: string) {
  const [name = '', ...rest] = text.split(' ');
  return rest.length === 0 ? name : { [name]: rest.join(' ') };
}

export const speed: Runs = {
  'four leads of June': async ({ minutes = '', statistic = '' }) => {
    const isShare = statistic.startsWith('within');
    const { actual } = await firstPeriod({
      objectives: [
        promise({
          indicator: {
            speed: 'leads',
            from: 'at',
            to: 'done',
            statistic: statisticOf(statistic),
            clock: 'wall',
          },
          target: isShare ? { atLeast: '50%' } : { atMost: '1 hour' },
          since: '2026-06-01',
        }),
      ],
      ...rowsOf(
        { name: 'leads', times: ['done'] },
        minutes.split(', ').map(each => ({
          at: '2026-06-10T10:00:00',
          done: new Date(Date.UTC(2026, 5, 10, 10, Number(each))).toISOString(),
        })),
      ),
      asOf: '2026-07-31',
    });
    return { figure: shown(actual) };
  },
  'two leads of Saturday 31 January, to be followed up within a working hour on average': async given => {
    const { 'followed up on Monday': times = '' } = given;
    const { actual, verdict = '' } = await firstPeriod({
      objectives: [
        promise({
          indicator: { speed: 'leads', from: 'at', to: 'done', statistic: 'mean', clock: 'working' },
          target: { atMost: '1 working hour' },
        }),
      ],
      ...rowsOf(
        { name: 'leads', times: ['done'] },
        times.split(', ').map(time => ({
          at: '2026-01-31T12:00:00',
          done: time === 'never' ? '' : `2026-02-02T${time}:00`,
        })),
      ),
      asOf: '2026-03-31',
    });
    return { figure: shown(actual), January: verdict };
  },
  'three tickets, to be solved within a day on average': async ({ at = '' }) => {
    const indicator = {
      speed: 'tickets',
      from: 'opened_at',
      to: 'resolved_at',
      statistic: 'mean',
      clock: 'wall',
    };
    const [january, february] = await periodsOf({
      objectives: [promise({ indicator: { ...indicator, at }, target: { atMost: '24 hours' } })],
      datasets: { tickets: { kind: 'tickets', file: 'metrics/tickets.csv' } },
      files: {
        'metrics/tickets.csv': csv('id,opened_at,resolved_at', [
          ['T-1', '2026-01-30T10:00:00', '2026-01-30T20:00:00'],
          ['T-2', '2026-01-31T00:00:00', '2026-02-01T06:00:00'],
          ['T-3', '2026-01-31T12:00:00', ''],
        ]),
        'metrics/coverage.csv': csv('dataset,from,through', [['tickets', '2026-01-01', '2026-12-31']]),
      },
      asOf: '2026-03-31',
    });
    const waits = january?.detail?.kind === 'speed' ? january.detail.unanswered : undefined;
    return {
      January: shown(january?.actual),
      'waiting after January': waits ? String(waits.items) : '',
      oldest: waits ? shown(waits.oldest) : '',
      February: shown(february?.actual),
    };
  },
  'a deal opened on 5 January at 10:00, timed to its first call, which is promised in 48 hours':
    async given => {
      const calls = (text = '', deal: string) =>
        text === '' ? [] : text.split(', ').map(called => ({ called, deal }));
      const rows = [...calls(given['calls of the deal'], 'D-1'), ...calls(given['of another deal'], 'D-2')];
      const dataset = (name: string, time: string, attributes: readonly string[]) => ({
        [name]: { kind: 'records', file: `metrics/${name}.csv`, columns: { [time]: time }, attributes },
      });
      const { actual } = await firstPeriod({
        objectives: [
          promise({
            indicator: {
              speed: 'deals',
              from: 'opened_at',
              to: { first: 'called_at', of: 'calls', by: 'deal' },
              statistic: 'mean',
              clock: 'wall',
            },
            target: { atMost: '48 hours' },
          }),
        ],
        datasets: { ...dataset('deals', 'opened_at', []), ...dataset('calls', 'called_at', ['deal']) },
        files: {
          'metrics/deals.csv': csv('id,opened_at', [
            ['D-1', '2026-01-05T10:00'],
            ['D-2', '2026-03-05T10:00'],
          ]),
          'metrics/calls.csv': csv(
            'id,called_at,deal',
            rows.map((each, place) => [`C-${place + 1}`, each.called, each.deal]),
          ),
          'metrics/coverage.csv': csv('dataset,from,through', [
            ['deals', '2026-01-01', '2026-12-31'],
            ['calls', '2026-01-01', '2026-12-31'],
          ]),
        },
        asOf: '2026-03-31',
      });
      return { figure: shown(actual) };
    },
  'a ticket of the log opened on 5 January at 10:00': async given => {
    const events: LogRow[] = [
      ['2026-01-05T10:00', 'opened'],
      ['2026-01-05T11:00', 'asked'],
      ['2026-01-05T13:00', 'answered'],
      [given.solved ?? '', 'solved'],
      [given['opened again'] ?? '', 'opened'],
      [given['solved again'] ?? '', 'solved'],
    ];
    const { actual } = await firstPeriod({
      objectives: [
        promise({
          indicator: {
            speed: 'tickets',
            from: 'start',
            to: 'stop',
            log: 'log',
            rules: {
              start: ['opened'],
              pause: ['asked'],
              resume: ['answered'],
              stop: ['solved'],
              reopened: given.reopened,
            },
            statistic: 'mean',
            clock: 'wall',
          },
          target: { atMost: '48 hours' },
        }),
      ],
      ...ticketLog(
        { opened_at: '2026-01-05T10:00' },
        events.filter(([at]) => at !== ''),
      ),
      asOf: '2026-03-31',
    });
    return { figure: shown(actual) };
  },
  'four deals of Friday 19 June at 16:30, of which 75 % are to be closed within two working days': async ({
    closed = '',
  }) => {
    const speed = {
      speed: 'deals',
      from: 'at',
      to: 'done',
      clock: 'working',
      calendar: 'desk',
    };
    const since = { since: '2026-06-01' };
    const report = await reportOf({
      objectives: [
        promise({
          indicator: { ...speed, statistic: { percentile: '75', in: 'working days' } },
          target: { atMost: '2 working days' },
          ...since,
        }),
        promise({
          id: 'share',
          indicator: { ...speed, statistic: { within: '2 working days' } },
          target: { atLeast: '75%' },
          ...since,
        }),
      ],
      ...rowsOf(
        { name: 'deals', times: ['done'] },
        closed
          .split(', ')
          .map(done => ({ at: '2026-06-19T16:30:00', done: done === 'never' ? '' : `${done}:00` })),
      ),
      asOf: '2026-07-31',
    });
    const [percentile, share] = report.objectives.map(({ periods }) => periods[0]!);
    expect(share?.verdict).toBe(percentile?.verdict);
    return {
      figure: shown(percentile?.actual),
      'in time': shown(share?.actual),
      June: percentile?.verdict ?? '',
    };
  },
};
