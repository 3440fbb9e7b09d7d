import { exclusionFile } from '../exclusion-file.ts';
import type { Runs } from '../rules-document.ts';
import { firstPeriod, promise, rowsOf } from '../small-agreement.ts';

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
};
