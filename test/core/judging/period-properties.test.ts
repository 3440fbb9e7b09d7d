import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { startOfDay } from '../../../src/core/ground/calendar/instant.ts';
import { addDays } from '../../../src/core/ground/calendar/plain-date.ts';
import type { DataFacts } from '../../../src/core/ground/data-facts.ts';
import { keeps } from '../../../src/core/ground/keeps.ts';
import type { Data } from '../answer.ts';
import { zones } from '../ground/calendar/zones.ts';
import { factsAbout, judge } from '../judge-sample.ts';
import { agreementOf, document, objective, type Raw } from '../sample-agreement.ts';

const day = 86_400_000;
const machineZone = process.env.TZ;
afterAll(() => {
  process.env.TZ = machineZone;
});

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const date = fc
  .integer({ min: Date.UTC(2010, 0, 1) / day, max: Date.UTC(2028, 11, 31) / day })
  .map(each => new Date(each * day).toISOString().slice(0, 10));

/** An objective's calendar, and the term of an agreement of up to two years. */
const setting = fc.record({
  zone: fc.constantFrom(...zones, 'Europe/Berlin', 'Africa/Casablanca', 'America/St_Johns'),
  period: fc.constantFrom('day', 'week', 'month', 'quarter', 'year'),
  yearStart: optional(fc.integer({ min: 1, max: 12 }).map(String)),
  anchorDay: optional(fc.constantFrom('1', '15', '28', '29', '30', '31')),
  from: fc.oneof(date, fc.constantFrom('2012-02-29', '2024-02-29', '2011-12-30', '2018-11-04', '2020-12-31')),
  length: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 90 }), fc.integer({ min: 300, max: 760 })),
});
type Setting = typeof setting extends fc.Arbitrary<infer T> ? T : never;

const lastOf = ({ from, length }: Setting) => addDays(from, length - 1);
const termOf = (each: Setting) => ({
  start: startOfDay(each.from, each.zone),
  end: startOfDay(addDays(each.from, each.length), each.zone),
});

function agreementIn(each: Setting, fields: Raw) {
  const { zone, period, yearStart, anchorDay, from } = each;
  const isLong = period === 'quarter' || period === 'year';
  const own = {
    period,
    ...(isLong && yearStart && { yearStart }),
    ...((isLong || period === 'month') && anchorDay && { anchorDay }),
    ...fields,
  };
  return agreementOf(
    document({
      timezone: zone,
      calendar: 'desk',
      effective: { from, to: lastOf(each) },
      objectives: [objective(own)],
      datasets: {
        leads: { kind: 'leads', file: 'metrics/leads.csv' },
        incidents: { kind: 'incidents', file: 'metrics/incidents.csv' },
      },
    }),
  );
}

function factsWith(start: number, end: number): DataFacts {
  return factsAbout(['leads', 'incidents'], start < end ? { start, end } : undefined);
}

const covering = (each: Setting) => factsWith(termOf(each).start - 800 * day, termOf(each).end + 800 * day);
const long = '2032-12-31';
const periodsOf = (each: Setting, fields: Raw, facts = covering(each), data: Data = {}, asOf = long) =>
  judge(agreementIn(each, fields), facts, data, asOf).report.objectives[0]!.periods;

/** Instants within and around a term, as shares of it; leads and outages begin there. */
const places = fc.array(
  fc.record({
    share: fc.double({ min: -0.05, max: 1.05, noNaN: true }),
    minutes: optional(fc.integer({ min: 0, max: 6000 })),
    tier: fc.constantFrom('A', 'B'),
  }),
  { maxLength: 30 },
);
function dataOf(each: Setting, list: typeof places extends fc.Arbitrary<infer T> ? T : never): Data {
  const { start, end } = termOf(each);
  const at = (share: number) => Math.round(start + share * (end - start));
  return {
    leads: list.map(({ share, minutes, tier }) => ({
      times: {
        handed_off_at: at(share),
        ...(minutes !== undefined && { first_follow_up_at: at(share) + minutes * 60_000 }),
      },
      cells: { tier },
    })),
    incidents: list.map(({ share, minutes }) => ({
      start: at(share),
      end: minutes === undefined ? undefined : at(share) + minutes * 60_000,
      impact: '1',
    })),
  };
}

const measures = fc.constantFrom<Raw>(
  { target: { atLeast: '1' } },
  { target: { atMost: '3' } },
  { indicator: { share: 'leads', at: 'handed_off_at', kept: { tier: 'A' } }, target: { atLeast: '50%' } },
  { indicator: { speed: 'leads', statistic: 'mean', clock: 'wall' }, target: { atMost: '2 hours' } },
  {
    indicator: { speed: 'leads', statistic: { percentile: '90' }, clock: 'working', calendar: 'desk' },
    target: { atMost: '8 working hours' },
  },
  { indicator: { availability: 'incidents' }, target: { atLeast: '99%' } },
);

