import { describe, expect, test } from 'vitest';
import { startOfDay } from '../../../src/core/ground/calendar/instant.ts';
import { addDays } from '../../../src/core/ground/calendar/plain-date.ts';
import type { Data, Lead } from '../answer.ts';
import { days, factsAbout, onlyObjective } from '../judge-sample.ts';
import { agreementOf, document, objective, type Raw } from '../sample-agreement.ts';

const hour = 3_600_000;
const facts = factsAbout(['leads', 'incidents'], days('2010-01-01', '2030-12-31'));
const shifts = [['00:00', '24:00']] as const;
const everyDay = {
  monday: shifts,
  tuesday: shifts,
  wednesday: shifts,
  thursday: shifts,
  friday: shifts,
  saturday: shifts,
  sunday: shifts,
};
/** Judged in a zone, beside calendars of that zone: `office`, 9 to 17 from Monday to Friday, and `always`. */
const judged = (zone: string, fields: Raw, from: string, to: string, data: Data = {}) => {
  const made = agreementOf(
    document({
      objectives: [objective(fields)],
      timezone: zone,
      effective: { from, to },
      datasets: {
        leads: { kind: 'leads', file: 'metrics/leads.csv' },
        incidents: { kind: 'incidents', file: 'metrics/incidents.csv' },
      },
    }),
  );
  const { desk } = made.calendars;
  const calendars = {
    office: { ...desk!, id: 'office', zone },
    always: { id: 'always', zone, hours: everyDay, holidays: [] },
  };
  return onlyObjective({ ...made, calendars }, facts, data, '2029-12-31').periods;
};
const available = (fields: Raw = {}) => ({
  indicator: { availability: 'incidents' },
  target: { atLeast: '99%' },
  ...fields,
});
const speed = (clock: Raw, target: string) => ({
  indicator: { speed: 'leads', statistic: 'mean', ...clock },
  target: { atMost: target },
});
const handed = (begin: string, end: string): Lead => ({
  times: { handed_off_at: Date.parse(begin), first_follow_up_at: Date.parse(end) },
});
const availableHours = (periods: ReturnType<typeof judged>) =>
  periods.map(({ id, days: length, detail }) => [
    id,
    length,
    detail?.kind === 'availability' ? Number(detail.available.value) / hour : undefined,
  ]);
const outcome = (periods: ReturnType<typeof judged>) =>
  periods.map(each => [each.id, each.actual?.value, each.verdict]);

describe('the days on which clocks change', () => {
  test('have 23 and 25 hours of available time, and their months an hour less and more', () => {
    const daily = available({ period: 'day' });
    expect(availableHours(judged('Europe/Berlin', daily, '2026-03-28', '2026-03-30'))).toEqual([
      ['2026-03-28', 1, 24],
      ['2026-03-29', 1, 23],
      ['2026-03-30', 1, 24],
    ]);
    expect(availableHours(judged('Europe/Berlin', daily, '2026-10-24', '2026-10-26'))).toEqual([
      ['2026-10-24', 1, 24],
      ['2026-10-25', 1, 25],
      ['2026-10-26', 1, 24],
    ]);
    expect(availableHours(judged('Europe/Berlin', available(), '2026-03-01', '2026-03-31'))).toEqual([
      ['2026-03', 31, 743],
    ]);
    expect(availableHours(judged('Europe/Berlin', available(), '2026-10-01', '2026-10-31'))).toEqual([
      ['2026-10', 31, 745],
    ]);
    expect(
      availableHours(judged('Australia/Lord_Howe', available({ period: 'day' }), '2026-04-05', '2026-04-05')),
    ).toEqual([['2026-04-05', 1, 24.5]]);
  });

  test('make the same outage a miss on the short day and none on the long one', () => {
    // 14.1 minutes are more than 1 % of 23 hours (13.8), and less than 1 % of 24 (14.4) or 25 (15).
    const down = (date: string) => ({
      incidents: [
        { start: Date.parse(`${date}T12:00:00Z`), end: Date.parse(`${date}T12:14:06Z`), impact: '1' },
      ],
    });
    const on = (date: string) =>
      judged('Europe/Berlin', available({ period: 'day' }), date, date, down(date)).map(each => each.verdict);
    expect(['2026-03-29', '2026-03-30', '2026-10-25'].map(on)).toEqual([['missed'], ['met'], ['met']]);
  });

  test('cut an outage over the changed hour by the time that passed', () => {
    // 01:30 to 03:30 by the clocks: one hour in March, three in October.
    const down = (start: string, end: string) => ({
      incidents: [{ start: Date.parse(start), end: Date.parse(end), impact: '1' }],
    });
    const [spring] = judged(
      'Europe/Berlin',
      available({ period: 'day' }),
      '2026-03-29',
      '2026-03-29',
      down('2026-03-29T01:30:00+01:00', '2026-03-29T03:30:00+02:00'),
    );
    expect([spring?.actual?.value, spring?.detail]).toMatchObject(['22/23', { down: { value: `${hour}` } }]);
    const [autumn] = judged(
      'Europe/Berlin',
      available({ period: 'day' }),
      '2026-10-25',
      '2026-10-25',
      down('2026-10-25T01:30:00+02:00', '2026-10-25T03:30:00+01:00'),
    );
    expect([autumn?.actual?.value, autumn?.detail]).toMatchObject([
      '0.88',
      { down: { value: `${3 * hour}` } },
    ]);
  });

  test('count leads to the day that the clocks of the zone show', () => {
    const leads = [
      handed('2026-03-29T23:30:00+02:00', '2026-03-30T00:00:00Z'),
      handed('2026-03-30T00:00:00+02:00', '2026-03-30T00:00:00Z'),
      handed('2026-10-25T02:30:00+02:00', '2026-10-26T00:00:00Z'),
      handed('2026-10-25T02:30:00+01:00', '2026-10-26T00:00:00Z'),
    ];
    const daily = { period: 'day', target: { atLeast: '1' } };
    expect(outcome(judged('Europe/Berlin', daily, '2026-03-29', '2026-03-30', { leads }))).toEqual([
      ['2026-03-29', '1', 'met'],
      ['2026-03-30', '1', 'met'],
    ]);
    expect(outcome(judged('Europe/Berlin', daily, '2026-10-25', '2026-10-25', { leads }))).toEqual([
      ['2026-10-25', '2', 'met'],
    ]);
  });
});

