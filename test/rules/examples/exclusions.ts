import { exclusionFile } from '../exclusion-file.ts';
import type { Runs } from '../rules-document.ts';
import { shown } from '../shown.ts';
import { countOfLeads, csv, firstPeriod, leadsOn, periodsOf, promise, rowsOf } from '../small-agreement.ts';

const since = '2026-06-01';
const asOf = '2026-07-31';
const on = (time = '') => `2026-06-10T${time}:00`;

export const exclusions: Runs = {
  '30 leads are promised in June, three days are excluded': async given => {
    const known = rowsOf({ name: 'leads' }, [
      ...leadsOn(Number(given['leads on other days']), '2026-06-20'),
      ...leadsOn(Number(given['leads on those']), '2026-06-11'),
    ]);
    const excluded = exclusionFile({
      effect: given.effect ?? '',
      from: '2026-06-10',
      through: '2026-06-12',
    });
    const june = await firstPeriod({
      objectives: [promise({ indicator: countOfLeads, target: { atLeast: '30' }, since })],
      ...known,
      files: { ...known.files, ...excluded },
      asOf,
    });
    const { target, actual } = { ...june, ...june.afterExclusions };
    return {
      'goal left': shown(target?.value),
      'leads left': shown(actual),
      June: june.verdict ?? '',
    };
  },
  'a reply within an hour, with a storm': async ({ paused = '' }) => {
    const [from, through] = paused.split('–');
    const known = rowsOf({ times: ['done'] }, [{ at: on('10:00'), done: on('12:00') }]);
    const excluded = exclusionFile({
      effect: 'pause',
      from: on(from),
      through: on(through),
      at: on('13:00'),
    });
    const june = await firstPeriod({
      objectives: [
        promise({
          indicator: { speed: 'rows', from: 'at', to: 'done', statistic: 'mean', clock: 'wall' },
          target: { atMost: '1 hour' },
          since,
        }),
      ],
      ...known,
      files: { ...known.files, ...excluded },
      asOf,
    });
    return {
      'as measured': shown(june.actual),
      'after exclusions': shown(june.afterExclusions?.actual),
      June: june.verdict ?? '',
    };
  },
  'a ticket of 30 January, opened at 10:00, with clocks paused over the cut-off': async ({
    solved = '',
    others = '',
  }) => {
    const own = ['T-1', '2026-01-30T10:00:00', `${solved}:00`];
    const more = Array.from({ length: Number(others) }, (_, place) => [
      `T-${place + 2}`,
      '2026-02-20T10:00:00',
      '2026-02-20T11:00:00',
    ]);
    const promised = { to: 'resolved_at', within: '48 hours' };
    const [january, february] = await periodsOf({
      objectives: [
        promise({
          indicator: { each: 'tickets', at: 'opened_at', clock: 'wall', promise: promised },
          target: { atLeast: '60%' },
        }),
      ],
      datasets: { tickets: { kind: 'tickets', file: 'metrics/tickets.csv' } },
      files: {
        'metrics/tickets.csv': csv('id,opened_at,resolved_at', [own, ...more]),
        'metrics/coverage.csv': csv('dataset,from,through', [['tickets', '2026-01-01', '2026-12-31']]),
        ...exclusionFile({ effect: 'pause', from: '2026-01-31', through: '2026-02-04', at: '2026-01-31' }),
      },
      asOf: '2026-06-30',
    });
    return {
      January: january?.verdict ?? '',
      February: february?.verdict ?? '',
      figure: shown(february?.actual),
    };
  },
};
