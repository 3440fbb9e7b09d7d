import type { Runs } from '../rules-document.ts';
import { shown } from '../shown.ts';
import { csv, firstPeriod, periodsOf, promise, yaml } from '../small-agreement.ts';

export const deliveries: Runs = {
  'ten crates are due by noon on Monday 15 June': async ({ arrived = '' }) => {
    const indicator = {
      delivery: 'crates',
      schedule: { every: 'FREQ=WEEKLY;BYDAY=MO', at: '12:00' },
      quantity: '10',
      unit: 'crates',
    };
    const rows = [...arrived.matchAll(/(\d\d:\d\d) (\d+) crates/g)].map(([, time, units = ''], place) => [
      `D-${place + 1}`,
      '2026-06-15',
      `2026-06-15T${time}:00`,
      units,
    ]);
    const { detail } = await firstPeriod({
      objectives: [promise({ indicator, target: { atLeast: '100%' }, period: 'week', since: '2026-06-15' })],
      datasets: { crates: { kind: 'deliveries', file: 'metrics/crates.csv' } },
      files: {
        'metrics/crates.csv': csv('id,due_on,delivered_at,quantity', rows),
        'metrics/coverage.csv': csv('dataset,from,through', [['crates', '2026-06-01', '2026-06-30']]),
      },
      asOf: '2026-06-30',
    });
    const [occurrence] = detail?.kind === 'deliveries' ? detail.occurrences : [];
    return { delivery: occurrence?.state ?? '', failed: occurrence?.failed?.join(', ') ?? '' };
  },

  'ten crates are due every Monday, from 1 June 2026 on': async ({ arrived = '' }) => {
    const came = arrived.split(', ').map(text => text.match(/^(\d+)(?: with (\d+))?$/)!);
    const dayOf = (day = '') => `2026-06-${day.padStart(2, '0')}`;
    const rows = came.map(([, day, units = '10'], place) => [`D-${place + 1}`, dayOf(day), units]);
    const { detail } = await firstPeriod({
      objectives: [
        promise({
          indicator: {
            delivery: 'crates',
            schedule: { every: 'FREQ=WEEKLY;BYDAY=MO', from: '2026-06-01' },
            quantity: '10',
            unit: 'crates',
          },
          target: { atLeast: '100%' },
          since: '2026-06-01',
        }),
      ],
      datasets: { crates: { kind: 'deliveries', file: 'metrics/crates.csv' } },
      files: {
        'metrics/crates.csv': csv('id,delivered_at,quantity', rows),
        'metrics/coverage.csv': csv('dataset,from,through', [['crates', '2026-06-01', '2026-06-30']]),
      },
      asOf: '2026-06-30',
    });
    const due = detail?.kind === 'deliveries' ? detail.occurrences : [];
    const mondayOf = (place: number) => due.find(each => each.rows.includes(place + 1))?.dueOn.slice(8);
    return {
      for: rows.map((_, place) => (mondayOf(place) ?? 'none').replace(/^0/, '')).join(', '),
      'first Monday': due[0]?.state ?? '',
      'second Monday': due[1]?.state ?? '',
    };
  },

  'what is due on a working day of each month': async ({ 'working day': workingDay = '' }) => {
    const hours = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map(day => [day, ['09:00-17:00']]);
    const holidays = ['2026-05-01', '2026-05-25'].map(date => ({ date }));
    const desk = { zone: 'Etc/UTC', hours: Object.fromEntries(hours), holidays };
    const periods = await periodsOf({
      objectives: [
        promise({
          indicator: { delivery: 'reports', schedule: { workingDay } },
          target: { atLeast: '100%' },
          since: '2026-04-01',
        }),
      ],
      datasets: { reports: { kind: 'deliveries', file: 'metrics/reports.csv' } },
      files: {
        'slas/calendars.yaml': yaml({ calendars: { desk } }),
        'metrics/reports.csv': csv('id,delivered_at', []),
        'metrics/coverage.csv': csv('dataset,from,through', [['reports', '2026-01-01', '2026-12-31']]),
      },
      asOf: '2026-07-31',
    });
    const [april = '', may = '', june = ''] = periods.map(({ detail }) =>
      detail?.kind === 'deliveries' ? detail.occurrences.map(each => each.dueOn).join() : 'none',
    );
    return { April: april, May: may, June: june };
  },

  '50 crates are due in June at each of two places': async ({ whole = '', north = '', south = '' }) => {
    const { actual } = await firstPeriod({
      objectives: [
        promise({
          indicator: {
            delivery: 'crates',
            perPeriod: { north: '50', south: '50' },
            unit: 'crates',
            ...(whole && { whole }),
          },
          target: { atLeast: '100%' },
          since: '2026-06-01',
        }),
      ],
      datasets: { crates: { kind: 'deliveries', file: 'metrics/crates.csv' } },
      files: {
        'metrics/crates.csv': csv('id,place,delivered_at,quantity', [
          ['D-1', 'north', '2026-06-10', north],
          ['D-2', 'south', '2026-06-20', south],
        ]),
        'metrics/coverage.csv': csv('dataset,from,through', [['crates', '2026-06-01', '2026-06-30']]),
      },
      asOf: '2026-06-30',
    });
    return { figure: shown(actual) };
  },
};
