import { exclusionFile } from '../exclusion-file.ts';
import type { Runs } from '../rules-document.ts';
import { shown } from '../shown.ts';
import { countOfLeads, firstPeriod, leadsOn, promise, rowsOf } from '../small-agreement.ts';

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
};
