import { describe, expect, test } from 'vitest';
import { days, factsOf, lead, onlyObjective, periodOf } from '../judge-sample.ts';
import { agreementOf, document, objective, type Raw } from '../sample-agreement.ts';

const all = factsOf(days('2010-01-01', '2032-12-31'));
const agreementWith = (fields: Raw, effective: Raw = { from: '2024-01-01', to: '2024-12-31' }) =>
  agreementOf(document({ objectives: [objective(fields)], effective }));
/** A lead at noon of each date. */
const leadsOn = (...dates: readonly string[]) => ({ leads: dates.map(date => lead(`${date}T12:00:00`)) });
const counted = (
  fields: Raw,
  dates: readonly string[],
  effective?: Raw,
  asOf = '2026-12-31',
): (readonly [string, string, string, number, string | undefined, string | undefined])[] =>
  onlyObjective(agreementWith(fields, effective), all, leadsOn(...dates), asOf).periods.map(each => [
    each.id,
    each.startDate,
    each.lastDate,
    each.days,
    each.actual?.value,
    each.verdict,
  ]);

describe('29 February', () => {
  const dates = ['2024-02-28', '2024-02-29', '2024-03-01'];

  test('is a day of its month, its quarter and its year, and of no other', () => {
    const fields = { target: { atLeast: '2' } };
    expect(counted({ ...fields, period: 'month' }, dates).slice(1, 3)).toEqual([
      ['2024-02', '2024-02-01', '2024-02-29', 29, '2', 'met'],
      ['2024-03', '2024-03-01', '2024-03-31', 31, '1', 'missed'],
    ]);
    expect(counted({ ...fields, period: 'quarter' }, dates)[0]).toEqual([
      '2024-Q1',
      '2024-01-01',
      '2024-03-31',
      91,
      '3',
      'met',
    ]);
    expect(counted({ ...fields, period: 'year' }, dates)).toEqual([
      ['2024', '2024-01-01', '2024-12-31', 366, '3', 'met'],
    ]);
  });

  test('is a period of its own where days are judged', () => {
    const effective = { from: '2024-02-28', to: '2024-03-01' };
    expect(counted({ period: 'day', target: { atLeast: '1' } }, ['2024-02-29'], effective)).toEqual([
      ['2024-02-28', '2024-02-28', '2024-02-28', 1, '0', 'missed'],
      ['2024-02-29', '2024-02-29', '2024-02-29', 1, '1', 'met'],
      ['2024-03-01', '2024-03-01', '2024-03-01', 1, '0', 'missed'],
    ]);
  });

  test('as the first day of an agreement leaves one day of that February and 306 of 366 days of that year', () => {
    const effective = { from: '2024-02-29', to: '2025-02-28' };
    const target = { atLeast: '58' };
    const months = onlyObjective(agreementWith({ target }, effective), all, {}, '2025-12-31').periods;
    expect(months.map(each => each.id).slice(0, 2)).toEqual(['2024-02', '2024-03']);
    expect([months[0], months.at(-1)]).toMatchObject([
      { id: '2024-02', days: 1, partial: true, target: { value: { value: '2' } } },
      { id: '2025-02', days: 28, partial: false, target: { value: { value: '58' } } },
    ]);
    const years = onlyObjective(
      agreementWith({ target: { atLeast: '366' }, period: 'year' }, effective),
      all,
      {},
      '2025-12-31',
    ).periods;
    expect(years.map(each => [each.id, each.days, each.target?.value.value])).toEqual([
      ['2024', 307, '307'],
      ['2025', 59, '21594/365'],
    ]);
  });

  test('begins a billing year, which begins on 28 February in other years', () => {
    const fields = { period: 'year', yearStart: '2', anchorDay: '29', target: { atLeast: '1' } };
    expect(
      counted(fields, ['2025-02-27', '2025-02-28'], { from: '2024-02-29', to: '2028-02-28' }, '2028-12-31'),
    ).toEqual([
      ['from-2024-02-29', '2024-02-29', '2025-02-27', 365, '1', 'met'],
      ['from-2025-02-28', '2025-02-28', '2026-02-27', 365, '1', 'met'],
      ['from-2026-02-28', '2026-02-28', '2027-02-27', 365, '0', 'missed'],
      ['from-2027-02-28', '2027-02-28', '2028-02-28', 366, '0', 'missed'],
    ]);
  });

  test('that a dated target names is a first day only where a period begins on it', () => {
    const target = [{ atLeast: '1' }, { atLeast: '2', from: '2024-02-29' }];
    const billed = counted({ anchorDay: '29', target }, ['2024-02-28', '2024-02-29', '2024-03-28']);
    expect(billed.slice(1, 3)).toEqual([
      ['from-2024-01-29', '2024-01-29', '2024-02-28', 31, '1', 'met'],
      ['from-2024-02-29', '2024-02-29', '2024-03-28', 29, '2', 'met'],
    ]);
  });
});

