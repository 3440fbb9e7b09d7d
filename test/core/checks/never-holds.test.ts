import { describe, expect, test } from 'vitest';
import { checkReferences } from '../../../src/core/checks/check-references.ts';
import { agreementOf, document, objective, type Raw } from '../sample-agreement.ts';

const datasets = {
  leads: { kind: 'leads', file: 'metrics/leads.csv' },
  tickets: { kind: 'tickets', file: 'metrics/tickets.csv', blank: ['n/a'] },
  incidents: { kind: 'incidents', file: 'metrics/incidents.csv' },
  log: { kind: 'log', file: 'metrics/log.csv' },
  cases: {
    kind: 'records',
    file: 'metrics/cases.csv',
    times: { at: 'iso' },
    numbers: ['size'],
    snapshot: '2026-05-31',
  },
};
const saidOf = (indicator: Raw, target: Raw = { atLeast: '90%' }, more: Raw = {}) =>
  checkReferences(
    agreementOf(document({ datasets, objectives: [objective({ indicator, target })], ...more })),
  ).map(({ code, severity, place, message, fix }) => [
    `${severity} ${code} ${place.kind === 'terms' ? place.path.join('.').replace('objectives.0.indicator.', '') : ''}`,
    `${message}. ${fix}`,
  ]);
const count = (where: Raw, counts?: Raw) => ({ count: 'leads', where, ...(counts && { counts }) });
const ten = { atLeast: '10' };
const share = (fields: Raw) => ({ share: 'tickets', at: 'opened_at', ...fields });

describe('values that no cell of a column can hold', () => {
  test.each<[string, Raw, Raw, string, string]>([
    [
      'a text where there is a number',
      { count: 'cases', at: 'at', where: { size: 'large' } },
      ten,
      'where.size',
      'Unexpected `large` of column `size`, which no row of dataset `cases` can hold, expected a number',
    ],
    [
      'one of several',
      { count: 'cases', at: 'at', where: { size: ['1', 'two'] } },
      ten,
      'where.size',
      'Unexpected `two` of column `size`, which no row of dataset `cases` can hold, expected a number',
    ],
    [
      'one that is left out',
      { count: 'cases', at: 'at', where: { size: { not: 'large' } } },
      ten,
      'where.size',
      'Unexpected `large` of column `size`, which no row of dataset `cases` can hold, expected a number',
    ],
    [
      'a text where there is a time',
      share({ kept: { resolved_at: 'yes' } }),
      { atLeast: '90%' },
      'kept.resolved_at',
      'Unexpected `yes` of column `resolved_at`, which no row of dataset `tickets` can hold, expected a time',
    ],
    [
      'a share above 1',
      { availability: 'incidents', where: { impact: '50' } },
      { atLeast: '99%' },
      'where.impact',
      'Unexpected `50` of column `impact`, which no row of dataset `incidents` can hold, expected a share from 0 to 1',
    ],
    [
      'nothing where a column is never blank',
      count({ id: ['', 'L-1'] }),
      ten,
      'where.id',
      'Unexpected `""` of column `id`, which no row of dataset `leads` can hold, expected a value, since it is never blank',
    ],
    [
      'a text that stands for nothing',
      share({ of: { reason: 'n/a' }, kept: { resolved_at: { blank: 'false' } } }),
      { atLeast: '90%' },
      'of.reason',
      'Unexpected `n/a` of column `reason`, which no row of dataset `tickets` can hold, expected `blank: true`, since it stands for an empty cell',
    ],
    [
      'another day than that of the export',
      { count: 'cases', at: 'at', where: { snapshot: '2026-05-30' } },
      ten,
      'where.snapshot',
      'Unexpected `2026-05-30` of column `snapshot`, which no row of dataset `cases` can hold, expected `2026-05-31`, which it is in every row',
    ],
  ])('%s', (_, indicator, target, place, message) => {
    expect(saidOf(indicator, target)).toEqual([
      [`error impossible-value ${place}`, `${message}. Correct the value`],
    ]);
  });

  test('of limits by a column', () => {
    const promise = { to: 'at', within: { by: 'size', limits: { large: '1 calendar day', 1: '48 hours' } } };
    expect(saidOf({ each: 'cases', at: 'snapshot', clock: 'wall', promise })).toEqual([
      [
        'error impossible-value promise.within.limits.large',
        'Unexpected `large` of column `size`, which no row of dataset `cases` can hold, expected a number. Correct the value',
      ],
    ]);
  });

  test('are told at the definition that has them', () => {
    const definitions = [{ id: 'big', term: 'Big', meaning: 'A big case.', where: { size: 'big' } }];
    expect(saidOf({ count: 'cases', at: 'at', where: 'big' }, ten, { definitions })).toEqual([
      [
        'error impossible-value definitions.0.where.size',
        'Unexpected `big` of column `size`, which no row of dataset `cases` can hold, expected a number. Correct the value',
      ],
    ]);
  });

  test('are told at their place among others', () => {
    const placesOf = (where: Raw) => saidOf({ count: 'cases', at: 'at', where }, ten).map(([at]) => at);
    const big = { size: 'big' };
    expect(placesOf({ any: [{ id: 'A' }, big] })).toEqual(['error impossible-value where.any.1.size']);
    expect(placesOf({ all: [big, { size: '1' }] })).toEqual(['error impossible-value where.all.0.size']);
    expect(placesOf({ id: 'A', any: [big, { id: 'A' }] })).toEqual([
      'error impossible-value where.any.0.size',
    ]);
    expect(placesOf({ any: [{ id: 'B' }, { all: [{ id: 'A' }, { id: 'C', ...big }] }] })).toEqual([
      'error impossible-value where.any.1.size',
    ]);
  });

  test('are none where the value may be there', () => {
    expect(saidOf(count({ tier: ['A', ''], created_at: '2026-05-01T09:00:00' }), ten)).toEqual([]);
  });
});

