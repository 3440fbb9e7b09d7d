import type { DealsFunnel, LeadsTerms } from '../../datasets/terms.ts';
import type { Finding } from '../../ground/finding.ts';
import type { RowsAnswer } from '../../ground/question.ts';
import { sayOfRow } from '../../ground/say-of-row.ts';
import { type DayInMonth, dayInMonth } from './day-in-month.ts';
import type { FunnelAround } from './kind.ts';
import { sayNoSegment } from './no-segment.ts';
import type { Adds } from './summed-up.ts';

/** The leads that deals came from. */
export type Leads = {
  /** The day of each, by its id. */
  readonly days: ReadonlyMap<string, DayInMonth>;
  /** Those that count, each in its month. */
  readonly counted: readonly Adds[];
  readonly findings: readonly Finding[];
};

/** The time that places a lead in its month. */
export function timeOfLeads({ at = 'created_at' }: LeadsTerms): string {
  return at;
}

/** The leads dataset of a funnel made of deals; nothing where it has none. */
export function leadsFrom(
  { terms, facts }: FunnelAround,
  { leads, segment }: DealsFunnel,
  sets: RowsAnswer['sets'],
): Leads {
  const findings: Finding[] = [];
  const days = new Map<string, DayInMonth>();
  const counted: Adds[] = [];
  const file = leads && facts.datasets[leads.dataset]?.file;
  if (!leads || file === undefined) return { days, counted, findings };
  const own = terms.datasets[leads.dataset];
  const zone = own?.zone ?? terms.timezone;
  const counts = new Set(sets.counted?.map(({ row }) => row));
  const say = sayOfRow(file, findings);
  for (const { row, texts, times } of sets.leads ?? []) {
    const at = times[timeOfLeads(leads)];
    if (!at) continue;
    const day = dayInMonth(at.start, zone);
    if (texts.id) days.set(texts.id, day);
    if (!counts.has(row)) continue;
    const named = segment === undefined ? '' : (texts[segment] ?? '');
    if (segment !== undefined && named === '') sayNoSegment(say, row, segment, 'lead that counts');
    counted.push({ file, row, period: day.month, segment: named, values: { leads: '1' } });
  }
  return { days, counted, findings };
}