describe('a billing month', () => {
  const begins = (anchorDay: string, year = '2024') =>
    counted({ anchorDay, edge: 'skip' }, [], { from: `${year}-01-01`, to: `${year}-12-31` }).map(
      ([, first]) => first.slice(5),
    );

  test('from the 29th, 30th or 31st begins on the last day of a shorter month, and no day is in two', () => {
    expect(begins('29').slice(0, 4)).toEqual(['01-29', '02-29', '03-29', '04-29']);
    expect(begins('29', '2023').slice(0, 4)).toEqual(['01-29', '02-28', '03-29', '04-29']);
    expect(begins('30').slice(0, 4)).toEqual(['01-30', '02-29', '03-30', '04-30']);
    expect(begins('31').slice(0, 6)).toEqual(['01-31', '02-29', '03-31', '04-30', '05-31', '06-30']);
    expect(begins('31', '2023').slice(0, 4)).toEqual(['01-31', '02-28', '03-31', '04-30']);
  });

  test('has a lead of its last day, and not the one of the next first day', () => {
    const dates = ['2024-01-31', '2024-02-28', '2024-02-29', '2024-03-30', '2024-03-31', '2024-04-29'];
    expect(counted({ anchorDay: '31', target: { atLeast: '2' }, edge: 'skip' }, dates).slice(0, 3)).toEqual([
      ['from-2024-01-31', '2024-01-31', '2024-02-28', 29, '2', 'met'],
      ['from-2024-02-29', '2024-02-29', '2024-03-30', 31, '2', 'met'],
      ['from-2024-03-31', '2024-03-31', '2024-04-29', 30, '2', 'met'],
    ]);
  });
});

test('the last instant of the 31st is in its month, the next one is not', () => {
  const leads = [lead('2024-01-31T23:59:59.999'), lead('2024-02-01T00:00:00')];
  const of = (id: string) => periodOf(id, agreementWith({}), all, { leads }, '2024-12-31').actual?.value;
  expect([of('2024-01'), of('2024-02')]).toEqual(['1', '1']);
});

describe('ISO weeks over New Year', () => {
  const weeks = (from: string, to: string, ...dates: readonly string[]) =>
    counted({ period: 'week', target: { atLeast: '2' } }, dates, { from, to }, '2028-12-31');

  test('are whole weeks of the year that has their Thursday', () => {
    expect(weeks('2026-12-21', '2027-01-10', '2026-12-31', '2027-01-01', '2027-01-04')).toEqual([
      ['2026-W52', '2026-12-21', '2026-12-27', 7, '0', 'missed'],
      ['2026-W53', '2026-12-28', '2027-01-03', 7, '2', 'met'],
      ['2027-W01', '2027-01-04', '2027-01-10', 7, '1', 'missed'],
    ]);
    expect(weeks('2020-12-28', '2021-01-10', '2020-12-28', '2021-01-03', '2021-01-04')).toEqual([
      ['2020-W53', '2020-12-28', '2021-01-03', 7, '2', 'met'],
      ['2021-W01', '2021-01-04', '2021-01-10', 7, '1', 'missed'],
    ]);
    expect(weeks('2024-12-23', '2025-01-05', '2024-12-30', '2025-01-01').map(([id]) => id)).toEqual([
      '2024-W52',
      '2025-W01',
    ]);
  });

  test('that an agreement cuts at New Year share the goal by days', () => {
    const periods = onlyObjective(
      agreementWith({ period: 'week', target: { atLeast: '7' } }, { from: '2027-01-01' }),
      all,
      {},
      '2027-01-10',
    ).periods;
    expect(periods.map(each => [each.id, each.startDate, each.days, each.target?.value.value])).toEqual([
      ['2026-W53', '2027-01-01', 3, '3'],
      ['2027-W01', '2027-01-04', 7, '7'],
    ]);
  });
});

