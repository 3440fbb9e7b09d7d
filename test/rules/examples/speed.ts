import type { Runs } from '../rules-document.ts';
import { shown } from '../shown.ts';
import { csv, firstPeriod, periodsOf, promise, rowsOf } from '../small-agreement.ts';

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
};
