import { dateOf, startOfDay } from '../../ground/calendar/instant.ts';
import { monthId, monthNumber } from '../../ground/calendar/month-number.ts';
import { intersect } from '../../ground/calendar/overlap.ts';
import { coveredSpans } from '../coverage.ts';
import { finalSince } from './final-since.ts';
import type { FinalMonth, FunnelAround } from './kind.ts';

/** The months of which all is known of every dataset, oldest first: no row in one of them means none (RULES 3). */
export function coveredMonths(around: FunnelAround, datasets: readonly string[]): readonly FinalMonth[] {
  const { dataset, terms } = around;
  const zone = terms.datasets[dataset]?.zone ?? terms.timezone;
  const known = datasets.map(name => {
    const facts = around.facts.datasets[name];
    return facts ? coveredSpans(facts) : [];
  });
  const spans = known.reduce(intersect);
  return spans.flatMap(({ start, end }) => {
    const first = monthNumber(dateOf(start, zone));
    const last = monthNumber(dateOf(end, zone));
    return Array.from({ length: last - first + 1 }, (_, place) => first + place).flatMap(month => {
      const ends = startOfMonth(month + 1, zone);
      if (startOfMonth(month, zone) < start || ends > end) return [];
      return { month: monthId(month), final: finalSince(around, datasets, ends, zone) };
    });
  });
}

export function startOfMonth(month: number, zone: string): number {
  return startOfDay(`${monthId(month)}-01`, zone);
}

/** The months that end with one of them and follow each other without a gap. */
export function runUpTo(months: readonly FinalMonth[], last: string | undefined): readonly string[] {
  const known = new Set(months.map(({ month }) => month));
  const run: string[] = [];
  for (let month = last; month !== undefined && known.has(month); month = monthId(monthNumber(month) - 1))
    run.unshift(month);
  return run;
}
