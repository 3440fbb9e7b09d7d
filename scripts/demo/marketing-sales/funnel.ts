import { type Random, randomFor } from '../random.ts';
import { monthOf } from '../wall-clock.ts';
import type { Lead, Tier } from './leads.ts';
import { earlierLeads, months } from './story.ts';

/** A row of `funnel.csv`; money in cents. */
export interface FunnelRow {
  month: string;
  segment: Tier;
  leads: number;
  customers: number;
  revenueCents: number;
  marketingRevenueCents: number;
  totalRevenueCents: number;
  cycleDays: number;
}

interface Segment {
  /** Customers won per 10,000 leads of the months before. */
  winsPerTenThousand: number;
  /** What one customer pays, from and to, in dollars. */
  deal: readonly [number, number];
  /** Days from lead to customer, from and to. */
  cycle: readonly [number, number];
}

const segments: Readonly<Record<Tier, Segment>> = {
  A: { winsPerTenThousand: 650, deal: [5800, 13800], cycle: [21, 62] },
  B: { winsPerTenThousand: 240, deal: [4200, 9400], cycle: [34, 88] },
  C: { winsPerTenThousand: 95, deal: [2400, 5200], cycle: [55, 140] },
};

/** One row per complete month and segment: leads as handed off, customers as won in that month. */
export function makeFunnel(leads: readonly Lead[]): FunnelRow[] {
  const tiers: Tier[] = ['A', 'B', 'C'];
  const all = [...Object.keys(earlierLeads), ...Object.keys(months).slice(0, -1)];
  const counts = handedOffByMonth(leads);
  return all.flatMap((month, index) =>
    tiers.map(tier => {
      const count = (at: string | undefined): number => counts.get(`${at} ${tier}`) ?? 0;
      const before = count(all[Math.max(index - 1, 0)]) + count(all[Math.max(index - 2, 0)]);
      return makeRow(month, tier, count(month), before, randomFor(`funnel ${month} ${tier}`));
    }),
  );
}

function handedOffByMonth(leads: readonly Lead[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [month, [a, b, c]] of Object.entries(earlierLeads)) {
    counts.set(`${month} A`, a).set(`${month} B`, b).set(`${month} C`, c);
  }
  for (const { handedOffAt, tier } of leads) {
    if (handedOffAt === undefined) continue;
    const key = `${monthOf(handedOffAt)} ${tier}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** `leadsBefore` are those of the two months before, from which the customers of this month come. */
function makeRow(month: string, tier: Tier, leads: number, leadsBefore: number, random: Random): FunnelRow {
  const { winsPerTenThousand, deal, cycle } = segments[tier];
  const expected = (leadsBefore * winsPerTenThousand) / 20_000;
  const customers = Math.max(
    0,
    Math.floor(expected + random.between(0, 99) / 100) +
      random.pick([
        [1, -1],
        [3, 0],
        [1, 1],
      ]),
  );
  let revenueCents = 0;
  let cycleDays = 0;
  for (let customer = 0; customer < customers; customer++) {
    revenueCents += random.between(deal[0] / 20, deal[1] / 20) * 2000;
    cycleDays += random.between(...cycle);
  }
  const expansionCents = customers > 0 && random.chance(450) ? random.between(6, 120) * 2000 : 0;
  const marketingRevenueCents = revenueCents + expansionCents;
  const ownPercent = random.between(54, 78);
  const ownCents = Math.floor((marketingRevenueCents * ownPercent) / 200_000) * 2000;
  const totalRevenueCents = marketingRevenueCents + ownCents;
  return {
    month,
    segment: tier,
    leads,
    customers,
    revenueCents,
    marketingRevenueCents,
    totalRevenueCents,
    cycleDays,
  };
}