describe('the speed over a change of clocks', () => {
  // From Saturday 23:00 to Sunday 05:00 by the clocks: 5 hours in March, 7 in October.
  const spring = [handed('2026-03-28T23:00:00+01:00', '2026-03-29T05:00:00+02:00')];
  const autumn = [handed('2026-10-24T23:00:00+02:00', '2026-10-25T05:00:00+01:00')];
  const march = (fields: Raw, leads = spring) =>
    outcome(judged('Europe/Berlin', fields, '2026-03-01', '2026-03-31', { leads }));
  const october = (fields: Raw, leads = autumn) =>
    outcome(judged('Europe/Berlin', fields, '2026-10-01', '2026-10-31', { leads }));

  test('is the time that passed, on the wall clock and on a desk that never closes', () => {
    for (const clock of [{ clock: 'wall' }, { clock: 'working', calendar: 'always' }]) {
      expect(march(speed(clock, '5 hours'))).toEqual([['2026-03', `${5 * hour}`, 'met']]);
      expect(march(speed(clock, '4 hours'))).toEqual([['2026-03', `${5 * hour}`, 'missed']]);
      expect(october(speed(clock, '7 hours'))).toEqual([['2026-10', `${7 * hour}`, 'met']]);
      expect(october(speed(clock, '6 hours'))).toEqual([['2026-10', `${7 * hour}`, 'missed']]);
    }
  });

  test('is the same on office hours in every week of the year', () => {
    // Friday 16:30 to Monday 09:30: one working hour, over either weekend.
    const clock = { clock: 'working', calendar: 'office' };
    const inMarch = [handed('2026-03-27T16:30:00+01:00', '2026-03-30T09:30:00+02:00')];
    const inOctober = [handed('2026-10-23T16:30:00+02:00', '2026-10-26T09:30:00+01:00')];
    expect(march(speed(clock, '1 hour'), inMarch)).toEqual([['2026-03', `${hour}`, 'met']]);
    expect(october(speed(clock, '1 hour'), inOctober)).toEqual([['2026-10', `${hour}`, 'met']]);
  });

  test('waits for the cut-off by the same clock', () => {
    // October ends on a Saturday at midnight, an hour before New York’s clocks go back at 2 on Sunday 1 November.
    const [period] = judged(
      'America/New_York',
      speed({ clock: 'wall' }, '4 hours'),
      '2026-10-01',
      '2026-10-31',
    );
    expect([period?.end, period?.cutOff]).toEqual(['2026-11-01T04:00:00Z', '2026-11-01T08:00:00Z']);
    const settled = judged('America/New_York', { settle: '1 day' }, '2026-10-01', '2026-10-31');
    expect(settled[0]?.cutOff).toBe('2026-11-02T05:00:00Z');
  });
});

