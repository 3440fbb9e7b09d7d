import type { Runs } from '../rules-document.ts';
import { csv, promise, rowsOf } from '../small-agreement.ts';
import { findingsOf } from '../told.ts';

export const findings: Runs = {
  'a log of 300 notes, then one misspelt reply; the rules name `reply-sent`': async ({ event = '' }) => {
    const at = '2026-01-12T12:00:00';
    const known = rowsOf({ name: 'cases' }, [{ at }]);
    const rows = [
      ...Array.from({ length: 300 }, (_, second) => [
        'R-1',
        new Date(Date.parse(`${at}Z`) + second * 1000).toISOString(),
        'note',
      ]),
      ['R-1', '2026-01-12T13:00:00Z', 'reply-snet'],
      ['R-1', '2026-01-12T14:00:00Z', 'reply-sent'],
    ];
    const found = await findingsOf({
      objectives: [
        promise({
          indicator: {
            each: 'cases',
            at: 'at',
            clock: 'wall',
            log: 'moves',
            rules: { stop: ['reply-sent'] },
            promise: { to: 'stop', within: '4 hours' },
          },
          target: { atLeast: '100%' },
        }),
      ],
      datasets: { ...known.datasets, moves: { kind: 'log', file: 'metrics/moves.csv' } },
      files: {
        ...known.files,
        'metrics/moves.csv': csv('item,at,event', rows),
        'metrics/coverage.csv': csv('dataset,from,through', [
          ['cases', '2026-01-01', '2026-12-31'],
          ['moves', '2026-01-01', '2026-12-31'],
        ]),
      },
      asOf: '2026-03-31',
    });
    const own = found.filter(each => each.message.includes(`\`${event}\``));
    const more = /so are (\d+) more rows/.exec(own[0]?.message ?? '')?.[1] ?? '0';
    return { told: `${own.length}`, 'of rows': `${Number(more) + 1}` };
  },
};
