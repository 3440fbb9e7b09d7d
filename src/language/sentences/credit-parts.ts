import { exact } from '../../core/ground/exact.ts';
import type { Quantity } from '../../core/ground/quantity.ts';
import type { AgreementReport, CreditReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatAgainst } from '../format/against.ts';
import { formatDate } from '../format/date.ts';
import { dateOf, formatInstant } from '../format/instant.ts';
import { formatNumber } from '../format/number.ts';
import { formatPeriod } from '../format/period.ts';
import { formatPeriodId } from '../format/period-id.ts';
import { formatCount, formatQuantity } from '../format/quantity.ts';
import { capLimit } from './cap-limit.ts';
import { clauseName } from './clause-name.ts';
import { wholeShare } from './whole-share.ts';

type Miss = CreditReport['misses'][number];

/** The period of a credit: `April 2026`. */
export function creditPeriod(
  words: Catalogue,
  report: AgreementReport,
  credit: Pick<CreditReport, 'misses' | 'startDate' | 'lastDate' | 'start' | 'end' | 'period'>,
): string {
  const every = report.objectives.find(each => each.id === credit.misses[0]?.objective)?.every ?? 'month';
  return formatPeriod(words, { ...credit, days: 0 }, every);
}

/** What was missed, as the promise is called. */
export function missTitle(report: AgreementReport, { objective, group }: Miss): string {
  const title = report.objectives.find(each => each.id === objective)?.title ?? objective;
  return group === undefined ? title : `${title}, ${group}`;
}

/** What a tier gives: `10 % of $1,234.50`, `$50`, `3 days of service`. */
export function givenText(words: Catalogue, { given }: Miss, base: CreditReport['base']): string {
  const say = words.credits;
  if (given.unit.kind === 'count' && base)
    return say.priced(formatCount(words, given), formatQuantity(words, base));
  if (given.unit.kind !== 'share') return formatCount(words, given);
  const share = wholeShare(given.value);
  return base ? say.ofBase(share, formatQuantity(words, base)) : say.ofFee(share);
}

/** The reading, and the edge of the tier that it fell under: `99.86 %`, `below 99.9 %`. */
export function tierTexts(
  words: Catalogue,
  { actual, tier }: Miss,
): { actual: string; edge: string } | undefined {
  if (!tier || !actual) return undefined;
  const against = formatAgainst(words, actual, tier.value);
  return { actual: against.actual, edge: words.directions[tier.direction](against.target) };
}

/** How many days, hours or incidents earned, and what each: `3 hours, 5 % of $100 for each`. */
export function unitsText(words: Catalogue, miss: Miss, base: CreditReport['base']): string | undefined {
  const { units } = miss;
  if (!units) return undefined;
  const given = givenText(words, miss, base);
  const count = formatNumber(units.count);
  if (units.each !== 'late') return words.credits.units(count, units.each, given);
  return words.credits.late(count, units.unit ? lateUnitText(words, units.unit) : '', given);
}

/** What was late, at most so many of it: `order-7 3 days late`. */
export function lateItemTexts(words: Catalogue, { units }: Miss, atMost: number): readonly string[] {
  const { unit, items = [] } = units ?? {};
  return items
    .slice(0, atMost)
    .map(({ id, owner, count }) =>
      words.credits.lateItem(id, owner, formatNumber(count), unit ? lateUnitText(words, unit) : ''),
    );
}

/** The unit of lateness on its clock: `day`, `4 working hours`. */
export function lateUnitText(
  words: Catalogue,
  each: NonNullable<NonNullable<Miss['units']>['unit']>,
): string {
  const { amount, unit } = each.late;
  const isWorking = each.clock === 'working' && !unit.startsWith('working');
  return words.credits.lateUnit(amount, isWorking ? `working ${unit}` : unit);
}

/** What is due, or what is due at most while it is not claimed and a cap may go to others: `up to $300`. */
export function dueAmount(words: Catalogue, { upTo }: CreditReport, due: Quantity): string {
  const amount = formatCount(words, due);
  return upTo && exact(due.value).compare(0) > 0 ? words.credits.upTo(amount) : amount;
}

/** `capped at $300 over 12 months`. */
export function capText(
  words: Catalogue,
  report: AgreementReport,
  cap: NonNullable<CreditReport['caps']>[number],
): string {
  const say = words.credits;
  const limit = capLimit(words, cap.limit);
  const span = say.spans[cap.per];
  if (!cap.across) return say.cap(limit, span);
  return say.sharedCap(limit, span, words.list(cap.across.map(id => clauseName(words, report, id))));
}

/** What is held of a credit, and the month whose fees it waits for where that is known; undefined where nothing is, or it lapsed. */
export function heldParts(
  words: Catalogue,
  { held, caps = [], state }: CreditReport,
): { readonly amount: string; readonly until: string | undefined } | undefined {
  if (!held || state === 'lapsed') return undefined;
  const months = caps.flatMap(each => (each.holds ? [each.holds.until] : []));
  const last = months.includes(undefined) ? undefined : months.sort().at(-1);
  return { amount: formatCount(words, held), until: last && formatPeriodId(words, last) };
}

/** `to be claimed by 30 May 2026`, `issued 20 Mar 2026`. */
export function creditStateText(words: Catalogue, report: AgreementReport, credit: CreditReport): string {
  const state = stateText(words, report, credit);
  const { issued, issuedAt } = credit;
  if (!issued || !issuedAt || credit.state === 'issued') return state;
  const date = formatDate(words, dateOf(issuedAt, report.zone));
  return words.credits.states.inPart(state, formatCount(words, issued), date);
}

function stateText(words: Catalogue, { zone }: AgreementReport, credit: CreditReport): string {
  const { states } = words.credits;
  const claimBy = credit.claimUntil
    ? formatInstant(words, credit.claimUntil, zone)
    : credit.claimBy && formatDate(words, credit.claimBy);
  const day = (instant: string | undefined) => (instant ? formatDate(words, dateOf(instant, zone)) : '');
  switch (credit.state) {
    case 'due':
      if (credit.awaitsEnd) return states.awaits.end;
      if (credit.awaitsNotice) return states.awaits.notice;
      if (claimBy === undefined && credit.due && exact(credit.due.value).equals(0)) return states.nothing;
      return states.due(claimBy);
    case 'claimed':
      return states.claimed(day(credit.claimedAt));
    case 'issued':
      return states.issued(day(credit.issuedAt));
    case 'lapsed':
      return states.lapsed(claimBy ?? '');
    case 'disputed':
      return states.disputed;
  }
}
