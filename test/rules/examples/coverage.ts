import type { Runs } from '../rules-document.ts';
import { range, shown } from '../shown.ts';
import {
  countOfLeads,
  csv,
  type Fields,
  firstPeriod,
  leadsOn,
  promise,
  reportOf,
  rowsOf,
} from '../small-agreement.ts';

/** What may be promised of June, by the words of the table; composites are of two others. */
const promised: Readonly<Record<string, Fields>> = {
  'at least 100 leads': { indicator: { count: 'leads' }, target: { atLeast: '100' } },
  'a sum of at least 100': {
    indicator: { measure: 'records', sum: 'value', at: 'at' },
    target: { atLeast: '100' },
  },
  'no incident': { indicator: { availability: 'incidents' }, target: { atLeast: '99%' } },
  'a delivery each Monday': {
    indicator: { delivery: 'crates', schedule: { every: 'FREQ=WEEKLY;BYDAY=MO' } },
    target: { atLeast: '100%' },
  },
  'a share of records': {
    indicator: { share: 'records', at: 'at', kept: { state: 'good' } },
    target: { atLeast: '90%' },
  },
  'a mean time to answer': {
    indicator: { speed: 'leads', statistic: 'mean', clock: 'wall' },
    target: { atMost: '1 hour' },
  },
  'attempts at each lead': {
    indicator: { depth: 'leads', within: '5 days', automated: 'true' },
    target: { atLeast: '3' },
  },
  'an average of records': {
    indicator: { measure: 'records', sum: 'value', per: 'count', at: 'at' },
    target: { atLeast: '4' },
  },
  'each record answered in an hour': {
    indicator: { each: 'records', at: 'at', clock: 'wall', promise: { to: 'done', within: '1 hour' } },
    target: { atLeast: '90%' },
  },
  'good checks of all': { indicator: { availability: 'checks' }, target: { atLeast: '99%' } },
  'a reported number ÷ another': {
    indicator: { measure: 'records', sum: 'value', per: 'other', as: 'share', at: 'at' },
    target: { atLeast: '90%' },
  },
};

const file = (name: string) => `metrics/${name}.csv`;

/** Datasets without a row, complete for all of 2026. */
const empty = {
  datasets: {
    leads: { kind: 'leads', file: file('leads') },
    attempts: { kind: 'attempts', file: file('attempts') },
    incidents: { kind: 'incidents', file: file('incidents') },
    checks: { kind: 'checks', file: file('checks') },
    crates: { kind: 'deliveries', file: file('crates') },
    records: {
      kind: 'records',
      file: file('records'),
      columns: { at: 'at', done: 'done' },
      numbers: ['value', 'other'],
      attributes: ['state'],
    },
  },
  files: {
    [file('leads')]: csv('id,created_at,handed_off_at,first_follow_up_at,connected_at', []),
    [file('attempts')]: csv('lead,at,owner,channel,automated', []),
    [file('incidents')]: csv('id,start,end,impact', []),
    [file('checks')]: csv('at,good,total', []),
    [file('crates')]: csv('id,due_on,delivered_at', []),
    [file('records')]: csv('id,at,done,value,other,state', []),
    [file('coverage')]: csv(
      'dataset,from,through',
      ['leads', 'attempts', 'incidents', 'checks', 'crates', 'records'].map(name => [
        name,
        '2026-01-01',
        '2026-12-31',
      ]),
    ),
  },
};

