import type { Finding } from '../../ground/finding.ts';
import type { RowSet } from '../../ground/question.ts';
import { shortened } from '../../ground/shortened.ts';
import type { FunnelSums } from '../../targets/kind.ts';
import { coveredMonths, runUpTo } from './covered-months.ts';
import { type Deal, dealsFrom } from './deal-rows.ts';
import type { FunnelAround, FunnelSource } from './kind.ts';
import { leadsFrom, timeOfLeads } from './lead-rows.ts';
import { type Adds, summedUp } from './summed-up.ts';

/**
 * A funnel made of deals, one by one, and of the leads they came from (RULES 9). In their months stand each lead that counts, each of
 * marketing's deals as an opportunity, and each won deal with its amount; a deal that is open, or was closed later than the last month that
 * was final, is not won yet.
 */
export const dealsFunnel: FunnelSource = {
  question: around => ({ kind: 'rows', sets: setsOf(around), without: [], pauses: [] }),
  read: (around, answer) => {
    const { dataset, terms, facts } = around;
    const file = facts.datasets[dataset]?.file;
    const funnel = terms.datasets[dataset]?.funnel;
    if (answer?.kind !== 'rows' || file === undefined || !funnel) return undefined;
    const { days, counted, findings: ofLeads } = leadsFrom(around, funnel, answer.sets);
    const { deals, findings: ofDeals } = dealsFrom(around, funnel, answer.sets, days);
    const datasets = [dataset, ...(funnel.leads ? [funnel.leads.dataset] : [])];
    const months = coveredMonths(around, datasets);
    const isByLead = terms.datasets[dataset]?.customersBy === 'lead';
    const own = funnel.leads ? counted : deals.filter(({ isMarketing }) => isMarketing).map(asLead(file));
    const known = new Map<string, readonly FunnelSums[]>();
    const asOf = (last: string) => {
      // What became of a lead later has to be known up to the end, without a hole.
      const covered = isByLead ? runUpTo(months, last) : months.map(({ month }) => month);
      const isCovered = new Set(covered);
      const all = [...own, ...deals.flatMap(deal => addedBy(deal, file, isByLead, last))];
      return [...covered.map(nothingIn), ...summedUp(all.filter(({ period }) => isCovered.has(period)))];
    };
    return {
      months,
      partsAt: month => {
        // By closing no window reaches beyond the last final month, so that what is later does not matter.
        const last = (isByLead ? month : months.at(-1)?.month) ?? '';
        const parts = known.get(last) ?? asOf(last);
        known.set(last, parts);
        return parts;
      },
      findings: [ofLeads, ofDeals].flatMap(shortenedByCode),
    };
  },
};

/** A month without rows is one all the same. */
function nothingIn(period: string): FunnelSums {
  return { period, segment: '', values: {}, behind: [] };
}

function shortenedByCode(findings: readonly Finding[]): readonly Finding[] {
  return [...Map.groupBy(findings, ({ code }) => code).values()].flatMap(group => shortened(group));
}

/** What is asked: all deals, those of marketing, all leads, and those that count. */
function setsOf({ dataset, terms }: Omit<FunnelAround, 'facts'>): Record<string, RowSet> {
  const funnel = terms.datasets[dataset]?.funnel;
  if (!funnel) return {};
  const { marketing, leads, segment } = funnel;
  const all = { where: undefined, at: undefined, before: 0, texts: [], times: [] } as const;
  const texts = [...(segment === undefined ? [] : [segment])];
  const deals = { ...all, dataset, texts: ['lead', 'won', 'currency', ...texts], numbers: ['amount'] };
  return {
    deals: { ...deals, times: ['opened_at', 'closed_at'] },
    marketing: { ...all, dataset, where: marketing },
    ...(leads && {
      leads: { ...all, dataset: leads.dataset, texts: ['id', ...texts], times: [timeOfLeads(leads)] },
      counted: { ...all, dataset: leads.dataset, where: leads.where },
    }),
  };
}

const asLead =
  (file: string) =>
  (deal: Deal): Adds => ({
    file,
    row: deal.row,
    period: deal.opened.month,
    segment: deal.segment,
    values: { leads: '1' },
  });

/** What a deal adds to its months, as known at the end of the month `last`. */
function addedBy(deal: Deal, file: string, isByLead: boolean, last: string): readonly Adds[] {
  const { row, segment, opened, began, won, isMarketing } = deal;
  const add = (period: string, values: Adds['values']): Adds => ({ file, row, segment, period, values });
  const opportunity =
    isMarketing && opened.month <= last
      ? [add(isByLead ? began.month : opened.month, { opportunities: '1' })]
      : [];
  if (!won || won.closed.month > last) return opportunity;
  const { closed, amount } = won;
  if (!isMarketing) return [add(closed.month, { total_revenue: amount })];
  const days = String(closed.day - began.day);
  return [
    ...opportunity,
    add(isByLead ? began.month : closed.month, { customers: '1', revenue: amount, cycle_days: days }),
    add(closed.month, { marketing_revenue: amount, total_revenue: amount }),
  ];
}