describe('fiscal years from April', () => {
  const effective = { from: '2023-04-01', to: '2025-03-31' };
  const fields = { yearStart: '4', target: { atLeast: '1' } };

  test('are named for the year they end in and have the leap day of that year', () => {
    expect(counted({ ...fields, period: 'year' }, ['2024-02-29', '2024-04-01'], effective)).toEqual([
      ['FY2024', '2023-04-01', '2024-03-31', 366, '1', 'met'],
      ['FY2025', '2024-04-01', '2025-03-31', 365, '1', 'met'],
    ]);
  });

  test('have their own quarters, the last of them January to March', () => {
    const quarters = counted({ ...fields, period: 'quarter' }, ['2024-02-29'], effective);
    expect(quarters.map(([id, first, , length]) => [id, first, length])).toEqual([
      ['FY2024-Q1', '2023-04-01', 91],
      ['FY2024-Q2', '2023-07-01', 92],
      ['FY2024-Q3', '2023-10-01', 92],
      ['FY2024-Q4', '2024-01-01', 91],
      ['FY2025-Q1', '2024-04-01', 91],
      ['FY2025-Q2', '2024-07-01', 92],
      ['FY2025-Q3', '2024-10-01', 92],
      ['FY2025-Q4', '2025-01-01', 90],
    ]);
    expect(quarters[3]).toEqual(['FY2024-Q4', '2024-01-01', '2024-03-31', 91, '1', 'met']);
  });

  test('are cut by an agreement of a calendar year into the days of each', () => {
    const periods = onlyObjective(
      agreementWith({ ...fields, period: 'year', target: { atLeast: '366' } }),
      all,
      {},
      '2025-12-31',
    ).periods;
    expect(periods.map(each => [each.id, each.days, each.partial, each.target?.value.value])).toEqual([
      ['FY2024', 91, true, '91'],
      ['FY2025', 275, true, '20130/73'],
    ]);
  });
});

test('trailing 365 days to a leap day leave out the day a year before and one more, and to a year later the leap day itself', () => {
  const fields = { period: 'trailing 365 days', edge: 'full', target: { atLeast: '2' } };
  const dates = ['2023-03-01', '2023-03-02', '2024-02-29', '2024-03-01'];
  const trailing = counted(fields, dates, { from: '2023-01-01', to: '2025-12-31' });
  expect(trailing.filter(([id]) => ['to-2024-02-29', 'to-2025-01-31', 'to-2025-02-28'].includes(id))).toEqual(
    [
      ['to-2024-02-29', '2023-03-02', '2024-02-29', 365, '2', 'met'],
      ['to-2025-01-31', '2024-02-02', '2025-01-31', 365, '2', 'met'],
      ['to-2025-02-28', '2024-03-01', '2025-02-28', 365, '1', 'missed'],
    ],
  );
});

test('a target raised on the first day of a period holds from its first instant on', () => {
  const target = [
    { atLeast: '1' },
    { atLeast: '2', from: '2024-03-01' },
    { atLeast: '1', from: '2024-04-01' },
  ];
  const leads = ['2024-02-29T23:59:59.999', '2024-03-01T00:00:00', '2024-04-01T00:00:00'].map(each =>
    lead(each),
  );
  const { periods } = onlyObjective(agreementWith({ target }), all, { leads }, '2024-04-30');
  expect(
    periods.map(({ id, actual, target, verdict }) => [
      id,
      actual?.value,
      target?.value.value,
      target?.before?.value,
      verdict,
    ]),
  ).toEqual([
    ['2024-01', '0', '1', undefined, 'missed'],
    ['2024-02', '1', '1', undefined, 'met'],
    ['2024-03', '1', '2', '1', 'missed'],
    ['2024-04', '1', '1', '2', 'met'],
  ]);
});
