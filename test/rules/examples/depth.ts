import type { Runs } from '../rules-document.ts';
import { shown } from '../shown.ts';
import { csv, firstPeriod, promise } from '../small-agreement.ts';

const stamp = '2026-06-10T10:00:00';

/** How many attempts each lead got: `3, 1, 2`. */
function attempts(counts: string, automated: 'yes' | 'no') {
  return counts
    .split(', ')
    .flatMap((count, place) =>
      Array.from({ length: Number(count) }, () => [`L-${place + 1}`, stamp, 'desk', 'call', automated]),
    );
}

export const depth: Runs = {
  'attempts at three leads that were never reached': async given => {
    const indicator = {
      depth: 'leads',
      within: '5 days',
      automated: given['machine counts'] === 'yes' ? 'true' : 'false',
    };
    const { actual, detail } = await firstPeriod({
      objectives: [promise({ indicator, target: { atLeast: '1' }, since: '2026-06-01' })],
      datasets: {
        leads: { kind: 'leads', file: 'metrics/leads.csv' },
        attempts: { kind: 'attempts', file: 'metrics/attempts.csv' },
      },
      files: {
        'metrics/leads.csv': csv('id,created_at,handed_off_at,first_follow_up_at,connected_at', [
          ['L-1', stamp, stamp, '', ''],
          ['L-2', stamp, stamp, '', ''],
          ['L-3', stamp, stamp, '', ''],
          ['L-4', stamp, stamp, '', '2026-06-10T10:05:00'],
        ]),
        'metrics/attempts.csv': csv('lead,at,owner,channel,automated', [
          ...attempts(given['by people'] ?? '', 'no'),
          ...attempts(given['by machine'] ?? '', 'yes'),
          ['L-4', '2026-06-10T10:05:00', 'desk', 'call', 'no'],
        ]),
        'metrics/coverage.csv': csv('dataset,from,through', [
          ['leads', '2026-06-01', '2026-07-31'],
          ['attempts', '2026-06-01', '2026-07-31'],
        ]),
      },
      asOf: '2026-07-31',
    });
    const found = detail?.kind === 'depth' ? detail : undefined;
    return { leads: `${found?.unconnected}`, attempts: `${found?.attempts}`, figure: shown(actual) };
  },
};
