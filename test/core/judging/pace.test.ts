import { describe, expect, test } from 'vitest';
import { days, factsOf, lead, periodOf } from '../judge-sample.ts';
import { agreementOf, document, objective, type Raw } from '../sample-agreement.ts';

const facts = factsOf(days('2025-01-01', '2026-12-31'));
const agreementWith = (fields: Raw, settings = {}) =>
  agreementOf(document({ objectives: [objective(fields)], calendar: 'desk' }), {
    title: 'House',
    ...settings,
  });
const leads = (count: number, date = '2026-02-01') =>
  Array.from({ length: count }, () => lead(`${date}T10:00:00`));
const running = (fields: Raw, count: number, asOf = '2026-02-14', settings = {}) =>
  periodOf('2026-02', agreementWith(fields, settings), facts, { leads: leads(count) }, asOf);

test('the pace is the goal’s share of the days gone, and the projection goes on as before', () => {
  expect(running({ target: { atLeast: '30' } }, 12).pace).toEqual({
    basis: 'calendar',
    daysGone: 14,
    daysAll: 28,
    due: { value: '15', unit: { kind: 'count', of: 'leads' } },
    projected: { value: '24', unit: { kind: 'count', of: 'leads' } },
    projectedAttainment: '0.8',
  });
});

test('a day counts once it is over', () => {
  expect(running({}, 1, '2026-02-14T23:59:59Z').pace?.daysGone).toBe(13);
  expect(running({}, 1, '2026-02-15T00:00:00Z').pace?.daysGone).toBe(14);
});

test('working days leave weekends out', () => {
  // February 2026 begins on a Sunday and has 20 weekdays; 10 are over by the 14th.
  expect(running({ pace: 'working', target: { atLeast: '30' } }, 12, '2026-02-10').pace).toMatchObject({
    basis: 'working',
    daysGone: 7,
    daysAll: 20,
    due: { value: '10.5' },
    projected: { value: '240/7' },
  });
});

test('before a day is over, what there is stands as the projection', () => {
  const period = running({ target: { atLeast: '30' } }, 12, '2026-02-01T12:00:00Z');
  expect(period.pace).toMatchObject({ daysGone: 0, due: { value: '0' }, projected: { value: '12' } });
  expect(period.pace).not.toHaveProperty('projectedAttainment');
  expect(period.status).toBe('on-track');
  expect(running({ target: { above: '30' } }, 0, '2026-02-01T12:00:00Z').status).toBe('on-track');
  expect(running({ target: { below: '30' } }, 0, '2026-02-01T12:00:00Z').status).toBe('on-track');
});

test('a duration has no pace, nor has a period that is over', () => {
  const speed = {
    indicator: { speed: 'leads', statistic: 'mean', clock: 'wall' },
    target: { atMost: '1 hour' },
  };
  expect(running(speed, 3).pace).toBeUndefined();
  expect(running({}, 3, '2026-02-28').pace).toBeUndefined();
});

describe('a count that wants more', () => {
  const status = (count: number, settings = {}) =>
    running({ target: { atLeast: '30' } }, count, '2026-02-14', settings).status;

  test('is on track at or over the pace', () => {
    expect([status(15), status(30), status(31)]).toEqual(['on-track', 'on-track', 'on-track']);
  });

  test('is at risk below the pace and off track when projected under nine tenths', () => {
    // 13.5 leads by now would project to 27 of 30.
    expect([status(14), status(13), status(0)]).toEqual(['at-risk', 'off-track', 'off-track']);
  });

  test('is off track under the share the house has set', () => {
    expect([status(12, { offTrackUnder: 80 }), status(11, { offTrackUnder: 80 })]).toEqual([
      'at-risk',
      'off-track',
    ]);
  });

  test('that is met already stays on track behind the pace of a higher share', () => {
    expect(running({ target: { atLeast: '3' } }, 3, '2026-02-27').status).toBe('on-track');
  });
});