export const coverage: Runs = {
  '`web` is complete through June, `api` through 15 June, and nothing was down': async ({
    'promised of': of = '',
  }) => {
    const where = of === 'all' ? {} : { where: { service: of.split(' and ') } };
    const { verdict = '' } = await firstPeriod({
      objectives: [
        promise({
          indicator: { availability: 'incidents', ...where },
          target: { atLeast: '99%' },
          since: '2026-06-01',
        }),
      ],
      datasets: { incidents: { kind: 'incidents', file: file('incidents') } },
      files: {
        [file('incidents')]: csv('id,start,end,impact,service', []),
        [file('coverage')]: csv('dataset,from,through,service', [
          ['incidents', '2026-01-01', '2026-06-30', 'web'],
          ['incidents', '2026-01-01', '2026-06-15', 'api'],
        ]),
      },
      asOf: '2026-07-31',
    });
    return { June: verdict };
  },

  'June without a row': async ({ promised: what = '' }) => {
    const members = what.startsWith('a composite of ')
      ? what.slice('a composite of '.length).split(' and ')
      : [];
    const single = (name: string, place: number) =>
      promise({ id: `p-${place}`, since: '2026-06-01', ...promised[name] });
    const composite = promise({
      id: 'whole',
      since: '2026-06-01',
      indicator: { composite: 'serial', of: members.map((_, place) => `p-${place}`) },
      target: { atLeast: '90%' },
    });
    const { objectives } = await reportOf({
      objectives: members.length > 0 ? [...members.map(single), composite] : [single(what, 0)],
      ...empty,
      asOf: '2026-07-31',
    });
    const period = objectives.at(-1)!.periods[0]!;
    return { June: period.verdict ?? '', figure: shown(period.actual) };
  },

  'January with one lead, of which two are promised': async ({
    'complete from': from = '',
    through = '',
  }) => {
    const { verdict = '' } = await firstPeriod({
      objectives: [promise({ indicator: countOfLeads, target: { atLeast: '2' } })],
      ...rowsOf({ name: 'leads', complete: [from, through] }, leadsOn(1, '2026-01-15')),
      asOf: '2026-02-28',
    });
    return { January: verdict };
  },

  'June with 40 leads, of which nothing is known from the 5th to the 7th': async ({
    promised: target = '',
  }) => {
    const [word, amount = ''] = target.split(/ (?=\d)/);
    const { files, ...rest } = rowsOf({ name: 'leads' }, leadsOn(40, '2026-06-15'));
    const period = await firstPeriod({
      objectives: [
        promise({
          indicator: countOfLeads,
          target: { [word === 'at least' ? 'atLeast' : 'atMost']: amount },
          since: '2026-06-01',
        }),
      ],
      ...rest,
      files: {
        ...files,
        [file('coverage')]: csv('dataset,from,through', [
          ['leads', '2026-06-01', '2026-06-04'],
          ['leads', '2026-06-08', '2026-06-30'],
        ]),
      },
      asOf: '2026-07-31',
    });
    return { June: period.verdict ?? '', figure: range(period) };
  },

  'tickets of June, to be answered within an hour, of which nothing is known on the 5th': async ({
    'in time': kept = '',
    promised: share = '',
  }) => {
    const [direction, of] = share.startsWith('at least')
      ? ['atLeast', share.slice(9)]
      : ['atMost', share.slice(8)];
    const known = rowsOf({ name: 'tickets', times: ['done'] }, [
      { at: '2026-06-10T10:00:00', done: '2026-06-10T12:00:00' },
      ...Array.from({ length: Number(kept) }, () => ({
        at: '2026-06-20T10:00:00',
        done: '2026-06-20T10:30:00',
      })),
    ]);
    const coverage = csv('dataset,from,through', [
      ['tickets', '2026-06-01', '2026-06-04'],
      ['tickets', '2026-06-06', '2026-07-31'],
    ]);
    const period = await firstPeriod({
      objectives: [
        promise({
          indicator: {
            each: 'tickets',
            at: 'at',
            clock: 'wall',
            promise: { to: 'done', within: '1 hour' },
          },
          target: { [direction!]: of },
          since: '2026-06-01',
        }),
      ],
      ...known,
      files: { ...known.files, 'metrics/coverage.csv': coverage },
      asOf: '2026-07-31',
    });
    return { June: period.verdict ?? '', figure: range(period) };
  },
  'two tickets of June, to be answered within eight hours; the data is complete through 30 June': async ({
    'second answered': answered = '',
    promised: share = '',
  }) => {
    const period = await firstPeriod({
      objectives: [
        promise({
          indicator: {
            each: 'tickets',
            at: 'at',
            clock: 'wall',
            promise: { to: 'done', within: '8 hours' },
          },
          target: { atLeast: share },
          since: '2026-06-01',
        }),
      ],
      ...rowsOf({ name: 'tickets', times: ['done'], complete: ['2026-06-01', '2026-06-30'] }, [
        { at: '2026-06-10T10:00:00', done: '2026-06-10T11:00:00' },
        { at: '2026-06-30T20:00:00', done: answered === 'not yet' ? '' : `2026-06-30T${answered}:00` },
      ]),
      asOf: '2026-07-31',
    });
    return { June: period.verdict ?? '', figure: range(period) };
  },

  'a delivery is due each Monday of June, the 1st, 8th, 15th, 22nd and 29th, by the end of the next day':
    async ({ 'came on': came = '', 'nothing is known of': hole = '', promised: share = '' }) => {
      const [from = 0, through = from] = [...hole.matchAll(/\d+/g)].map(Number);
      const dayOf = (day: number) => `2026-06-${String(day).padStart(2, '0')}`;
      const known = [[1, from - 1], ...(through < 30 ? [[through + 1, 30]] : [])];
      const period = await firstPeriod({
        objectives: [
          promise({
            indicator: { delivery: 'crates', schedule: { every: 'FREQ=WEEKLY;BYDAY=MO' }, grace: '1 day' },
            target: { atLeast: share },
            since: '2026-06-01',
          }),
        ],
        datasets: { crates: { kind: 'deliveries', file: file('crates') } },
        files: {
          [file('crates')]: csv(
            'id,delivered_at',
            came.split(', ').map(day => [day, `${dayOf(Number(day))}T10:00:00`]),
          ),
          [file('coverage')]: csv(
            'dataset,from,through',
            [...known, [31, 31]].map(([first = 0, last = 0]) => [
              'crates',
              first === 31 ? '2026-07-01' : dayOf(first),
              last === 31 ? '2026-07-31' : dayOf(last),
            ]),
          ),
        },
        asOf: '2026-07-31',
      });
      return { June: period.verdict ?? '', figure: range(period) };
    },
};
