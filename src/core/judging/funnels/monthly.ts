import { monthNumber } from '../../ground/calendar/month-number.ts';
import { coveredSpans } from '../coverage.ts';
import { startOfMonth } from './covered-months.ts';
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
    return { months: monthsThatEnd(around, months), partsAt: () => parts, findings: [] };
  },
};

/** The months that end where the data covers them. */
function monthsThatEnd(around: FunnelAround, months: readonly string[]): readonly FinalMonth[] {
  const { dataset, terms, facts } = around;
  const zone = terms.datasets[dataset]?.zone ?? terms.timezone;
  const known = facts.datasets[dataset];
  const stated = known?.covered && known.covered.length > 0 ? coveredSpans(known) : undefined;
  return months.flatMap(month => {
    const end = startOfMonth(monthNumber(month) + 1, zone);
    if (stated && !stated.some(each => end > each.start && end <= each.end)) return [];
    return { month, final: finalSince(around, [dataset], end, zone) };
  });
}
