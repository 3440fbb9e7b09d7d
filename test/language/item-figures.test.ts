import { expect, test } from 'vitest';
import type { ItemsDetail } from '../../src/core/report.ts';
import { catalogue, itemFigures } from '../../src/language/index.ts';

test('the share of a group is the one that its verdict goes by, also where one of few may be missed', () => {
  const detail: ItemsDetail = {
    kind: 'items',
    items: 5,
    kept: 3,
    missed: 2,
    pending: 0,
    notDue: 0,
    misses: [],
    groups: [
      { group: 'north', items: 2, kept: 1, missed: 1, pending: 0, share: '1', keeps: true },
      { group: 'south', items: 3, kept: 2, missed: 1, pending: 0, share: '2/3', keeps: false },
      { group: 'west', items: 0, kept: 0, missed: 0, pending: 0 },
    ],
  };
  const indicator = {
    kind: 'each',
    item: 'tickets',
    at: 'opened_at',
    judge: 'item',
    per: 'region',
    promise: { kind: 'is' },
  } as unknown as Parameters<typeof itemFigures>[1];
  expect(itemFigures(catalogue('en'), indicator, detail)).toEqual([
    {
      caption: 'By region, each judged alone',
      columns: ['Region', 'Kept', 'Share', 'Verdict'],
      rows: [
        ['north', '1 of 2', '100.0\u202f%', '✓ kept'],
        ['south', '2 of 3', '66.7\u202f%', '✕ missed'],
        ['west', '0 of 0', '', '– nothing due'],
      ],
    },
  ]);
});