describe('conditions that no row fulfils', () => {
  const together =
    'Unexpected conditions that no row fulfils together, expected some that can all hold. Join them by `any:`, or correct one of them';
  const beside =
    'Unexpected condition that none of the rows that count can fulfil, expected one that can hold beside the others. Correct it, or what says which rows count';

  test('as they exclude each other', () => {
    expect(saidOf(count({ all: [{ tier: 'A' }, { tier: 'B' }] }), ten)).toEqual([
      ['error never-holds where', together],
    ]);
    expect(saidOf(count({ any: [{ tier: 'A' }, { tier: 'B' }] }), ten)).toEqual([]);
  });

  test('as `where:` lets none of them count', () => {
    const kept = { severity: 'high' };
    expect(saidOf(share({ where: { severity: 'low' }, kept }))).toEqual([['error never-holds kept', beside]]);
    expect(saidOf(share({ of: { severity: 'low' }, kept }))).toEqual([['error never-holds kept', beside]]);
    expect(saidOf(share({ where: { severity: 'low' }, of: kept, kept: { owner: 'desk' } }))).toEqual([
      ['error never-holds of', beside],
    ]);
    const promise = { is: kept };
    const each = { each: 'tickets', at: 'opened_at', clock: 'wall', promise };
    expect(saidOf({ ...each, where: { severity: 'low' } })).toEqual([
      ['error never-holds promise.is', beside],
    ]);
    expect(saidOf(each)).toEqual([]);
  });

  test('as `counts:` leaves out all that `where:` lets count', () => {
    const again = { duplicate_of: { blank: 'false' } };
    expect(saidOf(count(again, { duplicates: 'false' }), ten)).toEqual([
      ['error never-holds counts', beside],
    ]);
    expect(saidOf(count(again, { rejected: 'false' }), ten)).toEqual([]);
  });

  test('but not where a time may have come later', () => {
    expect(saidOf(count({ rejected_at: { blank: 'false' } }, { rejected: 'false' }), ten)).toEqual([]);
    const kept = { resolved_at: { blank: 'true' } };
    expect(saidOf(share({ where: { resolved_at: { blank: 'false' } }, kept }), { atMost: '5%' })).toEqual([]);
    expect(saidOf(share({ of: { resolved_at: { blank: 'false' } }, kept }), { atMost: '5%' })).toEqual([
      ['error never-holds kept', beside],
    ]);
  });
});

