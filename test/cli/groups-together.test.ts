import { describe, expect, test } from 'vitest';
import type { Quantity } from '../../src/core/ground/quantity.ts';
import { csv, promise, reportOf, runOn, type SmallAgreement } from '../rules/small-agreement.ts';

/** Tickets by region, in the month in which they are solved: nobody was solved one in the west. */
const given = (asOf: string): SmallAgreement => ({
  objectives: [
    promise({
      id: 'solved',
      title: 'Solved',
      indicator: {
        speed: 'tickets',
        from: 'opened_at',
        to: 'resolved_at',
        at: 'resolved_at',
        statistic: 'mean',
        clock: 'wall',
      },
      per: 'region',
      target: { atMost: '24 hours' },
    }),
  ],
  datasets: { tickets: { kind: 'tickets', file: 'metrics/tickets.csv', attributes: ['region'] } },
  files: {
    'metrics/tickets.csv': csv('id,opened_at,resolved_at,region', [
      ['T-1', '2026-01-05T09:00:00', '2026-01-06T20:00:00', 'north'],
      ['T-2', '2026-01-10T09:00:00', '2026-01-10T10:00:00', 'south'],
      ['T-3', '2026-01-12T00:00:00', '', 'south'],
      ['T-4', '2026-01-15T09:00:00', '', 'west'],
      ['T-5', '2026-01-20T00:00:00', '', 'north'],
    ]),
    'metrics/coverage.csv': csv('dataset,from,through', [['tickets', '2026-01-01', '2026-12-31']]),
  },
  asOf,
});

async function said(asOf: string, ...argv: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await runOn(given(asOf), ...argv);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout.replaceAll('\u202f', ' ').replaceAll(/\s+/g, ' ');
}

test('a row says what waits in all groups, also of one that has nothing solved yet', async () => {
  expect(await said('2026-01-31', 'report')).toContain(
    'January; at most 24 h, for each region; 1 still waiting, the oldest for 12 d; region north, the worst of 2; 3 still waiting in all, the oldest for 20 d',
  );
});

test('so does one in which nothing was due, and names the group whose own wait it tells', async () => {
  expect(await said('2026-02-28', 'report')).toContain(
    'February; nothing was due; region north: 1 still waiting, the oldest for 40 d; 3 still waiting in all, the oldest for 48 d',
  );
});

test('it stands beside the figure, and not with that of one group', async () => {
  expect(await said('2026-02-10', 'explain', 'small/solved/2026-01')).toContain(
    'Still waiting, in no figure: 1, the oldest for 12 d (row 5) Still waiting in all, in no figure: 3, the oldest for 20 d (row 3)',
  );
  const south = await said('2026-02-10', 'explain', 'small/solved/2026-01/south');
  expect(south).toContain('Still waiting, in no figure: 1, the oldest for 20 d (row 3)');
  expect(south).not.toContain('in all');
});

/** Two services in June, `web` down for a day and nothing known of some of `api`, each promised 98 %, and a composite of both. */
async function june(promised: string, through: string) {
  const { objectives } = await reportOf({
    objectives: [
      promise({
        id: 'up',
        title: 'Up',
        indicator: { availability: 'outages' },
        per: { column: 'service', groups: ['web', 'api'] },
        target: { atLeast: '98%' },
        since: '2026-06-01',
      }),
      promise({
        id: 'all',
        indicator: { composite: 'serial', of: ['up'] },
        target: { atLeast: promised },
        since: '2026-06-01',
      }),
    ],
    datasets: { outages: { kind: 'incidents', file: 'metrics/outages.csv' } },
    files: {
      'metrics/outages.csv': csv('id,start,end,impact,service', [
        ['1', '2026-06-01T00:00:00', '2026-06-02T00:00:00', '1', 'web'],
      ]),
      'metrics/coverage.csv': csv('dataset,from,through,service', [
        ['outages', '2026-01-01', '2026-12-31', 'web'],
        ['outages', '2026-01-01', through, 'api'],
      ]),
    },
    asOf: '2026-07-31',
  });
  const [member, whole] = objectives.map(each => each.periods[0]!);
  const text = (of: Quantity | undefined) => of?.value;
  return [member!.verdict, whole!.verdict, text(whole!.atWorst), text(whole!.actual)];
}

describe('a composite of a promise that each group must keep', () => {
  test('is not judged by one group where another one may be worse', async () => {
    expect(await june('90%', '2026-06-30')).toEqual(['missed', 'met', undefined, '29/30']);
    expect(await june('90%', '2026-06-15')).toEqual(['missed', 'no-data', undefined, undefined]);
  });
  test('is judged where that changes nothing', async () => {
    expect(await june('97%', '2026-06-15')).toEqual(['missed', 'missed', '0.5', '29/30']);
    expect(await june('40%', '2026-06-15')).toEqual(['missed', 'met', '0.5', '29/30']);
    // Of one of which nothing is known it may be nothing at all.
    expect(await june('97%', '2026-05-31')).toEqual(['missed', 'missed', '0', '29/30']);
  });
});
