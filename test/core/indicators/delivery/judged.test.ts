import { describe, expect, test } from 'vitest';
import { days, exclusion } from '../../judge-sample.ts';
import { deliveriesOf, judgeDeliveries, outcomes, periodOf, type Row } from './delivery-sample.ts';

const mondays = { every: 'FREQ=WEEKLY;BYDAY=MO', from: '2026-01-05' };
const supply = {
  schedule: { ...mondays, at: '09:00' },
  places: { north: '120', south: '80' },
  unit: 'crates',
  confirmed: { by: 'lead', within: '1 day' },
};
const came = (place: string, day: string, quantity = place === 'north' ? '120' : '80'): Row => ({
  due: day,
  place,
  arrived: `${day}T08:30`,
  quantity,
  confirmed: `${day}T10:00`,
  by: 'lead',
});
const days4 = ['2026-01-05', '2026-01-12', '2026-01-19', '2026-01-26'];
const all = days4.flatMap(day => [came('north', day), came('south', day)]);
const without = (day: string, place: string) => all.filter(row => row.due !== day || row.place !== place);
const asOf = '2026-02-10';

describe('a weekly supply of two places', () => {
  test('is met where every place got all of it in time, confirmed', () => {
    const period = periodOf('2026-01', { indicator: supply, rows: all, asOf });
    expect(period).toMatchObject({ verdict: 'met', actual: { value: '1' } });
    expect(deliveriesOf(period.detail)).toMatchObject({
      kept: 8,
      missed: 0,
      pending: 0,
      places: [
        { place: 'north', kept: 4, missed: 0, pending: 0 },
        { place: 'south', kept: 4, missed: 0, pending: 0 },
      ],
    });
  });

  test('says what each missed, and is judged by each place', () => {
    const rows = [
      ...all.filter(row => row.place === 'north' && row.due === days4[0]),
      { ...came('south', days4[0]!), arrived: '2026-01-05T09:01' },
      came('north', days4[1]!, '100'),
      { ...came('south', days4[1]!), place: 'east' },
      { ...came('north', days4[2]!), by: 'driver' },
      { ...came('south', days4[2]!), confirmed: '2026-01-20T08:31' },
      came('north', days4[3]!),
    ];
    const period = periodOf('2026-01', { indicator: supply, rows, asOf });
    expect(outcomes(period)).toEqual([
      '2026-01-05 north kept',
      '2026-01-05 south missed: on-time',
      '2026-01-12 north missed: in-full at-place',
      '2026-01-12 south missed: on-time in-full at-place',
      '2026-01-19 north missed: confirmed',
      '2026-01-19 south missed: confirmed',
      '2026-01-26 north kept',
      '2026-01-26 south missed: on-time in-full',
    ]);
    expect(period).toMatchObject({ verdict: 'missed', actual: { value: '0.25' } });
  });

  test('parts add up, and only what arrived by then is on time', () => {
    const part = (quantity: string, arrived: string): Row => ({
      ...came('north', days4[0]!, quantity),
      arrived,
    });
    const of = (...parts: Row[]) =>
      periodOf('2026-01', { indicator: supply, rows: [...without(days4[0]!, 'north'), ...parts], asOf });
    expect(outcomes(of(part('50', '2026-01-04T20:00'), part('70', '2026-01-05T09:00')))[0]).toBe(
      '2026-01-05 north kept',
    );
    const late = of(part('50', '2026-01-04T20:00'), part('70', '2026-01-05T09:01'));
    expect(outcomes(late)[0]).toBe('2026-01-05 north missed: on-time');
    expect(deliveriesOf(late.detail).occurrences[0]).toMatchObject({
      units: { due: '120', delivered: '120', inTime: '50' },
      rows: [8, 9],
    });
  });

  test('grace is later, never more; `notBefore` makes early a fault', () => {
    const rows = [{ ...came('north', days4[0]!), arrived: '2026-01-05T09:30' }];
    const first = (indicator: object, given: Row[]) =>
      outcomes(periodOf('2026-01', { indicator: { ...supply, ...indicator }, rows: given, asOf }))[0];
    expect(first({ grace: '30 minutes' }, rows)).toBe('2026-01-05 north kept');
    expect(first({ grace: '29 minutes' }, rows)).toBe('2026-01-05 north missed: on-time');
    const early = [
      { ...came('north', days4[0]!), arrived: '2026-01-03T09:00', confirmed: '2026-01-03T10:00' },
    ];
    expect(first({}, early)).toBe('2026-01-05 north kept');
    expect(first({ notBefore: '1 day' }, early)).toBe('2026-01-05 north missed: on-time');
  });

  test('only what is required counts', () => {
    const rows = all.map(row => ({ ...row, place: 'east', by: 'driver' }));
    const period = periodOf('2026-01', {
      indicator: { ...supply, requires: ['on-time', 'in-full'] },
      rows,
      asOf,
    });
    expect(outcomes(period)).toEqual(days4.map(day => `${day} kept`));
    expect(deliveriesOf(period.detail).occurrences[0]?.units).toEqual({
      due: '200',
      delivered: '200',
      inTime: '200',
    });
  });

  test('in a running period what is ahead is pending, what is past and not there is missed', () => {
    const rows = all.slice(0, 3);
    const period = periodOf('2026-01', { indicator: supply, rows, asOf: '2026-01-13' });
    expect(outcomes(period)).toEqual([
      '2026-01-05 north kept',
      '2026-01-05 south kept',
      '2026-01-12 north kept',
      '2026-01-12 south missed: on-time in-full',
      '2026-01-19 north pending',
      '2026-01-19 south pending',
      '2026-01-26 north pending',
      '2026-01-26 south pending',
    ]);
    expect(period).toMatchObject({ status: 'off-track', actual: { value: '0.75' } });
    const before = periodOf('2026-01', { indicator: supply, rows: [], asOf: '2026-01-04' });
    expect(before).toMatchObject({ status: 'not-due' });
    expect(before.actual).toBeUndefined();
  });

  test('a running period is off track once its target is out of reach', () => {
    const rows = all.filter(row => row !== all[3]);
    const status = (atLeast: string) =>
      periodOf('2026-01', {
        indicator: supply,
        rows,
        asOf: '2026-01-24',
        objectiveFields: { target: { atLeast } },
      }).status;
    expect(['83%', '87%', '88%'].map(status)).toEqual(['on-track', 'at-risk', 'off-track']);
  });

  test('one that waits for its confirmation is pending until the time for it is over', () => {
    const rows = [{ ...came('north', days4[0]!), confirmed: undefined as unknown as string }];
    const at = (day: string) => outcomes(periodOf('2026-01', { indicator: supply, rows, asOf: day }))[0];
    expect(at('2026-01-05T20:00:00Z')).toBe('2026-01-05 north pending');
    expect(at('2026-01-06T08:31:00Z')).toBe('2026-01-05 north missed: confirmed');
  });

  test('outside of coverage there is no data, and it is not met', () => {
    const period = periodOf('2026-01', { indicator: supply, rows: all, asOf, through: '2026-01-20' });
    expect(period).toMatchObject({ verdict: 'no-data' });
  });

  test('its period is settled once the last grace and confirmation are over', () => {
    const cutOffOf = (indicator: object) =>
      periodOf('2026-01', { indicator: { ...supply, ...indicator }, rows: all, asOf }).cutOff;
    expect(cutOffOf({ grace: '30 minutes' })).toBe('2026-02-02T00:30:00Z');
    expect(cutOffOf({ confirmed: { by: 'lead', within: '2 working days' }, calendar: 'desk' })).toBe(
      '2026-02-03T17:00:00Z',
    );
  });

  test('its period is settled by the working days of its own calendar', () => {
    const { cutOff } = periodOf('2026-01', {
      indicator: { ...supply, calendar: 'desk' },
      rows: all,
      asOf,
      objectiveFields: { settle: '2 working days' },
    });
    expect(cutOff).toBe('2026-02-03T17:00:00Z');
  });

  test('what is due in excluded days is left out', () => {
    const rows = without(days4[1]!, 'north');
    const events = [exclusion('remove', days('2026-01-12', '2026-01-12'))];
    const period = periodOf('2026-01', { indicator: supply, rows, asOf, events });
    expect(period).toMatchObject({ verdict: 'excused', actual: { value: '0.875' } });
    expect(period.afterExclusions?.actual?.value).toBe('1');
  });

  test('a pause of it is refused, as days that come round run on no clock', () => {
    const events = [exclusion('pause', days('2026-01-12', '2026-01-12'), { objective: 'qualified-leads' })];
    const { findings } = judgeDeliveries({ indicator: supply, rows: all, asOf, events });
    expect(findings.map(each => each.message)).toEqual([
      'Unexpected `pause` of `qualified-leads`, which runs on no clock, expected `remove`, `excuse` or a floor',
    ]);
  });

  test('a partial first period has the occurrences inside it', () => {
    const fields = { effective: { from: '2026-01-10' } };
    const period = periodOf('2026-01', { indicator: supply, rows: all, asOf, fields });
    expect(outcomes(period).length).toBe(6);
    expect(period).toMatchObject({ partial: true, verdict: 'met' });
  });
});