describe('a day that the zone skipped', () => {
  // Samoa went from 29 to 31 December 2011.
  const zone = 'Pacific/Apia';

  test('is no day to be judged, and its month has 30', () => {
    expect(availableHours(judged(zone, available({ period: 'day' }), '2011-12-29', '2011-12-31'))).toEqual([
      ['2011-12-29', 1, 24],
      ['2011-12-31', 1, 24],
    ]);
    expect(availableHours(judged(zone, available(), '2011-12-01', '2011-12-31'))).toEqual([
      ['2011-12', 30, 720],
    ]);
    expect(availableHours(judged(zone, available({ period: 'week' }), '2011-12-26', '2012-01-01'))).toEqual([
      ['2011-W52', 6, 144],
    ]);
  });

  test('is not owed its part of a goal', () => {
    const cut = judged(zone, { target: { atLeast: '30' } }, '2011-12-21', '2011-12-31');
    expect(cut.map(each => [each.days, each.target?.value.value])).toEqual([[10, '10']]);
  });

  test('as the only day of an agreement leaves nothing to judge', () => {
    expect(judged(zone, { target: { atLeast: '30' } }, '2011-12-30', '2011-12-30')).toEqual([]);
  });

  test('takes no time from an outage or a lead that reach over it', () => {
    const start = Date.parse('2011-12-29T23:00:00-10:00');
    const end = Date.parse('2011-12-31T01:00:00+14:00');
    const down = judged(zone, available(), '2011-12-01', '2011-12-31', {
      incidents: [{ start, end, impact: '1' }],
    });
    expect(down[0]).toMatchObject({ verdict: 'met', actual: { value: '359/360' } });
    const leads = [{ times: { handed_off_at: start, first_follow_up_at: end } }];
    for (const clock of [{ clock: 'wall' }, { clock: 'working', calendar: 'always' }]) {
      expect(outcome(judged(zone, speed(clock, '2 hours'), '2011-12-01', '2011-12-31', { leads }))).toEqual([
        ['2011-12', `${2 * hour}`, 'met'],
      ]);
    }
  });
});

describe('a day without midnight', () => {
  // In São Paulo 4 November 2018 began at 01:00.
  const zone = 'America/Sao_Paulo';

  test('begins at its first instant and has 23 hours', () => {
    const daily = judged(zone, available({ period: 'day' }), '2018-11-03', '2018-11-05');
    expect(daily.map(each => [each.id, each.start, each.end])).toEqual([
      ['2018-11-03', '2018-11-03T03:00:00Z', '2018-11-04T03:00:00Z'],
      ['2018-11-04', '2018-11-04T03:00:00Z', '2018-11-05T02:00:00Z'],
      ['2018-11-05', '2018-11-05T02:00:00Z', '2018-11-06T02:00:00Z'],
    ]);
    expect(availableHours(daily).map(([, , hours]) => hours)).toEqual([24, 23, 24]);
  });

  test('has what is stamped at its first instant, and the day before what is stamped before', () => {
    const leads = ['2018-11-04T02:59:59.999Z', '2018-11-04T03:00:00Z'].map(each => handed(each, each));
    const daily = { period: 'day', target: { atLeast: '1' } };
    expect(outcome(judged(zone, daily, '2018-11-03', '2018-11-04', { leads }))).toEqual([
      ['2018-11-03', '1', 'met'],
      ['2018-11-04', '1', 'met'],
    ]);
  });

  test('that is the first one of an agreement begins it', () => {
    const month = judged(zone, { target: { atLeast: '30' } }, '2018-11-04', '2018-11-30');
    expect(month.map(each => [each.start, each.days, each.target?.value.value])).toEqual([
      ['2018-11-04T03:00:00Z', 27, '27'],
    ]);
  });
});

test('periods of a zone follow one another without a gap over every change of its clocks', () => {
  for (const zone of [
    'Europe/Berlin',
    'America/Sao_Paulo',
    'Pacific/Apia',
    'Australia/Lord_Howe',
    'Africa/Cairo',
  ]) {
    const periods = judged(zone, { period: 'day', target: { atLeast: '1' } }, '2011-10-01', '2012-04-30');
    const ends = periods.map(each => each.end);
    expect(periods.slice(1).map(each => each.start)).toEqual(ends.slice(0, -1));
    expect(Date.parse(ends.at(-1)!)).toBe(startOfDay(addDays('2012-04-30', 1), zone));
  }
});
