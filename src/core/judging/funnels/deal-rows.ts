import type { DealsFunnel } from '../../datasets/terms.ts';
import { dateOfDay } from '../../ground/calendar/civil-day.ts';
import type { Exact } from '../../ground/exact.ts';
import type { Finding } from '../../ground/finding.ts';
import type { RowAnswer, RowsAnswer } from '../../ground/question.ts';
import { type SayOfRow, sayOfRow } from '../../ground/say-of-row.ts';
import { type DayInMonth, dayInMonth } from './day-in-month.ts';
import type { FunnelAround } from './kind.ts';
import type { Leads } from './lead-rows.ts';
import { sayNoSegment } from './no-segment.ts';

/** A deal as a funnel has it. */
export type Deal = {
  readonly row: number;
  readonly segment: string;
  readonly isMarketing: boolean;
  readonly opened: DayInMonth;
  /** The day of its lead; that on which it was opened where it names none. */
  readonly began: DayInMonth;
  /** Undefined while it is open, and for one that was lost. */
  readonly won: { readonly closed: DayInMonth; readonly amount: Exact } | undefined;
};

/** The deals of a funnel, and what is wrong with those that were won. */
export function dealsFrom(
  { dataset, terms, facts }: FunnelAround,
  { segment, leads: chosen }: DealsFunnel,
  sets: RowsAnswer['sets'],
  leads: Leads['days'],
): { readonly deals: readonly Deal[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const own = terms.datasets[dataset];
  const zone = own?.zone ?? terms.timezone;
  const say = sayOfRow(facts.datasets[dataset]?.file ?? '', findings);
  const ofMarketing = new Set(sets.marketing?.map(({ row }) => row));
  const deals = (sets.deals ?? []).flatMap((each): Deal[] => {
    const { row, texts, times } = each;
    if (!times.opened_at) return [];
    const opened = dayInMonth(times.opened_at.start, zone);
    const isMarketing = ofMarketing.has(row);
    const named = segment === undefined ? '' : (texts[segment] ?? '');
    if (segment !== undefined && named === '' && isMarketing)
      sayNoSegment(say, row, segment, 'deal from marketing');
    const won = /^(yes|true)$/i.test(texts.won ?? '') ? wonAs(each, zone, terms.currency, say) : undefined;
    if (times.closed_at && !texts.won)
      say(
        row,
        'closed-without',
        'won',
        'Missing `won` of a closed deal, expected `yes` or `no`',
        'Fill it in',
      );
    const lead = leads.get(texts.lead ?? '');
    if (chosen && texts.lead && !lead && own?.others !== 'ignore') {
      const message = `Unexpected lead \`${texts.lead}\`, expected an id of \`${facts.datasets[chosen.dataset]?.file}\``;
      const fix =
        'Correct the id, add the lead, or write `others: ignore` in the dataset where the file has more of them';
      say(row, 'unknown-lead', 'lead', message, fix);
    }
    if (won && lead && lead.day > won.closed.day) sayLateLead(say, each, lead, won.closed);
    const began = lead && (!won || lead.day <= won.closed.day) ? lead : opened;
    return [{ row, segment: named, isMarketing, opened, began, won }];
  });
  return { deals, findings };
}

/** When a won deal was closed and for how much; undefined, with a finding, where that is not said. */
function wonAs(
  { row, texts, times, numbers }: RowAnswer,
  zone: string,
  currency: string,
  say: SayOfRow,
): Deal['won'] {
  const closed = times.closed_at;
  const amount = numbers?.amount;
  const lack = (column: string, what: string) =>
    say(row, 'won-without', column, `Missing \`${column}\` of a won deal, expected ${what}`, 'Fill it in');
  if (!closed) lack('closed_at', 'when it was won');
  if (amount === undefined) lack('amount', 'what it is worth');
  const seen = texts.currency ?? '';
  const isOwn = seen === '' || seen === currency;
  if (!isOwn) {
    const message = `Unexpected \`${seen}\` in column \`currency\`, expected the agreement’s ${currency}`;
    say(row, 'currency', 'currency', message, 'Convert the amount');
  }
  if (!closed || amount === undefined || !isOwn) return undefined;
  return { closed: dayInMonth(closed.start, zone), amount };
}

/** A lead that came after the win cannot have led to it. */
function sayLateLead(say: SayOfRow, { row, texts }: RowAnswer, lead: DayInMonth, closed: DayInMonth): void {
  say(
    row,
    'out-of-order',
    'lead',
    `Unexpected lead \`${texts.lead}\` of ${dateOfDay(lead.day)}, after the deal was won on ${dateOfDay(closed.day)}, expected one that came before`,
    'Correct the one that is wrong',
  );
}
