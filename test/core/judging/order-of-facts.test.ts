import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AgreementEvent } from '../../../src/core/ground/data-facts.ts';
import { down, event, judgedCredits, minute } from '../clauses/credit/credit-sample.ts';
import { document, objective } from '../sample-agreement.ts';

const months = ['2026-01', '2026-02', '2026-03'] as const;
/** Few instants, so that many facts are of the same one. */
const recorded = ['2026-02-03', '2026-02-10', '2026-03-02', '2026-03-20', '2026-04-04'] as const;

/** Every clause that a fact may be about. */
const terms = document({
  calendar: 'desk',
  timezone: 'UTC',
  effective: { from: '2026-01-01', to: '2026-06-30' },
  datasets: { incidents: { kind: 'incidents', file: 'metrics/incidents.csv' } },
  objectives: ['web', 'mail'].map(id =>
    objective({ id, title: id, indicator: { availability: 'incidents' }, target: { atLeast: '99.9%' } }),
  ),
  maintenance: [
    {
      id: 'sundays',
      every: 'FREQ=WEEKLY;BYDAY=SU',
      hours: '02:00-04:00',
      effect: 'remove',
      noticeDays: '3',
      text: 'The service is worked on each Sunday.',
    },
  ],
  remedies: [
    {
      id: 'credit',
      text: 'Credit.',
      credit: {
        tiers: [{ below: '99.9%', credit: '100 USD' }],
        claimWithin: { within: '60 days', from: 'notice' },
        caps: [{ per: '12 months', atMost: '150 USD' }],
      },
    },
    { id: 'strikes', text: 'Strike.', strike: { owner: 'accountable', due: '10 days', limit: '2' } },
    { id: 'told', text: 'Told.', escalate: [{ after: '1 missed', to: 'Board', within: '5 days' }] },
  ],
  termination: [
    { id: 'together', text: 'Together.', when: { consent: 'all' } },
    {
      id: 'misses',
      text: 'After misses.',
      when: { missed: '2 of any 3' },
      noticePerMiss: '40 days',
      noticeDays: '30',
    },
  ],
  review: { every: 'quarter' },
});

const kinds: readonly (readonly [kind: string, fields: Partial<AgreementEvent>])[] = [
  ['claim', {}],
  ['claim', { clause: 'credit', note: 'Again' }],
  ['credit-issued', { value: '60 USD' }],
  ['credit-issued', { value: '' }],
  ['notice', {}],
  ['notice', { clause: 'sundays' }],
  ['notice', { clause: 'misses', span: undefined }],
  ['strike', { effect: 'done' }],
  ['strike', { effect: 'waived' }],
  ['strike', { effect: 'failed' }],
  ['escalation', { effect: 'resolved', clause: 'told' }],
  ['review', { span: undefined }],
  ['consent', { clause: 'together', span: undefined }],
  ['dispute', { objective: 'web', value: '99.95%' }],
  ['dispute', { objective: 'web', value: '99%', effect: 'settled' }],
  ['dispute', { objective: 'web', effect: 'withdrawn' }],
  ['exclusion', { effect: 'excuse', objective: 'mail' }],
  ['exclusion', { effect: 'remove', objective: 'mail' }],
];

const one = fc
  .record({
    what: fc.constantFrom(...kinds),
    at: fc.constantFrom(...recorded),
    month: fc.constantFrom(...months),
    isBySales: fc.boolean(),
  })
  .map(({ what: [kind, fields], at: date, month, isBySales }) =>
    event(kind, date, month, {
      by: isBySales ? 'sales' : 'marketing',
      agreedBy: [isBySales ? 'marketing' : 'sales'],
      ...fields,
    }),
  );

/** The same facts in two orders. */
const twoOrders = fc
  .array(one, { minLength: 2, maxLength: 14 })
  .chain(events => fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })));

const ofPlaces = new Set(['row', 'rows', 'firstRow', 'lastRow', 'file', 'source', 'sources']);

/** All that is judged, but for where a fact stands in the file. */
function judgedIn(events: readonly AgreementEvent[]) {
  const incidents = months.map(month => down(`${month}-08T03:00`, 90 * minute));
  const inFile = events.map((each, place) => ({ ...each, row: place + 1 }));
  const { report, findings } = judgedCredits(terms, { incidents }, { events: inFile }, '2026-05-20');
  const said = findings.map(({ code, message }) => `${code}: ${message}`).toSorted();
  return JSON.parse(JSON.stringify([report, said], (key, value) => (ofPlaces.has(key) ? undefined : value)));
}

test('all that is judged is the same whatever the order of the rows of events.csv', () => {
  fc.assert(
    fc.property(twoOrders, ([first, second]) => {
      expect(judgedIn(second)).toEqual(judgedIn(first));
    }),
    { numRuns: 150 },
  );
});

test('the earliest claim of a credit counts where a later one stands above it', () => {
  const rows = [
    event('claim', '2026-03-20', '2026-01'),
    event('claim', '2026-03-10', '2026-02'),
    event('claim', '2026-03-05', '2026-01'),
    ...months.map(month => event('notice', '2026-03-01', month)),
  ];
  const duesOf = (events: readonly AgreementEvent[]) =>
    (judgedIn(events)[0].credits as { period: string; due: { value: string }; claimedAt?: string }[])
      .filter(each => each.period < '2026-03')
      .map(each => [each.period, each.due.value, each.claimedAt]);
  const expected = [
    ['2026-01', '100', '2026-03-05T00:00:00Z'],
    ['2026-02', '50', '2026-03-10T00:00:00Z'],
  ];
  expect(duesOf(rows)).toEqual(expected);
  expect(duesOf(rows.toReversed())).toEqual(expected);
});