describe('a count that wants less', () => {
  const status = (direction: string, count: number) =>
    running({ target: { [direction]: '28' } }, count).status;

  test('is on track at or under the pace, and off track once over the limit', () => {
    expect([0, 14, 15, 16, 28, 29].map(count => status('atMost', count))).toEqual([
      'on-track',
      'on-track',
      'at-risk',
      'off-track',
      'off-track',
      'off-track',
    ]);
  });

  test('cannot come back from the limit itself where it has to stay below', () => {
    expect(running({ target: { below: '10' } }, 10, '2026-02-27').status).toBe('off-track');
    expect(running({ target: { atMost: '10' } }, 10, '2026-02-27').status).toBe('at-risk');
  });
});

describe('a running duration', () => {
  const speed = (minutes: readonly (number | undefined)[], asOf = '2026-02-14') => {
    const fields = {
      indicator: { speed: 'leads', statistic: 'mean', clock: 'wall' },
      target: { atMost: '60 minutes' },
    };
    const data = { leads: minutes.map(each => lead('2026-02-14T23:30:00', each)) };
    return periodOf('2026-02', agreementWith(fields), facts, data, asOf);
  };

  test('is on track while it keeps its target, at risk over it, and off track under nine tenths', () => {
    const late = '2026-02-20';
    expect([60, 66, 67].map(each => speed([each], late).status)).toEqual([
      'on-track',
      'at-risk',
      'off-track',
    ]);
  });

  test('with all of its leads younger than the target has nothing due yet', () => {
    const period = speed([undefined, undefined]);
    expect(period).toMatchObject({ status: 'not-due', detail: { pending: 2, items: 0 } });
    expect(period.actual).toBeUndefined();
  });

  test('counts a lead that can no longer be answered in time as waiting', () => {
    expect(speed([undefined], '2026-02-15T00:30:00Z').detail).toMatchObject({ pending: 1, waiting: 0 });
    expect(speed([undefined], '2026-02-15T00:30:00.001Z').detail).toMatchObject({ pending: 0, waiting: 1 });
  });

  test('without leads has nothing due', () => {
    expect(speed([]).status).toBe('not-due');
    expect(speed([], '2026-03-31').verdict).toBe('not-due');
  });
});

test('every day up to the last one measured has its cumulative count and the goal’s line', () => {
  const data = { leads: [...leads(2, '2026-02-02'), ...leads(1, '2026-02-04')] };
  const period = periodOf('2026-02', agreementWith({ target: { atLeast: '28' } }), facts, data, '2026-02-04');
  expect(period.detail).toEqual({
    kind: 'count',
    days: [
      { date: '2026-02-01', cumulative: '0', pace: '1' },
      { date: '2026-02-02', cumulative: '2', pace: '2' },
      { date: '2026-02-03', cumulative: '2', pace: '3' },
      { date: '2026-02-04', cumulative: '3', pace: '4' },
    ],
    segments: [],
  });
  const closed = periodOf('2026-02', agreementWith({ settle: '9 days' }), facts, data, '2026-04-30').detail;
  expect(closed?.kind === 'count' && closed.days.length).toBe(28);
  expect(closed?.kind === 'count' && closed.days.at(-1)).toEqual({
    date: '2026-02-28',
    cumulative: '3',
    pace: '3',
  });
});

test('the line of a goal that is no whole number is exact on every day', () => {
  const { detail } = running({ target: { atLeast: '30.6' } }, 1, '2026-02-07');
  const paces = detail?.kind === 'count' ? detail.days.map(day => day.pace) : [];
  expect(paces).toEqual(['153/140', '153/70', '459/140', '153/35', '153/28', '459/70', '7.65']);
});

test('a period without working days has no pace line and is judged by what there is', () => {
  const weekend = { period: 'day', pace: 'working', target: { atLeast: '2' } };
  const period = periodOf(
    '2026-02-01',
    agreementWith(weekend),
    facts,
    { leads: leads(1) },
    '2026-02-01T12:00:00Z',
  );
  expect(period.pace).toBeUndefined();
  expect(period.status).toBe('off-track');
});
