import { incidentsOf } from '../incidents.ts';
import type { Runs } from '../rules-document.ts';
import { shown } from '../shown.ts';
import { csv, firstPeriod, periodsOf, promise, type SmallAgreement } from '../small-agreement.ts';

/** `10:00–12:00 at 50 %` of a day. */
function onDay(day: string, text: string) {
  const [span = '', share] = text.split(' at ');
  const [start = '', end = ''] = span.split('–');
  const impact = share === undefined ? '1' : `${Number.parseInt(share, 10) / 100}`;
  const timeOf = (text: string) => `${day}T${text.length > 5 ? text : `${text}:00`}`;
  return { start: timeOf(start), end: timeOf(end), impact };
}

async function figures(indicator: object, data: Pick<SmallAgreement, 'datasets' | 'files'>, terms = {}) {
  const objective = promise({
    indicator: { availability: 'incidents', ...indicator },
    target: { atLeast: '99%' },
    since: '2026-06-01',
  });
  const { actual, detail } = await firstPeriod({
    objectives: [objective],
    ...data,
    terms,
    asOf: '2026-07-31',
  });
  const found = detail?.kind === 'availability' ? detail : undefined;
  return { available: shown(found?.available), downtime: shown(found?.down), availability: shown(actual) };
}

function downOf(period: Awaited<ReturnType<typeof periodsOf>>[number] | undefined) {
  return shown(period?.detail?.kind === 'availability' ? period.detail.down : undefined);
}

