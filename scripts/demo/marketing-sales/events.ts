import type { Cell } from '../csv-file.ts';
import type { DemoFile } from '../demo-file.ts';
import { stormDates } from './story.ts';

const stormNote = 'Winter storm: all sales desks were closed and the phone system was down';

const storm = (objective: string): Cell[] => [
  '2026-03-12T10:00:00',
  'exclusion',
  objective,
  stormDates[0],
  stormDates.at(-1),
  'remove',
  'sales',
  'marketing',
  stormNote,
];

/** What became of the recovery plan for a month that was missed. */
const plan = (
  at: string,
  objective: string,
  from: string,
  through: string,
  by: string,
  effect: string,
  note: string,
) => [at, 'strike', objective, from, through, effect, by, by === 'sales' ? 'marketing' : 'sales', note];
const months = [
  ['2025-10-01', '2025-10-31', '2025-11-11T16:00:00'],
  ['2025-11-01', '2025-11-30', '2025-12-09T16:00:00'],
  ['2025-12-01', '2025-12-31', '2026-01-09T16:00:00'],
] as const;

/** Single months that were missed, and the plan that put each right. */
const laterPlans = [
  ['2026-01-08', 'lead-value', '2025-12', '31', 'marketing', 'Tier A leads first in every campaign'],
  ['2026-01-12', 'depth-of-follow-up', '2025-12', '31', 'sales', 'A list of open attempts each morning'],
  [
    '2026-03-05',
    'qualified-leads',
    '2026-02',
    '28',
    'marketing',
    'A short month gets its campaign a week earlier',
  ],
  ['2026-03-05', 'lead-value', '2026-02', '28', 'marketing', 'The same plan'],
  ['2026-05-12', 'depth-of-follow-up', '2026-04', '30', 'sales', 'Holiday cover for the desks'],
] as const;

/** What was recorded under the agreement: the storm, reviews held, and the plans of the bad quarter. */
export const events: DemoFile = {
  header: ['at', 'kind', 'objective', 'from', 'through', 'effect', 'by', 'agreed_by', 'note'],
  rows: [
    ...months.flatMap(([from, through, at], place) => [
      plan(
        at,
        'qualified-leads',
        from,
        through,
        'marketing',
        place < 2 ? 'failed' : 'done',
        [
          'A second webinar a month',
          'Budget moved from search to referrals',
          'New year campaign with the partners',
        ][place] ?? '',
      ),
      plan(
        at,
        'first-follow-up',
        from,
        through,
        'sales',
        place < 2 ? 'failed' : 'done',
        [
          'Two representatives more on the desks from December',
          'Desk hours move to the hours of the leads',
          'The desks are full again',
        ][place] ?? '',
      ),
    ]),
    ...laterPlans.map(([at, objective, month, last, by, note]) =>
      plan(`${at}T16:00:00`, objective, `${month}-01`, `${month}-${last}`, by, 'done', note),
    ),
    storm('first-follow-up'),
    storm('follow-up-in-a-day'),
    [
      '2026-01-14T10:00:00',
      'review',
      undefined,
      undefined,
      undefined,
      undefined,
      'marketing',
      'sales',
      'Quota of the new year',
    ],
    [
      '2026-04-09T10:00:00',
      'review',
      undefined,
      undefined,
      undefined,
      undefined,
      'sales',
      'marketing',
      'First quarter; nothing changes',
    ],
  ],
};