describe('what every row keeps', () => {
  test('is a time that is held against itself', () => {
    expect(saidOf(share({ kept: { resolved_at: { notAfter: 'resolved_at' } } }))).toEqual([
      [
        'error never-decides kept.resolved_at',
        'Unexpected `notAfter: resolved_at` of `resolved_at` itself, expected another time, such as when it is due. Name the time that it must not be after',
      ],
    ]);
    const promise = { to: 'due_at', by: 'due_at' };
    expect(saidOf({ each: 'tickets', at: 'opened_at', clock: 'wall', promise })).toEqual([
      [
        'error never-decides promise.by',
        'Unexpected `by: due_at` of `due_at` itself, expected the time that it is due. Name the time by which it has to be done',
      ],
    ]);
  });

  const speed = (from?: string, to?: string) =>
    saidOf(
      { speed: 'leads', ...(from && { from }), ...(to && { to }), statistic: 'mean', clock: 'wall' },
      { atMost: '1 hour' },
    );

  test('is a speed from a time to itself, or to one that is never later', () => {
    expect(speed('created_at', 'created_at')).toEqual([
      [
        'error takes-no-time to',
        'Unexpected `created_at` as the end of a time that begins with it, expected a later time. Name the time at which it ends',
      ],
    ]);
    const swapped = (to: string, from: string) =>
      `Unexpected \`${to}\` as the end of a time that begins with \`${from}\`, which is never before it, expected a later time. Swap the two, or name another time`;
    expect(speed('connected_at', 'created_at')).toEqual([
      ['error takes-no-time to', swapped('created_at', 'connected_at')],
    ]);
    expect(speed('first_follow_up_at')).toEqual([
      [
        'error takes-no-time from',
        'Unexpected `first_follow_up_at` as the end of a time that begins with it, expected a later time. Name the time at which it ends',
      ],
    ]);
    expect(speed('created_at')).toEqual([]);
    expect(speed('connected_at', 'first_follow_up_at')).toEqual([]);
  });

  test('is an item’s time from its own beginning to itself', () => {
    const each = (promise: Raw, more: Raw = {}) =>
      saidOf({ each: 'tickets', at: 'opened_at', clock: 'wall', promise, ...more });
    expect(each({ to: 'opened_at', within: '1 hour' })).toEqual([
      [
        'error takes-no-time promise.to',
        'Unexpected `opened_at` as the end of a time that begins with it, expected a later time. Name the time at which it ends',
      ],
    ]);
    expect(each({ to: 'opened_at', from: 'resolved_at', within: '1 hour' }).map(([at]) => at)).toEqual([
      'error takes-no-time promise.to',
    ]);
    const rules = { start: ['opened'], stop: ['resolved', 'opened'], pause: ['held'], resume: ['held'] };
    const event = (name: string, does: string, undoes: string) =>
      `Unexpected event \`${name}\` in \`${does}\` and in \`${undoes}\`, between which no time passes, expected it in one of them. Remove it from one of them`;
    expect(each({ to: 'stop', within: '1 hour' }, { log: 'log', rules })).toEqual([
      ['error takes-no-time rules.stop.1', event('opened', 'start', 'stop')],
      ['error takes-no-time rules.resume.0', event('held', 'pause', 'resume')],
    ]);
  });

  test('is a lead that is reached when it is handed off', () => {
    const depth = { depth: 'leads', within: '5 days', automated: 'false', connected: 'handed_off_at' };
    const attempts = { attempts: { kind: 'attempts', file: 'metrics/attempts.csv' } };
    expect(saidOf(depth, { atLeast: '6' }, { datasets: { ...datasets, ...attempts } })).toEqual([
      [
        'error takes-no-time connected',
        'Unexpected `handed_off_at` as the end of a time that begins with it, expected a later time. Name the time at which it ends',
      ],
    ]);
  });

  test('is a number that no number lies within', () => {
    const count = { count: 'cases', at: 'at', where: { size: { below: '0' } } };
    expect(saidOf(count, { atMost: '4' })).toEqual([
      [
        'error never-holds where.size',
        'Unexpected bounds of column `size` that no number from 0 lies within, expected some that one can. Correct the bounds, or name `size` under `negative:` of the dataset where numbers below 0 are meant',
      ],
    ]);
  });

  test('is a sum of itself', () => {
    expect(saidOf({ measure: 'cases', sum: 'size', per: 'size', as: 'share', at: 'at' })).toEqual([
      [
        'error never-decides per',
        'Unexpected `size` in `sum` and in `per`, which is always 1, expected another column. Name the column that it is a part of',
      ],
    ]);
  });
});

