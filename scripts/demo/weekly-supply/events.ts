import type { Cell } from '../csv-file.ts';
import type { DemoFile } from '../demo-file.ts';
import { dateOf, day, hour, wall, wallText } from '../wall-clock.ts';

/** What the farm answered to a missed week, by its Monday. */
const answers: Readonly<Record<string, string>> = {
  '2025-10-20': 'The north round starts half an hour earlier',
  '2025-11-17': 'Counted twice before loading',
  '2026-02-16': 'Receiving has a second pen',
  '2026-03-16': 'A reserve of thirty crates stays in the yard',
  '2026-04-20': 'Road works are looked up on Sunday evenings',
  '2026-05-11': 'A second van for the south kitchen',
};

/** A row about the week of a Monday. */
const about = (
  monday: string,
  days: number,
  kind: string,
  effect: string | undefined,
  by: string,
  agreedBy: string | undefined,
  note: string,
): Cell[] => [
  wallText(wall(monday) + days * day + 11 * hour),
  kind,
  'monday-delivery',
  monday,
  dateOf(wall(monday) + 6 * day),
  effect,
  by,
  agreedBy,
  note,
];

/** What was recorded under the agreement: strikes answered, credits issued, and a day nobody could drive. */
export const events: DemoFile = {
  header: ['at', 'kind', 'objective', 'from', 'through', 'effect', 'by', 'agreed_by', 'note'],
  rows: [
    ...Object.entries(answers).flatMap(([monday, note]) => [
      about(monday, 11, 'strike', 'done', 'produce-farm', 'city-kitchens', note),
      about(monday, 24, 'credit-issued', undefined, 'produce-farm', undefined, 'On the invoice of the month'),
    ]),
    [
      '2026-01-15T10:00:00',
      'exclusion',
      'monday-delivery',
      '2026-01-12',
      '2026-01-12',
      'remove',
      'produce-farm',
      'city-kitchens',
      'Black ice: the city had closed its roads to vans until noon',
    ],
  ],
};
