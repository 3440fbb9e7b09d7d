import { describe, expect, test } from 'vitest';
import type { AgreementEvent } from '../../../../src/core/ground/data-facts.ts';
import type { Raw } from '../../sample-agreement.ts';
import { cloudTerms, down, event, judgedCredits, minute } from './credit-sample.ts';

const tiers = [{ below: '99.9%', credit: '10%' }];
type Fields = { indicator?: Raw; calendar?: string; settle?: string };

/** The credit of an hour down on Thursday 12 March 2026 at noon and one on Friday 20 March at 15:00. */
function ofMarch(claimWithin: unknown, events: AgreementEvent[], asOf: string, fields: Fields = {}) {
  const { calendar = 'desk', indicator = { availability: 'incidents' }, settle } = fields;
  const raw: Raw = {
    ...cloudTerms({ tiers, base: { fees: 'compute' }, claimWithin }, { indicator }),
    calendar,
  };
  const [objective] = raw.objectives as Raw[];
  if (settle) objective!.settle = settle;
  const incidents = [down('2026-03-12T12:00', 60 * minute), down('2026-03-20T15:00', 60 * minute)];
  const { credits, findings } = judgedCredits(raw, { incidents }, { events }, asOf);
  const [credit] = credits;
  return {
    state: credit?.state,
    by: credit?.claimUntil ?? credit?.claimBy,
    awaits: credit?.awaitsNotice,
    said: findings.map(each => each.message),
  };
}
const claim = (at: string) => event('claim', at, '2026-03');

describe('a claim window', () => {
  test('runs from the end of the period where nothing else is named', () => {
    expect(ofMarch('30 days', [], '2026-04-10')).toMatchObject({ state: 'due', by: '2026-04-30' });
    expect(ofMarch({ within: '30 days', from: 'period' }, [], '2026-04-30')).toMatchObject({
      state: 'lapsed',
    });
  });

  test('runs from the end of the last incident that counts in the period, and keeps its time of day', () => {
    const window = { within: '30 days', from: 'last-incident' };
    expect(ofMarch(window, [], '2026-04-10').by).toBe('2026-04-19T15:59:59.999Z');
    expect(ofMarch(window, [claim('2026-04-19T15:59')], '2026-04-25').state).toBe('claimed');
    expect(ofMarch(window, [claim('2026-04-19T16:01')], '2026-04-25')).toMatchObject({
      state: 'lapsed',
      said: ['Unexpected claim for 2026-03 on 2026-04-19 16:01, expected one by 2026-04-19 15:59'],
    });
  });

  test('an incident that does not count moves it not', () => {
    const indicator = { availability: 'incidents', minimum: '90 minutes' };
    const raw = cloudTerms(
      { tiers, base: { fees: 'compute' }, claimWithin: { within: '30 days', from: 'last-incident' } },
      { indicator },
    );
    const incidents = [down('2026-03-12T12:00', 120 * minute), down('2026-03-20T15:00', 60 * minute)];
    const [credit] = judgedCredits(raw, { incidents }, {}, '2026-04-05').credits;
    expect(credit?.claimBy).toBe('2026-04-11');
  });

  test('in hours includes its last instant', () => {
    const window = { within: '360 hours', from: 'last-incident' };
    // 20 March 16:00 and 360 hours: 4 April 16:00.
    expect(ofMarch(window, [], '2026-04-02').by).toBe('2026-04-04T16:00:00Z');
    expect(ofMarch(window, [claim('2026-04-04T16:00')], '2026-04-25').state).toBe('claimed');
    expect(ofMarch(window, [claim('2026-04-04T16:00:00.001')], '2026-04-25').state).toBe('lapsed');
  });

  test('in seconds tells a claim and its last time apart where their minutes are the same', () => {
    const window = { within: '360 hours', from: 'last-incident' };
    expect(ofMarch(window, [claim('2026-04-04T16:00:01')], '2026-04-25').said).toEqual([
      'Unexpected claim for 2026-03 on 2026-04-04 16:00:01, expected one by 2026-04-04 16:00:00',
    ]);
    expect(ofMarch(window, [claim('2026-04-04T16:00:00.001')], '2026-04-25').said).toEqual([
      'Unexpected claim for 2026-03 on 2026-04-04 16:00:00.001, expected one by 2026-04-04 16:00:00.000',
    ]);
    expect(ofMarch(window, [claim('2026-04-04T16:01')], '2026-04-25').said).toEqual([
      'Unexpected claim for 2026-03 on 2026-04-04 16:01, expected one by 2026-04-04 16:00',
    ]);
  });

  test('in working days ends with the close of business', () => {
    // March ends on a Tuesday; Good Friday is a day like any other to the desk.
    expect(ofMarch('3 working days', [], '2026-04-01').by).toBe('2026-04-03T17:00:00Z');
    expect(ofMarch('3 working days', [claim('2026-04-03T17:00')], '2026-04-10').state).toBe('claimed');
    expect(ofMarch('3 working days', [claim('2026-04-03T17:01')], '2026-04-10').state).toBe('lapsed');
    expect(ofMarch('12 working hours', [], '2026-04-01').by).toBe('2026-04-02T13:00:00Z');
  });

  test('in calendar days ends with the last of them, which are those after the period or after the day of its start', () => {
    expect(ofMarch('5 calendar days', [], '2026-04-02').by).toBe('2026-04-05');
    expect(ofMarch('5 calendar days', [claim('2026-04-05T23:59')], '2026-04-10').state).toBe('claimed');
    expect(ofMarch('5 calendar days', [claim('2026-04-06')], '2026-04-10').state).toBe('lapsed');
    const window = { within: '30 calendar days', from: 'last-incident' };
    expect(ofMarch(window, [], '2026-04-02').by).toBe('2026-04-19');
    expect(ofMarch(window, [claim('2026-04-20')], '2026-05-10').state).toBe('lapsed');
  });

  test('never ends before the cut-off, up to which a claim is in time', () => {
    const settled = { settle: '20 days' };
    const window = { within: '2 days', from: 'last-incident' };
    expect(ofMarch(window, [claim('2026-04-19T10:00')], '2026-05-10', settled).state).toBe('claimed');
    expect(ofMarch(window, [claim('2026-04-21T10:00')], '2026-05-10', settled).state).toBe('lapsed');
    expect(ofMarch('2 days', [claim('2026-03-25')], '2026-05-10', settled).state).toBe('claimed');
  });

  test('runs from the cut-off', () => {
    const settled = { settle: '20 days' };
    const window = { within: '5 days', from: 'cut-off' };
    expect(ofMarch(window, [], '2026-04-22', settled)).toMatchObject({ state: 'due', by: '2026-04-25' });
    expect(ofMarch('5 days', [], '2026-04-22', settled)).toMatchObject({ state: 'lapsed', by: '2026-04-20' });
    // It is the end of 20 April, so that the days are those after that.
    const inDays = (within: string) => ofMarch({ within, from: 'cut-off' }, [], '2026-04-22', settled).by;
    expect(inDays('5 calendar days')).toBe('2026-04-25');
    expect(inDays('5 working days')).toBe('2026-04-27T17:00:00Z');
  });

  test('runs from the first notice, and waits for one', () => {
    const window = { within: '10 days', from: 'notice' };
    const notice = (at: string) => event('notice', at, '2026-03', { objective: 'uptime' });
    expect(ofMarch(window, [], '2026-12-01')).toEqual({
      state: 'due',
      by: undefined,
      awaits: true,
      said: [],
    });
    expect(ofMarch(window, [claim('2026-09-01')], '2026-12-01').state).toBe('claimed');
    const given = [notice('2026-05-04T12:00'), notice('2026-06-01')];
    expect(ofMarch(window, given, '2026-05-10')).toMatchObject({
      state: 'due',
      by: '2026-05-14T11:59:59.999Z',
      awaits: undefined,
    });
    expect(ofMarch(window, given, '2026-05-14').state).toBe('lapsed');
  });
});