test('periods are the term, each begun where the one before ended, whatever the zone and the calendar', () => {
  fc.assert(
    fc.property(setting, each => {
      const periods = periodsOf(each, {});
      const { start, end } = termOf(each);
      const iso = (at: number) => new Date(at).toISOString().replace('.000Z', 'Z');
      // A term of one day that the zone skipped has no instant.
      if (start === end) {
        expect(periods).toEqual([]);
        return;
      }
      expect(periods[0]?.start).toBe(iso(start));
      expect(periods.at(-1)?.end).toBe(iso(end));
      expect(periods.slice(1).map(one => one.start)).toEqual(periods.slice(0, -1).map(one => one.end));
      expect(new Set(periods.map(one => one.id)).size).toBe(periods.length);
      const lengths = periods.map(one => one.days);
      expect(Math.min(...lengths)).toBeGreaterThan(0);
      expect(lengths.reduce((sum, one) => sum + one)).toBe(Math.round((end - start) / day));
    }),
    { numRuns: 150 },
  );
});

test('the leads of the days are the leads of the periods, and all that the term has', () => {
  fc.assert(
    fc.property(setting, places, (each, list) => {
      const data = dataOf(each, list);
      const { start, end } = termOf(each);
      const inTerm = data.leads!.filter(
        ({ times }) => times.handed_off_at! >= start && times.handed_off_at! < end,
      );
      const count = (period: Setting['period']) =>
        periodsOf({ ...each, period }, {}, covering(each), data).map(one => ({
          first: one.startDate,
          last: one.lastDate,
          leads: Number(one.actual?.value),
          line: one.detail?.kind === 'count' ? one.detail.days.at(-1)?.cumulative : undefined,
        }));
      const daily = count('day');
      const sum = (list: typeof daily) => list.reduce((total, one) => total + one.leads, 0);
      expect(sum(daily)).toBe(inTerm.length);
      for (const one of count(each.period)) {
        expect(one.leads).toBe(sum(daily.filter(({ first }) => first >= one.first && first <= one.last)));
        expect(one.line).toBe(String(one.leads));
      }
    }),
    { numRuns: 60 },
  );
});

test('the available time of the days is the available time of the periods', () => {
  fc.assert(
    fc.property(setting, places, (each, list) => {
      const fields = { indicator: { availability: 'incidents' }, target: { atLeast: '99%' } };
      const time = (period: Setting['period']) =>
        periodsOf({ ...each, period }, fields, covering(each), dataOf(each, list)).reduce(
          ([up, down], { detail }) =>
            detail?.kind === 'availability'
              ? [up! + Number(detail.available.value), down! + Number(detail.down.value)]
              : [Number.NaN],
          [0, 0],
        );
      const { start, end } = termOf(each);
      expect(time(each.period)[0]).toBe(end - start);
      expect(time('day')[0]).toBe(end - start);
    }),
    { numRuns: 60 },
  );
});

test('no clock of the machine changes a report', () => {
  const elsewhere = ['UTC', 'Pacific/Apia', 'America/St_Johns', 'Asia/Kathmandu', 'America/Sao_Paulo'];
  fc.assert(
    fc.property(setting, measures, places, fc.integer({ min: 0, max: 800 }), (each, fields, list, passed) => {
      const asOf = addDays(each.from, passed);
      const reports = elsewhere.map(zone => {
        process.env.TZ = zone;
        return judge(agreementIn(each, fields), covering(each), dataOf(each, list), asOf).report;
      });
      for (const report of reports.slice(1)) expect(report).toEqual(reports[0]);
    }),
    { numRuns: 40 },
  );
  const offsets = elsewhere.map(zone => {
    process.env.TZ = zone;
    return new Date(Date.UTC(2026, 0, 1)).getTimezoneOffset();
  });
  expect(new Set(offsets).size).toBe(elsewhere.length);
});

test('where the data does not reach from the start to the cut-off nothing is judged, unless what is missing cannot change the verdict', () => {
  fc.assert(
    fc.property(
      setting,
      measures,
      places,
      fc.constantFrom('prorate', 'skip', 'full'),
      optional(fc.constantFrom('0 hours', '3 days', '1 month', '2 working days')),
      fc.double({ min: -0.1, max: 0.6, noNaN: true }),
      fc.double({ min: 0.2, max: 1.2, noNaN: true }),
      (each, fields, list, edge, settle, first, last) => {
        const { start, end } = termOf(each);
        const covered = [first, last].map(share => Math.round(start + share * (end - start)));
        const own = { ...fields, edge, ...(settle && { settle }) };
        const [from, until] = covered as [number, number];
        for (const period of periodsOf(each, own, factsWith(from, until), dataOf(each, list))) {
          const reached =
            from < until && Date.parse(period.start) >= from && Date.parse(period.cutOff) <= until;
          const { detail, actual, target } = period;
          if (reached) expect(['met', 'missed', 'not-due']).toContain(period.verdict);
          else if (detail?.kind === 'availability' && actual && target) {
            const figures = [actual, period.atWorst ?? actual];
            const kept = figures.map(one => keeps(one.value, target.direction, target.value.value));
            expect(kept).toEqual(period.verdict === 'met' ? [true, true] : [false, false]);
            if (period.verdict === 'met' && detail.missing) expect(period.atWorst).toBeDefined();
          } else if (period.verdict === 'no-data') expect(period.actual).toBeUndefined();
          // Held against all completions of small data in `coverage-properties`.
          else expect(Date.parse(period.start) < until && from < Date.parse(period.end)).toBe(true);
        }
      },
    ),
    { numRuns: 200 },
  );
});
