import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateOf, readLocal, startOfDay } from '../../src/core/calendar/instant.ts';
import { type Clock, clockOf, elapsedMs } from '../../src/core/calendar/working-time.ts';
import { exact } from '../../src/core/exact.ts';
import type { MeasureSpan } from '../../src/core/question.ts';
import { withData } from './agreement-folder.ts';

const hour = 3_600_000;
const minute = 60_000;

/** Clock times around both nights on which the zone changes, and around midnight of the month between. */
const nights = ['2026-03-07', '2026-10-24', '2026-10-31', '2026-11-30'] as const;
const clockTime = fc
  .tuple(
    fc.constantFrom(...nights),
    fc.integer({ min: 0, max: 3 * 24 * 60 }),
    fc.constantFrom('', ':00', ':30', ':59.250'),
  )
  .map(
    ([night, minutes, seconds]) => `${textOf(Date.parse(`${night}T00:00Z`) + minutes * minute)}${seconds}`,
  );

function textOf(ms: number) {
  return new Date(ms).toISOString().slice(0, 16);
}

const lead = fc.record({
  from: clockTime,
  wait: fc.option(fc.integer({ min: 0, max: 5000 })),
  tier: fc.constantFrom('A', 'B', 'C'),
});
const zones = fc.constantFrom(
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'UTC',
);

function shiftsOf(): Clock {
  const spans = [];
  for (let day = Date.parse('2026-03-01T09:00Z'); day < Date.parse('2026-12-31T00:00Z'); day += 24 * hour) {
    spans.push({ start: day, end: day + 3 * hour }, { start: day + 4 * hour, end: day + 8 * hour });
  }
  return clockOf(spans, { start: Date.parse('2025-01-01T00:00Z'), end: Date.parse('2028-01-01T00:00Z') });
}

test('the database and plain calendar functions agree on durations and daily counts, over the nights that clocks change', async () => {
  await fc.assert(
    fc.asyncProperty(
      zones,
      fc.array(lead, { minLength: 1, maxLength: 60 }),
      fc.boolean(),
      async (zone, drawn, working) => {
        const read = (text: string) => readLocal(text, zone)?.at ?? Number.NaN;
        const leads = drawn.map(({ from, wait, tier }, index) => {
          const followUp = wait === null ? '' : textOf(Date.parse(`${from.slice(0, 16)}Z`) + wait * minute);
          const ordered = followUp !== '' && read(followUp) >= read(from) ? followUp : '';
          return {
            row: index + 1,
            from,
            to: ordered,
            tier,
            at: read(from),
            done: ordered === '' ? undefined : read(ordered),
          };
        });
        const csv = [
          'id,created_at,handed_off_at,first_follow_up_at,connected_at,tier',
          ...leads.map(({ row, from, to, tier }) => `L${row},${from},${from},${to},,${tier}`),
        ].join('\n');
        const spans = ['03', '10', '11', '12'].map((month, index): MeasureSpan => {
          const start = startOfDay(`2026-${month}-01`, zone);
          const end = startOfDay(
            month === '12' ? '2027-01-01' : `2026-${String(Number(month) + 1).padStart(2, '0')}-01`,
            zone,
          );
          return { id: month, start, end, until: end + (index - 1) * hour, open: index % 2 === 0 };
        });
        const clock = working ? shiftsOf() : ({ kind: 'wall' } as const);
        const asked = {
          dataset: 'leads',
          where: { column: 'tier', in: ['A', 'B'] },
          spans,
          without: [],
          upTo: undefined,
        };
        const answers = await withData(
          { 'metrics/leads.csv': csv },
          data =>
            data.answer(
              new Map([
                [
                  'counts',
                  { ...asked, kind: 'daily-counts', at: 'handed_off_at', by: 'tier', zone } as const,
                ],
                [
                  'times',
                  {
                    ...asked,
                    kind: 'durations',
                    from: 'handed_off_at',
                    to: 'first_follow_up_at',
                    clock,
                    withinMs: hour,
                    pendingUnderMs: 2 * hour,
                    percentiles: ['0.5', '9/10'],
                  } as const,
                ],
              ]),
            ),
          { leads: { kind: 'leads', file: 'metrics/leads.csv', zone } },
        );

        const seen = (span: MeasureSpan) =>
          leads.filter(
            ({ tier, at }) => tier !== 'C' && at >= span.start && at < Math.min(span.end, span.until),
          );
        const days = spans.flatMap(span => {
          const groups = Map.groupBy(seen(span), ({ at, tier }) => `${dateOf(at, zone)} ${tier}`);
          return [...groups.keys()].sort().map(key => {
            const rows = (groups.get(key) ?? []).map(({ row }) => row);
            const [date = '', segment = ''] = key.split(' ');
            const [firstRow, lastRow] = [Math.min(...rows), Math.max(...rows)];
            return { span: span.id, date, segment, count: rows.length, firstRow, lastRow };
          });
        });
        expect(answers.get('counts')).toEqual({ kind: 'daily-counts', days });

        const figures = spans.flatMap(span => {
          const all = seen(span).map(({ at, done }) => {
            const answered = done !== undefined && done < span.until;
            const ms = elapsedMs(clock, at, answered ? done : span.until) ?? Number.NaN;
            return { ms, answered, pending: span.open && !answered && ms < 2 * hour };
          });
          if (all.length === 0) return [];
          const items = all.filter(({ pending }) => !pending).sort((a, b) => a.ms - b.ms);
          const msAt = (rank: number) => items[rank - 1]?.ms ?? 0;
          const total = (some: typeof items) => String(some.reduce((sum, { ms }) => sum + ms, 0));
          return [
            {
              span: span.id,
              items: items.length,
              answered: items.filter(({ answered }) => answered).length,
              answeredWithin: items.filter(({ answered, ms }) => answered && ms <= hour).length,
              pending: all.length - items.length,
              totalMs: total(items),
              answeredMs: total(items.filter(({ answered }) => answered)),
              percentileMs: ['0.5', '9/10'].map(share => msAt(Number(exact(share).mul(items.length).ceil()))),
              middleMs: [msAt(Math.ceil(items.length / 2)), msAt(Math.floor(items.length / 2) + 1)],
            },
          ];
        });
        const times = answers.get('times');
        expect(times?.kind === 'durations' && times.spans).toMatchObject(figures);
        expect(times?.kind === 'durations' && times.spans.length).toBe(figures.length);
      },
    ),
    { numRuns: 25 },
  );
}, 60_000);
