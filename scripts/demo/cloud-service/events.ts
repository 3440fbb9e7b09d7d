import type { Cell } from '../csv-file.ts';
import type { DemoFile } from '../demo-file.ts';

type Fact = {
  readonly at: string;
  readonly kind: string;
  readonly objective?: string;
  readonly from: string;
  readonly through: string;
  readonly effect?: string;
  readonly by: string;
  readonly agreedBy?: string;
  readonly clause?: string;
  readonly value?: string;
  readonly note: string;
};

const claimed = (at: string, objective: string, month: string, last: string, note: string): Fact => ({
  at,
  kind: 'claim',
  objective,
  from: `${month}-01`,
  through: `${month}-${last}`,
  by: 'online-shop',
  note,
});
const issued = (at: string, objective: string, month: string, last: string): Fact => ({
  at,
  kind: 'credit-issued',
  objective,
  from: `${month}-01`,
  through: `${month}-${last}`,
  by: 'cloud-provider',
  note: 'On the invoice of the month',
});

/** A Sunday window that was announced. */
const announced = (at: string, day: string, note: string): Fact => ({
  at,
  kind: 'notice',
  from: `${day}T02:00:00`,
  through: `${day}T04:00:00`,
  by: 'cloud-provider',
  clause: 'sunday-window',
  note,
});
/** The written report on a miss. */
const reported = (at: string, objective: string, month: string, last: string, note: string): Fact => ({
  at,
  kind: 'strike',
  objective,
  from: `${month}-01`,
  through: `${month}-${last}`,
  effect: 'done',
  by: 'cloud-provider',
  agreedBy: 'online-shop',
  note,
});

const facts: readonly Fact[] = [
  announced('2025-10-10T12:00:00', '2025-10-19', 'Replacement of two database nodes'),
  announced('2026-02-06T12:00:00', '2026-02-15', 'New release of the API gateway'),
  announced('2026-05-15T12:00:00', '2026-05-24', 'Firmware of the storage'),
  reported(
    '2025-10-06T16:00:00',
    'api-availability',
    '2025-09',
    '30',
    'Releases now go to one tenth of the machines first',
  ),
  reported(
    '2025-12-05T15:00:00',
    'storage-requests',
    '2025-11',
    '30',
    'A full disk is noticed at 70 %, not at 95 %',
  ),
  reported(
    '2026-01-08T11:00:00',
    'api-availability',
    '2025-12',
    '31',
    'Certificates renew themselves, and are watched',
  ),
  claimed('2025-10-06T09:20:00', 'api-availability', '2025-09', '30', 'Bad release of 16 September'),
  issued('2025-10-31T12:00:00', 'api-availability', '2025-09', '30'),
  claimed('2025-12-03T10:05:00', 'storage-requests', '2025-11', '30', 'Failed uploads in November'),
  issued('2025-12-31T12:00:00', 'storage-requests', '2025-11', '30'),
  claimed('2026-01-05T08:30:00', 'api-availability', '2025-12', '31', 'Expired certificate of 18 December'),
  issued('2026-01-30T12:00:00', 'api-availability', '2025-12', '31'),
  reported(
    '2026-04-09T14:00:00',
    'database-availability',
    '2026-03',
    '31',
    'A full replica takes over before the first one is repaired',
  ),
  {
    at: '2026-04-10T09:00:00',
    kind: 'dispute',
    objective: 'database-availability',
    from: '2026-03-01',
    through: '2026-03-31',
    by: 'online-shop',
    value: '99.79%',
    note: 'The shop’s own probes saw 94 minutes on 11 March',
  },
  {
    at: '2026-04-24T11:00:00',
    kind: 'dispute',
    objective: 'database-availability',
    from: '2026-03-01',
    through: '2026-03-31',
    effect: 'settled',
    by: 'online-shop',
    agreedBy: 'cloud-provider',
    value: '99.84%',
    note: 'Twenty-four of the minutes were spent in the shop’s own network',
  },
  reported(
    '2026-06-05T15:30:00',
    'api-availability',
    '2026-05',
    '31',
    'Two releases in one week are no longer possible',
  ),
  {
    at: '2026-04-27T15:00:00',
    kind: 'exclusion',
    objective: 'api-availability',
    from: '2026-04-21T14:06:00',
    through: '2026-04-21T14:37:00',
    effect: 'remove',
    by: 'cloud-provider',
    agreedBy: 'online-shop',
    note: 'Failure of the regional power grid, longer than the reserves last',
  },
];

/** What was recorded under the agreement. */
export const events: DemoFile = {
  header: [
    'at',
    'kind',
    'objective',
    'from',
    'through',
    'effect',
    'by',
    'agreed_by',
    'clause',
    'value',
    'note',
  ],
  rows: facts.map((fact): Cell[] => [
    fact.at,
    fact.kind,
    fact.objective,
    fact.from,
    fact.through,
    fact.effect,
    fact.by,
    fact.agreedBy,
    fact.clause,
    fact.value,
    fact.note,
  ]),
};