/** The credits of outages, claimed within 72 hours of the last incident. */
function afterIncidents(
  incidents: readonly { start: number; end?: number }[],
  asOf: string,
  claims: AgreementEvent[] = [],
) {
  const claimWithin = { within: '72 hours', from: 'last-incident' };
  const terms = cloudTerms({ tiers: [{ below: '99.9%', credit: '8 USD' }], claimWithin });
  const rows = incidents.map(each => ({ end: undefined, impact: '1', ...each }));
  const { credits } = judgedCredits(terms, { incidents: rows }, { events: claims }, asOf);
  return credits.map(({ period, state, claimUntil, awaitsEnd }) => [period, state, claimUntil, awaitsEnd]);
}

describe('the window from an incident over the end of a month', () => {
  const outage = down('2026-01-31T22:00', 240 * minute);

  test('begins when it is over, not at the end of the month', () => {
    const early = event('claim', '2026-02-04T01:00', '2026-01');
    expect(afterIncidents([outage], '2026-02-20', [early])[0]).toEqual([
      '2026-01',
      'claimed',
      '2026-02-04T02:00:00Z',
      undefined,
    ]);
    const late = event('claim', '2026-02-04T03:00', '2026-01');
    expect(afterIncidents([outage], '2026-02-20', [late])[0]?.[1]).toBe('lapsed');
  });

  test('begins when the last that overlaps or touches is over, though that began after the month', () => {
    const next = [down('2026-02-01T01:00', 120 * minute), down('2026-02-01T03:00', 60 * minute)];
    expect(afterIncidents([...next, outage], '2026-02-02')[0]?.[2]).toBe('2026-02-04T04:00:00Z');
  });

  test('has not begun while it goes on, in the rows or as of that time', () => {
    const open = { start: outage.start };
    expect(afterIncidents([open], '2026-02-20')[0]).toEqual(['2026-01', 'due', undefined, true]);
    expect(afterIncidents([outage], '2026-02-01T01:00:00Z')[0]).toEqual(['2026-01', 'due', undefined, true]);
  });
});
