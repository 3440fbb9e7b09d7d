import { randomFor } from '../../demo/random.ts';

const minuteMs = 60_000;
const firstMs = Date.UTC(2026, 0, 1, 6);
const lastMs = Date.UTC(2026, 5, 20, 6);

/** The day the generated agreements are judged on. */
export const judgedOn = '2026-06-21';

/** 24 months of a funnel, June 2024 to May 2026. */
export function funnelOf(number: number): string {
  const random = randomFor(`funnel-${number}`);
  const rows = Array.from({ length: 24 }, (_, at) => {
    const month = new Date(Date.UTC(2024, 5 + at)).toISOString().slice(0, 7);
    const leads = random.between(150, 400);
    const customers = random.between(6, 20);
    const revenue = customers * random.between(3_000, 9_000);
    return [month, leads, customers, revenue, revenue, revenue + random.between(10, 90) * 1_000].join(',');
  });
  return lines('month,leads,customers,revenue,marketing_revenue,total_revenue', rows);
}

/** 355 leads from January 2026 to the day before they are judged. */
export function leadsOf(number: number): string {
  const random = randomFor(`leads-${number}`);
  const count = 355;
  const stepMs = Math.floor((lastMs - firstMs) / count / 1_000) * 1_000;
  const rows = Array.from({ length: count }, (_, at) => {
    const createdMs = firstMs + at * stepMs + random.between(0, 300) * 1_000;
    const handedOffMs = createdMs + random.between(1, 600) * minuteMs;
    const followedUpMs = handedOffMs + random.between(1, 1_200) * minuteMs;
    const connectedMs = followedUpMs + random.between(0, 3_000) * minuteMs;
    const upTo = (ms: number, wanted: boolean): string => (wanted && ms < lastMs ? stamp(ms) : '');
    const answered = random.chance(970) && handedOffMs < lastMs && followedUpMs < lastMs;
    const tier = random.pick([
      [2, 'A'],
      [5, 'B'],
      [3, 'C'],
    ]);
    const source = random.pick([
      [3, 'search'],
      [2, 'content'],
      [1, 'event'],
    ]);
    const region = random.pick([
      [1, 'west'],
      [1, 'central'],
      [1, 'east'],
    ]);
    return [
      `L-${random
        .between(36 ** 3, 36 ** 4 - 1)
        .toString(36)
        .toUpperCase()}${at.toString(36).toUpperCase().padStart(2, '0')}`,
      stamp(createdMs),
      upTo(handedOffMs, true),
      upTo(followedUpMs, answered),
      upTo(connectedMs, answered && random.chance(600)),
      tier,
      source,
      region,
    ].join(',');
  });
  return lines('id,created_at,handed_off_at,first_follow_up_at,connected_at,tier,source,region', rows);
}

/** What of the data is complete. */
export const coverage = lines('dataset,from,through', [
  'funnel,2024-06-01,2026-05-31',
  'leads,2026-01-01,2026-06-20',
]);

function lines(header: string, rows: readonly string[]): string {
  return `${[header, ...rows].join('\n')}\n`;
}

function stamp(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}