describe('a report', () => {
  const weekly = { schedule: mondays };

  test('needs no place and no quantity; one row is enough', () => {
    const rows = days4.map(day => ({ due: day, arrived: day }));
    expect(periodOf('2026-01', { indicator: weekly, rows, asOf })).toMatchObject({ verdict: 'met' });
  });

  test('that names no day is for the last one before it came', () => {
    const rows = ['2026-01-05', '2026-01-13T10:00', '2026-01-19', '2026-01-26'].map(arrived => ({ arrived }));
    expect(outcomes(periodOf('2026-01', { indicator: weekly, rows, asOf }))).toEqual([
      '2026-01-05 kept',
      '2026-01-12 missed: on-time',
      '2026-01-19 kept',
      '2026-01-26 kept',
    ]);
  });

  test('in January for the last week of January keeps it in January', () => {
    const rows = [...days4.slice(0, 3).map(arrived => ({ arrived })), { arrived: '2026-02-01T10:00' }];
    const period = periodOf('2026-01', {
      indicator: weekly,
      rows,
      asOf,
      objectiveFields: { settle: '3 days' },
    });
    expect(outcomes(period).at(-1)).toBe('2026-01-26 missed: on-time');
  });

  test('of a month is due on its first working day', () => {
    const indicator = {
      schedule: { every: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1', from: '2026-01-01' },
    };
    const months = ['2026-01-01', '2026-02-02', '2026-03-02'].map(arrived => ({ arrived }));
    const { report } = judgeDeliveries({ indicator, rows: months, asOf: '2026-04-01' });
    expect(report.objectives[0]!.periods.slice(0, 3).map(outcomes)).toEqual([
      ['2026-01-01 kept'],
      ['2026-02-02 kept'],
      ['2026-03-02 kept'],
    ]);
  });

  test('on the 31st is due in the months that have one', () => {
    const indicator = { schedule: { every: 'FREQ=MONTHLY;BYMONTHDAY=31', from: '2026-01-01' } };
    const { report } = judgeDeliveries({ indicator, rows: [{ arrived: '2026-01-31' }], asOf: '2026-03-15' });
    expect(report.objectives[0]!.periods.map(each => each.verdict ?? each.status)).toEqual([
      'met',
      'not-due',
      'not-due',
    ]);
  });

  test('of an ISO week over New Year belongs to the week its day lies in', () => {
    const indicator = { schedule: { every: 'FREQ=WEEKLY;BYDAY=FR', from: '2026-01-01' } };
    const rows = [{ arrived: '2027-01-01T23:59' }];
    const period = periodOf('2026-W53', {
      indicator,
      rows,
      asOf: '2027-01-10',
      objectiveFields: { period: 'week' },
    });
    expect(outcomes(period)).toEqual(['2027-01-01 kept']);
  });

  test('by a time that the clocks skip is due as much later', () => {
    const indicator = { schedule: { every: 'FREQ=DAILY', from: '2026-03-08', at: '02:30' } };
    const fields = { timezone: 'America/New_York' };
    const of = (arrived: string) =>
      outcomes(
        periodOf('2026-03-08', {
          indicator,
          rows: [{ due: '2026-03-08', arrived }],
          asOf: '2026-03-12',
          fields,
          objectiveFields: { period: 'day' },
        }),
      );
    expect(of('2026-03-08T03:30')).toEqual(['2026-03-08 kept']);
    expect(of('2026-03-08T03:31')).toEqual(['2026-03-08 missed: on-time']);
  });

  test('by the end of a day has until midnight and no longer', () => {
    const of = (arrived: string) =>
      outcomes(periodOf('2026-01', { indicator: weekly, rows: [{ due: '2026-01-05', arrived }], asOf }))[0];
    expect(of('2026-01-05T23:59:59')).toBe('2026-01-05 kept');
    expect(of('2026-01-06T00:00:00')).toBe('2026-01-05 missed: on-time');
  });

  test('that names only the day it came is not by nine', () => {
    const indicator = { schedule: { ...mondays, at: '09:00' } };
    const rows = [{ due: '2026-01-05', arrived: '2026-01-05' }];
    expect(outcomes(periodOf('2026-01', { indicator, rows, asOf }))[0]).toBe('2026-01-05 missed: on-time');
  });

  test('is left out, or put off, on days without working hours', () => {
    const days = (holidays: string) =>
      outcomes(
        periodOf('2026-01', {
          indicator: {
            schedule: { every: 'FREQ=MONTHLY;BYMONTHDAY=3,5', from: '2026-01-01', holidays },
            calendar: 'desk',
          },
          rows: [],
          asOf,
        }),
      );
    expect(days('skip')).toEqual(['2026-01-05 missed: on-time']);
    expect(days('next-working-day')).toEqual(['2026-01-05 missed: on-time']);
    const closing = periodOf('2026-01', {
      indicator: { schedule: { ...mondays, at: 'close-of-business' }, calendar: 'desk' },
      rows: [{ due: '2026-01-05', arrived: '2026-01-05T17:00' }],
      asOf,
    });
    expect(deliveriesOf(closing.detail).occurrences[0]).toMatchObject({
      dueBy: '2026-01-05T17:00:00Z',
      state: 'kept',
    });
  });
});

describe('something due after an event', () => {
  const asked = (id: string, opened: string) => ({
    texts: { id },
    times: { opened_at: { start: Date.parse(`${opened}Z`), end: Date.parse(`${opened}Z`) } },
  });
  const indicator = {
    after: { dataset: 'cases', event: 'opened_at', within: '3 working days' },
    calendar: 'desk',
  };
  const asking = [asked('C1', '2026-01-09T16:30:00'), asked('C2', '2026-01-28T09:00:00')];

  test('is due once for each row, in the period its day lies in', () => {
    const rows = [{ for: 'C1', arrived: '2026-01-14T17:00' }];
    const given = { indicator, rows, asking, asOf: '2026-03-01' };
    expect(outcomes(periodOf('2026-01', given))).toEqual(['2026-01-14 kept']);
    expect(outcomes(periodOf('2026-02', given))).toEqual(['2026-02-02 missed: on-time']);
  });

  test('from before the first day is not owed', () => {
    const given = { indicator, rows: [], asking: [asked('C0', '2025-12-31T10:00:00')], asOf: '2026-03-01' };
    expect(periodOf('2026-01', given)).toMatchObject({ verdict: 'not-due' });
  });
});

describe('units of a period as a whole', () => {
  const indicator = { perPeriod: { north: '310', south: '62' } };
  const rows = [
    { place: 'north', arrived: '2026-01-03', quantity: '200' },
    { place: 'north', arrived: '2026-01-31T23:00', quantity: '110' },
    { place: 'south', arrived: '2026-02-01T00:00', quantity: '62' },
  ];

  test('add up over it, place by place', () => {
    expect(outcomes(periodOf('2026-01', { indicator, rows, asOf }))).toEqual([
      '2026-01-31 north kept',
      '2026-01-31 south missed: on-time in-full',
    ]);
  });

  test('are a share of what is due, in which nothing over at one place makes up for another', () => {
    const given = { indicator: { perPeriod: { north: '50', south: '50' }, unit: 'crates' }, asOf };
    const came = (north: string, south: string) =>
      periodOf('2026-01', {
        ...given,
        rows: [
          { place: 'north', arrived: '2026-01-10', quantity: north },
          { place: 'south', arrived: '2026-01-31', quantity: south },
          { place: 'south', arrived: '2026-02-01', quantity: '50' },
        ],
      });
    expect(came('49', '50')).toMatchObject({ verdict: 'missed', actual: { value: '0.99' } });
    expect(came('49', '500')).toMatchObject({ verdict: 'missed', actual: { value: '0.99' } });
    expect(came('60', '50')).toMatchObject({ verdict: 'met', actual: { value: '1' } });
    expect(came('60', '48').derivation?.steps.map(each => [each.name, each.value.value])).toEqual([
      ['deliveries-kept', '98'],
      ['deliveries-due', '100'],
      ['deliveries-share', '0.98'],
      ['deliveries-over', '10'],
    ]);
    expect(deliveriesOf(came('60', '48').detail)).toMatchObject({
      units: { due: '100', asAgreed: '98', awaited: '0' },
      places: [
        { place: 'north', units: { due: '50', asAgreed: '50', awaited: '0' } },
        { place: 'south', units: { due: '50', asAgreed: '48', awaited: '0' } },
      ],
    });
  });

  test('are one share of a place without a name, and of the units that were confirmed', () => {
    const indicator = { perPeriod: '50', confirmed: { by: 'lead', within: '1 day' } };
    const row = (quantity: string, by: string): Row => ({
      arrived: '2026-01-10T08:00',
      quantity,
      confirmed: '2026-01-10T09:00',
      by,
    });
    const period = periodOf('2026-01', { indicator, rows: [row('40', 'lead'), row('10', 'driver')], asOf });
    expect(period).toMatchObject({ verdict: 'missed', actual: { value: '0.8' } });
  });

  test('that come late are no part of it, unless they may', () => {
    const given = {
      rows: [
        { arrived: '2026-01-10', quantity: '40' },
        { due: '2026-01-31', arrived: '2026-02-02', quantity: '10' },
      ],
      asOf,
      objectiveFields: { settle: '5 days' },
    };
    const of = (more: object) => periodOf('2026-01', { indicator: { perPeriod: '50', ...more }, ...given });
    expect(of({})).toMatchObject({ actual: { value: '0.8' } });
    expect(of({ grace: '3 days' })).toMatchObject({ actual: { value: '1' } });
    expect(of({ requires: ['in-full'] })).toMatchObject({ actual: { value: '1' } });
  });

  test('count only as a whole where that is agreed', () => {
    const given = { rows: [{ arrived: '2026-01-10', quantity: '48' }], asOf };
    const of = (more: object) => periodOf('2026-01', { indicator: { perPeriod: '50', ...more }, ...given });
    expect(of({})).toMatchObject({ actual: { value: '0.96' } });
    expect(of({ whole: 'false' })).toMatchObject({ actual: { value: '0.96' } });
    expect(of({ whole: 'true' })).toMatchObject({ actual: { value: '0' } });
    expect(of({ requires: ['on-time'] })).toMatchObject({ actual: { value: '1' } });
  });

  test('have a pace while the period runs', () => {
    const status = (quantity: string, day: string) =>
      periodOf('2026-01', {
        indicator: { perPeriod: '310' },
        rows: [{ arrived: '2026-01-03', quantity }],
        asOf: day,
        objectiveFields: { target: { atLeast: '100%' } },
      });
    expect(status('100', '2026-01-10')).toMatchObject({
      status: 'on-track',
      pace: { daysGone: 10, due: { value: '10/31' }, projected: { value: '1' } },
    });
    expect(status('95', '2026-01-10').status).toBe('at-risk');
    expect(status('80', '2026-01-10').status).toBe('off-track');
    expect(status('310', '2026-01-10').status).toBe('on-track');
  });

  test('are off track once what is still to come is too little', () => {
    const indicator = { perPeriod: '310', confirmed: { by: 'lead', within: '1 day' } };
    const row = (arrived: string, quantity: string, more: Partial<Row> = {}): Row => ({
      arrived,
      quantity,
      ...more,
    });
    const rows = [
      row('2026-01-03T08:00', '290', { confirmed: '2026-01-03T09:00', by: 'lead' }),
      row('2026-01-31T20:00', '15'),
    ];
    const settling = (atLeast: string) =>
      periodOf('2026-01', {
        indicator,
        rows,
        asOf: '2026-02-01T10:00:00Z',
        objectiveFields: { target: { atLeast } },
      });
    expect(settling('98%')).toMatchObject({ phase: 'settling', status: 'at-risk' });
    expect(settling('99%')).toMatchObject({ phase: 'settling', status: 'off-track' });
  });

  test('are fewer in a partial period and where days are left out', () => {
    const fields = { effective: { from: '2026-01-22' } };
    const partial = periodOf('2026-01', { indicator, rows, asOf, fields });
    expect(deliveriesOf(partial.detail).occurrences.map(each => each.units?.due)).toEqual(['100', '20']);
    const events = [exclusion('remove', days('2026-01-01', '2026-01-30'))];
    const { afterExclusions } = periodOf('2026-01', { indicator, rows, asOf, events });
    expect(deliveriesOf(afterExclusions?.detail).occurrences.map(each => each.units?.due)).toEqual([
      '10',
      '2',
    ]);
  });
});

describe('digits after the millisecond', () => {
  const one = { schedule: { ...mondays, except: days4.slice(1) } };
  const first = (indicator: object, arrived: string, nanos: number) =>
    outcomes(
      periodOf('2026-01', {
        indicator: { ...one, ...indicator },
        rows: [{ due: days4[0]!, arrived, nanos }],
        asOf,
      }),
    );

  test('of a day are all of that day, and after a time too late', () => {
    expect(first({}, '2026-01-05T23:59:59.999', 999_999)).toEqual(['2026-01-05 kept']);
    expect(first({}, '2026-01-06T00:00', 0)).toEqual(['2026-01-05 missed: on-time']);
    const at = { schedule: { ...one.schedule, at: '09:00' } };
    expect(first(at, '2026-01-05T08:59:59.999', 999_999)).toEqual(['2026-01-05 kept']);
    expect(first(at, '2026-01-05T09:00', 1)).toEqual(['2026-01-05 missed: on-time']);
  });
});