describe('conditions of each item', () => {
  const each = (promise: Raw, fields: Raw = {}) =>
    saidOf({ each: 'tickets', at: 'opened_at', clock: 'wall', promise, ...fields });
  const low = { is: { severity: 'low' } };
  const critical = { is: { severity: 'critical' } };
  const answered = { to: 'responded_at', within: '1 hour' };
  const unanswered = { is: { responded_at: { blank: 'true' } } };
  const together =
    'Unexpected conditions that no item fulfils together, expected some that can all hold. Join them by `any:`, or correct one of them';
  const beside =
    'Unexpected conditions that none of the items that count can fulfil, expected some that can hold beside the others. Correct them, or what says which items count';
  const always =
    'Unexpected conditions of which every item that counts fulfils one, expected some that an item may fail. Correct them: as they stand they promise nothing';

  test('are held against each other', () => {
    expect(each({ all: [low, critical] })).toEqual([['error never-holds promise.all', together]]);
    expect(each({ all: [unanswered, answered] })).toEqual([['error never-holds promise.all', together]]);
    expect(each({ all: [low, { any: [critical, { all: [unanswered, answered] }] }] })).toEqual([
      ['error never-holds promise.all', together],
    ]);
    expect(each({ any: [low, critical] })).toEqual([]);
    expect(each({ all: [low, answered] })).toEqual([]);
  });

  test('and against what says which items count', () => {
    const both = { all: [{ is: { severity: ['low', 'high'] } }, { is: { severity: ['high', 'critical'] } }] };
    expect(each(both, { where: { severity: ['low', 'critical'] } })).toEqual([
      ['error never-holds promise.all', beside],
    ]);
    expect(each(both, { where: { severity: ['low', 'high', 'other'] } })).toEqual([]);
  });

  test('do not need what is promised nothing of some values, or may be handed on', () => {
    const within = { by: 'severity', limits: { critical: '1 hour' }, otherwise: 'none' };
    expect(each({ all: [unanswered, { to: 'responded_at', within }] })).toEqual([]);
    const log = { log: 'log', rules: { transfer: ['moved'] } };
    expect(each({ all: [unanswered, answered] }, log)).toEqual([]);
  });

  test('promise nothing where one of them always holds', () => {
    const other = { is: { severity: { not: 'low' } } };
    expect(each({ any: [low, other] })).toEqual([['error always-holds promise.any', always]]);
    expect(each({ any: [low, { all: [other, answered] }] })).toEqual([]);
  });
});

test('deliveries to the places where some are due can count', () => {
  const said = (where: Raw, fields: Raw = {}) =>
    saidOf(
      {
        delivery: 'crates',
        where,
        schedule: { every: 'FREQ=WEEKLY;BYDAY=MO' },
        places: { north: '5', south: '3' },
        ...fields,
      },
      { atLeast: '50%' },
      { datasets: { ...datasets, crates: { kind: 'deliveries', file: 'metrics/crates.csv' } } },
    );
  const left = (places: string) => [
    [
      'error never-holds where',
      `Unexpected \`where\` by which nothing counts that comes to ${places}, where some is due, expected one that it can fulfil. Correct it, or take the place out of the terms`,
    ],
  ];
  expect(said({ place: 'nort' })).toEqual(left('`north`, `south`'));
  expect(said({ place: 'north' })).toEqual(left('`south`'));
  expect(said({ place: ['north', 'south', 'east'] })).toEqual([]);
  expect(said({ place: 'nort' }, { requires: ['on-time', 'in-full'] })).toEqual([]);
});
