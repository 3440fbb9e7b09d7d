import type { Runs } from '../rules-document.ts';
import { shown } from '../shown.ts';
import { csv, firstPeriod, promise } from '../small-agreement.ts';

const on = (time = '') => `2026-06-10T${time}:00`;

export const eachItem: Runs = {
  'a ticket of 10 June, opened at 10:00': async given => {
    const { severity = '', 'to be solved': limit = '', 'customer asked': asked = '', solved } = given;
    const [pause, resume] = asked.split('–');
    const indicator = {
      each: 'tickets',
      at: 'opened_at',
      clock: 'wall',
      log: 'log',
      rules: { pause: ['asked'], resume: ['answered'], stop: ['solved'] },
      promise: {
        to: 'stop',
        within: { by: 'severity', limits: { [severity]: limit.replace('within ', '') } },
      },
    };
    const asking = resume
      ? [
          ['T-1', on(pause), 'asked'],
          ['T-1', on(resume), 'answered'],
        ]
      : [];
    const { detail } = await firstPeriod({
      objectives: [promise({ indicator, target: { atLeast: '100%' }, since: '2026-06-01' })],
      datasets: {
        tickets: { kind: 'tickets', file: 'metrics/tickets.csv' },
        log: { kind: 'log', file: 'metrics/log.csv' },
      },
      files: {
        'metrics/tickets.csv': csv('id,opened_at,severity', [['T-1', on('10:00'), severity]]),
        'metrics/log.csv': csv('item,at,event', [...asking, ['T-1', on(solved), 'solved']]),
        'metrics/coverage.csv': csv('dataset,from,through', [
          ['tickets', '2026-06-01', '2026-07-31'],
          ['log', '2026-06-01', '2026-07-31'],
        ]),
      },
      asOf: '2026-07-31',
    });
    const found = detail?.kind === 'items' ? detail : undefined;
    const [miss] = found?.misses ?? [];
    const late = miss?.lateMs;
    return {
      kept: found?.kept === 1 ? 'yes' : 'no',
      'late by':
        late === undefined ? '' : shown({ value: String(late), unit: { kind: 'duration', clock: 'wall' } }),
    };
  },
};