export const availability: Runs = {
  'incidents on 10 June': async ({ incidents = '', minimum }) => {
    const rows = incidents.split(', ').map(each => onDay('2026-06-10', each));
    const { downtime, availability } = await figures(minimum ? { minimum } : {}, incidentsOf(rows));
    return { downtime, availability };
  },
  'an outage from 23:51 on 30 June to 00:30 on 1 July': async ({ minimum }) => {
    const rows = [{ start: '2026-06-30T23:51:00', end: '2026-07-01T00:30:00', impact: '1' }];
    const indicator = { availability: 'incidents', ...(minimum && { minimum }) };
    const [june, july] = await periodsOf({
      objectives: [promise({ indicator, target: { atLeast: '99%' }, since: '2026-06-01' })],
      ...incidentsOf(rows),
      asOf: '2026-08-31',
    });
    return {
      'cut-off of June': june?.cutOff ?? '',
      'downtime in June': downOf(june),
      'downtime in July': downOf(july),
    };
  },
  'incidents on 10 June, cut by the end of a day': async ({ incidents = '', whole }) => {
    const rows = incidents.split(', ').map(text => {
      const [span = '', share] = text.split(' at ');
      const [start = '', end = ''] = span.split('–');
      const day = end < start ? '11' : '10';
      const impact = share === undefined ? '1' : `${Number.parseInt(share, 10) / 100}`;
      return { start: `2026-06-10T${start}`, end: `2026-06-${day}T${end}`, impact };
    });
    const indicator = { availability: 'incidents', ...(whole && { whole }) };
    const [first, second] = await periodsOf({
      objectives: [promise({ indicator, target: { atLeast: '99%' }, period: 'day', since: '2026-06-10' })],
      ...incidentsOf(rows),
      asOf: '2026-06-30',
    });
    return { 'downtime on 10 June': downOf(first), 'downtime on 11 June': downOf(second) };
  },
  'a day of two services, of which 90 % are promised; `down: [down]`, `partly: { slow: 50% }`': async ({
    web = '',
    api = '',
    missing = '',
  }) => {
    const changes = Object.entries({ web, api }).flatMap(([service, told]) => {
      const own = told.split(', ').filter(each => each !== '');
      const rows = own[0]?.startsWith('first row ') ? own : ['00:00 up', ...own];
      return rows.map(each => {
        const [time = '', state = ''] = each.replace('first row ', '').split(' ');
        return [`2026-06-10T${time}:00`, service, state];
      });
    });
    const states = { up: ['up'], down: ['down'], partly: { slow: '50%' } };
    const indicator = { availability: 'changes', states, missing };
    const day = await firstPeriod({
      objectives: [promise({ indicator, target: { atLeast: '90%' }, period: 'day', since: '2026-06-10' })],
      datasets: { changes: { kind: 'states', file: 'metrics/changes.csv' } },
      files: {
        'metrics/changes.csv': csv('at,service,state', changes),
        'metrics/coverage.csv': csv('dataset,from,through', [['changes', '2026-06-10', '2026-06-10']]),
      },
      asOf: '2026-06-10',
    });
    const [figure, worst] = [shown(day.actual), shown(day.atWorst)];
    const isRange = day.actual !== undefined && day.atWorst !== undefined;
    return {
      downtime: downOf(day),
      availability: isRange ? `${worst} to ${figure}` : figure,
      'the day': day.verdict ?? '',
    };
  },
  'maintenance on the whole of 20 June': async ({ 'down on 9 June': down = '', exclusions }) => {
    const rows = [onDay('2026-06-09', down), { start: '2026-06-20T00:00:00', end: '2026-06-21T00:00:00' }];
    const maintenance = [
      {
        id: 'window',
        every: 'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=20',
        effect: 'remove',
        text: 'Maintenance on 20 June.',
      },
    ];
    const { available, downtime, availability } = await figures({ exclusions }, incidentsOf(rows), {
      maintenance,
    });
    return { 'available time': available, downtime, availability };
  },
  'a day of checks each hour, of which two in a row that fail are down': async ({ failed = '' }) => {
    const bad = failed.split(', ');
    const rows = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0')).map(hour => {
      const own = bad.find(each => each.startsWith(hour));
      return [`2026-06-10T${own ?? `${hour}:00`}:00`, own ? 0 : 60, 60];
    });
    const downtime = { errorRate: '50%', intervals: 2 };
    const day = await firstPeriod({
      objectives: [
        promise({
          indicator: { availability: 'checks', interval: '1 hour', missing: 'no-data', downtime },
          target: { atLeast: '90%' },
          period: 'day',
          since: '2026-06-10',
        }),
      ],
      datasets: { checks: { kind: 'checks', file: 'metrics/checks.csv' } },
      files: {
        'metrics/checks.csv': csv('at,good,total', rows),
        'metrics/coverage.csv': csv('dataset,from,through', [['checks', '2026-06-10', '2026-06-11']]),
      },
      asOf: '2026-06-11',
    });
    return { downtime: downOf(day) };
  },
  'a day of checks each hour, of which 90 % are promised': async ({
    'hours without a row': absent = '',
    missing = '',
  }) => {
    const hours = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));
    const rows = hours
      .filter(hour => !absent.split(', ').includes(hour))
      .map(hour => [`2026-06-10T${hour}:00:00`, hour === '10' ? 0 : 60, 60]);
    const indicator = { availability: 'checks', interval: '1 hour', missing, downtime: { errorRate: '50%' } };
    const day = await firstPeriod({
      objectives: [promise({ indicator, target: { atLeast: '90%' }, period: 'day', since: '2026-06-10' })],
      datasets: { checks: { kind: 'checks', file: 'metrics/checks.csv' } },
      files: {
        'metrics/checks.csv': csv('at,good,total', rows),
        'metrics/coverage.csv': csv('dataset,from,through', [['checks', '2026-06-10', '2026-06-10']]),
      },
      asOf: '2026-06-10',
    });
    return {
      availability: shown(day.actual),
      'at worst': shown(day.atWorst),
      'the day': day.verdict ?? '',
    };
  },
  'the mean of a day of checks each hour, of which 90 % are promised': async ({
    'nothing is known of': hidden = '',
  }) => {
    const rows = Array.from({ length: 24 }, (_, hour) => [
      `2026-06-10T${String(hour).padStart(2, '0')}:00:00`,
      hour === 10 ? 0 : 60,
      60,
    ]);
    const cut = () => {
      const [from = '', until = ''] = hidden.split('–').map(time => `2026-06-10T${time}:00`);
      const before = new Date(Date.parse(`${from}Z`) - 1000).toISOString();
      return [
        ['checks', '2026-06-10', before],
        ['checks', until, '2026-06-10'],
      ];
    };
    const covered = hidden === '' ? [['checks', '2026-06-10', '2026-06-10']] : cut();
    const day = await firstPeriod({
      objectives: [
        promise({
          indicator: { availability: 'checks', interval: '1 hour', method: 'mean-of-intervals' },
          target: { atLeast: '90%' },
          period: 'day',
          since: '2026-06-10',
        }),
      ],
      datasets: { checks: { kind: 'checks', file: 'metrics/checks.csv' } },
      files: {
        'metrics/checks.csv': csv('at,good,total', rows),
        'metrics/coverage.csv': csv('dataset,from,through', covered),
      },
      asOf: '2026-06-10',
    });
    return {
      availability: shown(day.actual),
      'at worst': shown(day.atWorst),
      'the day': day.verdict ?? '',
    };
  },
};
