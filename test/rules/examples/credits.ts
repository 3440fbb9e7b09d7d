import { incidentsOf } from '../incidents.ts';
import type { Cells, Runs } from '../rules-document.ts';
import { shown } from '../shown.ts';
import { csv, promise, reportOf } from '../small-agreement.ts';
import { lateCredits } from './late-credits.ts';

/** Of `2 h 30 min`, in minutes. */
function minutesOf(text = ''): number {
  const [, hours = '0', minutes = '0'] = /^(?:(\d+) h)? ?(?:(\d+) min)?$/.exec(text) ?? [];
  return Number(hours) * 60 + Number(minutes);
}

async function creditFor(downtime: string | undefined, credit: object): Promise<Cells> {
  const start = Date.UTC(2026, 5, 10);
  const end = start + minutesOf(downtime) * 60_000;
  const { objectives, credits = [] } = await reportOf({
    objectives: [
      promise({
        indicator: { availability: 'incidents' },
        target: { atLeast: '99.9%' },
        since: '2026-06-01',
      }),
    ],
    ...incidentsOf([{ start: new Date(start).toISOString(), end: new Date(end).toISOString() }]),
    terms: { remedies: [{ id: 'credit', text: 'A credit is given.', credit }] },
    asOf: '2026-07-31',
  });
  const june = objectives[0]?.periods[0];
  const given = credits.find(each => each.period === '2026-06');
  return { availability: shown(june?.actual), credit: shown(given?.due) };
}

/** The credit for January, in which two of an office’s services were down. */
async function creditOfGroups(
  fees: readonly (readonly string[])[],
  misses: string,
  settled?: string,
): Promise<Cells> {
  const about = ['dispute', 'promise', '2026-01-01', '2026-01-31'];
  const dispute = [
    ['2026-02-10', ...about, '', 'marketing', '', settled ?? '', 'Measured at the wrong door.'],
    ['2026-02-20', ...about, 'settled', 'marketing', 'marketing;sales', settled ?? '', 'As agreed.'],
  ];
  const { credits = [] } = await reportOf({
    objectives: [
      promise({
        indicator: { availability: 'outages' },
        target: { atLeast: '99.9%' },
        per: { column: 'service', groups: ['mail', 'web'] },
      }),
    ],
    datasets: { outages: { kind: 'incidents', file: 'metrics/outages.csv' } },
    files: {
      'metrics/outages.csv': csv('id,start,end,service', [
        ['a', '2026-01-10T00:00:00', '2026-01-10T12:00:00', 'mail'],
        ['b', '2026-01-20T00:00:00', '2026-01-21T00:00:00', 'web'],
      ]),
      'metrics/coverage.csv': csv('dataset,from,through', [['outages', '2026-01-01', '2026-12-31']]),
      'fees.csv': csv(
        'service,resource,period,amount,currency',
        fees.map(([resource = '', amount = '']) => ['office', resource, '2026-01', amount, 'USD']),
      ),
      ...(settled && {
        'events.csv': csv('at,kind,objective,from,through,effect,by,agreed_by,value,note', dispute),
      }),
    },
    terms: {
      remedies: [
        {
          id: 'credit',
          text: 'A credit is given.',
          credit: {
            tiers: [
              { below: '99.9%', credit: '10%' },
              { below: '97%', credit: '25%' },
            ],
            base: { fees: 'office' },
            misses,
          },
        },
      ],
    },
    asOf: '2026-02-25',
  });
  return { credit: shown(credits[0]?.due) };
}

