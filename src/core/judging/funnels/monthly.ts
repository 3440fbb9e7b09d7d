import { startOfDay } from '../../ground/calendar/instant.ts';
import { monthId, monthNumber } from '../../ground/calendar/month-number.ts';
import { mergeSpans } from '../../ground/calendar/overlap.ts';
import { finalSince } from './final-since.ts';
import type { FinalMonth, FunnelAround, FunnelSource } from './kind.ts';

/** A funnel whose rows are the sums of a month, as they stand in the file. */
export const monthly: FunnelSource = {
  question: ({ dataset }) => ({ kind: 'funnel', dataset }),
  read: (around, answer) => {
    const file = around.facts.datasets[around.dataset]?.file;
    if (answer?.kind !== 'funnel' || file === undefined) return undefined;
    const parts = answer.rows.map(({ row, ...sums }) => ({ ...sums, behind: [{ file, rows: [row] }] }));
    const months = [...new Set(parts.map(({ period }) => period))].sort();
    return { months: coveredMonths(around, months), partsAt: () => parts, findings: [] };
  },
};

/** The months that end where the data covers them. */
function coveredMonths(around: FunnelAround, months: readonly string[]): readonly FinalMonth[] {
  const { dataset, terms, facts } = around;
  const zone = terms.datasets[dataset]?.zone ?? terms.timezone;
  const spans = mergeSpans(facts.datasets[dataset]?.covered ?? []);
  return months.flatMap(month => {
    const end = startOfDay(`${monthId(monthNumber(month) + 1)}-01`, zone);
    if (spans.length > 0 && !spans.some(each => end > each.start && end <= each.end)) return [];
    return { month, final: finalSince(around, [dataset], end, zone) };
  });
}
