import { calendarsUsed } from '../../../src/core/agreement/calendars-used.ts';
import type { Corner, Input, Side } from '../../../src/core/change/side.ts';
import type { AgreementEvent } from '../../../src/core/ground/data-facts.ts';
import type { Lead } from '../answer.ts';
import { days, factsAbout, judge, lead } from '../judge-sample.ts';
import { agreementOf, document, type Raw } from '../sample-agreement.ts';

/** The day that both sides are judged on. */
export const asOf = '2026-05-20';

export type SideOptions = {
  /** Overrides fields of the sample agreement. */
  readonly terms?: Raw;
  readonly leads?: readonly Lead[];
  readonly covered?: ReturnType<typeof days>;
  readonly events?: readonly AgreementEvent[];
  readonly prose?: string;
};

/** So many leads on the tenth of a month, each followed up after half an hour. */
export function leadsIn(month: string, count: number, minutes = 30): readonly Lead[] {
  return Array.from({ length: count }, () => lead(`${month}-10T10:00:00`, minutes));
}

/** Three leads in each closed month, and in May. */
export const threeEach = ['01', '02', '03', '04', '05'].flatMap(month => leadsIn(`2026-${month}`, 3));

/** An agreement judged from rows in memory, as one side of a change. */
export function sideOf({
  terms = {},
  leads = threeEach,
  covered = days('2026-01-01', '2026-05-19'),
  events,
  prose = '## Summary\n\nTwo teams.\n',
}: SideOptions = {}): Side {
  const written = document(terms);
  const agreement = agreementOf(written);
  const facts = factsAbout(['funnel', 'leads', 'attempts'], covered, events);
  const { report } = judge(agreement, facts, { leads }, asOf);
  const used = calendarsUsed(agreement.terms);
  const calendars = Object.entries(agreement.calendars).filter(([id]) => used.has(id));
  return { report, terms: agreement.terms, written, calendars: Object.fromEntries(calendars), prose };
}

/** One input that differs, and nothing else. */
export const only = (input: Input, base: Side, head: Side): readonly Corner[] => [
  { input, alone: head, without: base },
];

/** Terms and data that differ, with what each does by itself. */
export function both(
  base: SideOptions,
  head: SideOptions,
): { base: Side; head: Side; corners: readonly Corner[] } {
  const { terms: old, ...oldData } = base;
  const { terms: now, ...data } = head;
  const withTerms = sideOf({ ...oldData, ...(now && { terms: now }) });
  const withData = sideOf({ ...data, ...(old && { terms: old }) });
  return {
    base: sideOf(base),
    head: sideOf(head),
    corners: [
      { input: 'terms', alone: withTerms, without: withData },
      { input: 'data', alone: withData, without: withTerms },
    ],
  };
}