export const credits: Runs = {
  '10 % below 99.9 %, 25 % below 97 %, where `mail` was down for 12 hours of January and `web` for 24':
    given => {
      const { 'fee of mail': mail, 'fee of web': web, 'of the whole': whole, misses = '' } = given;
      const rows = [
        ['mail', mail],
        ['web', web],
        ['', whole],
      ].flatMap(([name = '', amount]) => (amount ? [[name, amount]] : []));
      return creditOfGroups(rows, misses);
    },
  'the same, where `mail` has a fee of 100, `web` one of 200, and a dispute about January is settled': ({
    'settled on': settled,
  }) =>
    creditOfGroups(
      [
        ['mail', '100'],
        ['web', '200'],
      ],
      'highest',
      settled,
    ),
  '10 % of the fee below 99.9 %, 25 % below 99 %, and at most 20 % in a period where a cap says so': ({
    'downtime in June': downtime,
    fee,
    cap,
  }) =>
    creditFor(downtime, {
      tiers: [
        { below: '99.9%', credit: '10%' },
        { below: '99%', credit: '25%' },
      ],
      base: { fixed: fee },
      ...(cap && { caps: [{ per: 'period', atMost: cap }] }),
    }),
  '5 % of 1,000 USD for each hour of downtime in a missed month': async ({
    'downtime in June': downtime,
    'hours count': counting,
  }) => {
    const terms = { each: 'hour', amount: '5%', counting, base: { fixed: '1000 USD' } };
    const { credit = '' } = await creditFor(downtime, terms);
    return { credit };
  },
  '10 USD for each incident of a month below 99.9 %': async ({ incident = '' }) => {
    const [from = '', to = ''] = incident.replace('31 January ', '').split('–');
    const { credits: made = [] } = await reportOf({
      objectives: [promise({ indicator: { availability: 'incidents' }, target: { atLeast: '99.9%' } })],
      ...incidentsOf([{ start: `2026-01-31T${from}:00Z`, end: `2026-02-01T${to}:00Z` }]),
      terms: {
        remedies: [{ id: 'credit', text: 'A credit.', credit: { each: 'incident', amount: '10 USD' } }],
      },
      asOf: '2026-06-30',
    });
    const of = (id: string) => shown(made.find(each => each.period === id)?.due);
    return { 'credit for January': of('2026-01'), 'credit for February': of('2026-02') };
  },
  'three days of service, priced by a fee of 1,000 USD for June': async ({
    'days of a month': days = '',
  }) => {
    const { credit = '' } = await creditFor('3 h', {
      tiers: [{ below: '99.9%', credit: '3 days' }],
      priced: true,
      base: { fixed: '1000 USD', ...(days.endsWith(' days') && { month: days }) },
    });
    return { credit };
  },
  ...lateCredits,
  'January and February earned 100 USD each, and at most 150 USD are given in twelve months': async ({
    'claim for January': first = '',
    'claim for February': second = '',
  }) => {
    const claims = [
      [first, '2026-01-01', '2026-01-31'],
      [second, '2026-02-01', '2026-02-28'],
    ] as const;
    const rows = claims.flatMap(([at, from, through]) =>
      at === 'never'
        ? []
        : at.split(', ').map(each => [each, 'claim', 'promise', from, through, '', 'marketing', '', '']),
    );
    const { datasets, files } = incidentsOf(
      ['2026-01-10', '2026-02-10'].map(day => ({ start: `${day}T10:00:00Z`, end: `${day}T12:00:00Z` })),
    );
    const { credits: made = [] } = await reportOf({
      objectives: [promise({ indicator: { availability: 'incidents' }, target: { atLeast: '99.9%' } })],
      datasets,
      files: {
        ...files,
        'events.csv': csv('at,kind,objective,from,through,effect,by,agreed_by,note', rows),
      },
      terms: {
        remedies: [
          {
            id: 'credit',
            text: 'A credit is given.',
            credit: {
              tiers: [{ below: '99.9%', credit: '100 USD' }],
              caps: [{ per: '12 months', atMost: '150 USD' }],
              claimWithin: '90 days',
            },
          },
        ],
      },
      asOf: '2026-12-31',
    });
    const told = (month: string) => {
      const credit = made.find(each => each.period === month);
      return `${shown(credit?.due)}, ${credit?.state}`;
    };
    return { January: told('2026-01'), February: told('2026-02') };
  },
  'January and February earned 50 USD each, at most 10 % of the fees of the term are given, which is 2026':
    async ({ 'fees known up to': last = '', 'cap is of': of = '' }) => {
      const { datasets, files } = incidentsOf(
        ['2026-01-10', '2026-02-10'].map(day => ({ start: `${day}T10:00:00Z`, end: `${day}T12:00:00Z` })),
      );
      const months = Array.from({ length: Number(last.slice(5)) }, (_, month) => [
        'service',
        `2026-${String(month + 1).padStart(2, '0')}`,
        '100',
        'USD',
      ]);
      const cap = { per: 'term', atMost: '10%', of: of === 'the fees' ? 'service' : of };
      const { credits: made = [] } = await reportOf({
        objectives: [promise({ indicator: { availability: 'incidents' }, target: { atLeast: '99.9%' } })],
        datasets,
        files: { ...files, 'fees.csv': csv('service,period,amount,currency', months) },
        terms: {
          effective: { from: '2026-01-01', to: '2026-12-31' },
          remedies: [
            {
              id: 'credit',
              text: 'A credit is given.',
              credit: { tiers: [{ below: '99.9%', credit: '50 USD' }], caps: [cap] },
            },
          ],
        },
        asOf: '2026-12-31',
      });
      const [first, second] = made;
      return {
        January: shown(first?.due),
        held: shown(first?.held),
        February: shown(second?.due),
        'held in February': shown(second?.held),
      };
    },
  'March was missed by an hour on 12 March, ended 13:00, and is settled 20 days after its end': async ({
    'claim within': within,
    from,
  }) => {
    const { credits: made = [] } = await reportOf({
      objectives: [
        promise({
          indicator: { availability: 'incidents' },
          target: { atLeast: '99.9%' },
          since: '2026-03-01',
          settle: '20 days',
        }),
      ],
      ...incidentsOf([{ start: '2026-03-12T12:00:00Z', end: '2026-03-12T13:00:00Z' }]),
      terms: {
        calendar: 'desk',
        remedies: [
          {
            id: 'credit',
            text: 'A credit is given.',
            credit: { tiers: [{ below: '99.9%', credit: '50 USD' }], claimWithin: { within, from } },
          },
        ],
      },
      asOf: '2026-06-30',
    });
    const [march] = made;
    const time = march?.claimUntil?.slice(0, 16).replace('T', ' ');
    return { 'last time to claim': time ?? march?.claimBy ?? '' };
  },
};
