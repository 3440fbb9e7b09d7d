import { parse } from 'yaml';
import { exclusionFile } from '../exclusion-file.ts';
import type { Runs } from '../rules-document.ts';
import { csv, firstPeriod, promise, rowsOf, runOn } from '../small-agreement.ts';

export const verdicts: Runs = {
  'at least 95 % of the items of January': async ({ kept, items, data, agreed = '' }) => {
    const rows = Array.from({ length: Number(items) }, (_, place) => ({
      at: '2026-01-10T10:00:00',
      state: place < Number(kept) ? 'kept' : 'broken',
    }));
    const through = data === 'complete' ? '2026-12-31' : '2026-01-30';
    const known = rowsOf({ texts: ['state'], complete: ['2026-01-01', through] }, rows);
    const excluded = exclusionFile({ effect: agreed, from: '2026-01-10', through: '2026-01-10' });
    const january = await firstPeriod({
      objectives: [
        promise({
          indicator: { share: 'rows', at: 'at', kept: { state: 'kept' } },
          target: { atLeast: '95%' },
        }),
      ],
      ...known,
      files: { ...known.files, ...excluded },
      asOf: '2026-02-28',
    });
    return { January: january.verdict ?? '' };
  },

  'indicators on leads, and what is said of them': async ({ indicator = '' }) => {
    const columns = ['created_at', 'handed_off_at', 'first_follow_up_at', 'connected_at', 'rejected_at'];
    const { stdout } = await runOn(
      {
        objectives: [
          promise({
            indicator: parse(`{ ${indicator} }`, { schema: 'failsafe' }),
            target: { [limitOf(indicator)]: thresholdOf(indicator) },
          }),
        ],
        datasets: { leads: { kind: 'leads', file: 'metrics/leads.csv' } },
        files: {
          'metrics/leads.csv': csv(['id', ...columns, 'tier', 'duplicate_of'].join(','), []),
          'metrics/coverage.csv': csv('dataset,from,through', [['leads', '2026-01-01', '2026-12-31']]),
        },
        asOf: '2026-01-31',
      },
      'check',
      '--json',
    );
    return {
      finding: JSON.parse(stdout)
        .findings.map((each: { code: string }) => each.code)
        .join(', '),
    };
  },
};

/** A target that fits the figure of an indicator. */
function limitOf(indicator: string): string {
  return indicator.startsWith('speed') ? 'atMost' : 'atLeast';
}

function thresholdOf(indicator: string): string {
  return indicator.startsWith('speed') ? '1 hour' : indicator.startsWith('share') ? '90%' : '10';
}
