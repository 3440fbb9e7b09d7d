import type { AgreementReport, CreditReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatAgainst } from '../format/against.ts';
import { formatDate } from '../format/date.ts';
import { dateOf } from '../format/instant.ts';
import { formatNumber } from '../format/number.ts';
import { formatPeriod } from '../format/period.ts';
import { formatCount, formatQuantity } from '../format/quantity.ts';
import { wholeShare } from './rate.ts';

/** One credit: `February 2026: $250 (Uptime 98.9 %, below 99%: 25 % of $1,000); held to $200 for a period; due.` */
export function creditSentence(words: Catalogue, report: AgreementReport, credit: CreditReport): string {
  const say = words.credits;
  const every = report.objectives.find(each => each.id === credit.misses[0]?.objective)?.every ?? 'month';
  const period = formatPeriod(words, { ...credit, days: 0 }, every);
  const misses = words.list(credit.misses.map(each => missText(words, report, credit, each)));
  const what = credit.due
    ? say.amount(period, formatCount(words, credit.due), misses)
    : say.noFee(period, misses);
  const caps = (credit.caps ?? []).map(each => capText(words, each));
  return say.join([what, ...caps, stateText(words, report, credit)]);
}

function capText(words: Catalogue, cap: NonNullable<CreditReport['caps']>[number]): string {
  const say = words.credits;
  const limit = formatCount(words, cap.limit);
  const span = say.spans[cap.per];
  if (!cap.across) return say.cap(limit, span);
  return say.sharedCap(limit, span, words.list(cap.across.map(say.clause)));
}

function missText(
  words: Catalogue,
  report: AgreementReport,
  { base }: CreditReport,
  miss: CreditReport['misses'][number],
): string {
  const say = words.credits;
  const { given, tier, units } = miss;
  const title = report.objectives.find(each => each.id === miss.objective)?.title ?? miss.objective;
  const share = given.unit.kind === 'share' ? wholeShare(given.value) : undefined;
  const amount =
    share === undefined
      ? formatCount(words, given)
      : base
        ? say.ofBase(share, formatQuantity(words, base))
        : say.ofFee(share);
  if (units) return say.miss(title, say.units(formatNumber(units.count), units.each, amount));
  if (!tier) return say.miss(title, amount);
  const against = formatAgainst(words, miss.actual, tier.value);
  const edge = words.directions[tier.direction](against.target);
  return say.miss(title, say.tier(against.actual, edge, amount));
}

function stateText(words: Catalogue, { zone }: AgreementReport, credit: CreditReport): string {
  const { states } = words.credits;
  const claimBy = credit.claimBy && formatDate(words, credit.claimBy);
  const day = (instant: string | undefined) => (instant ? formatDate(words, dateOf(instant, zone)) : '');
  switch (credit.state) {
    case 'due':
      return states.due(claimBy);
    case 'claimed':
      return states.claimed(day(credit.claimedAt));
    case 'issued':
      return states.issued(day(credit.issuedAt));
    case 'lapsed':
      return states.lapsed(claimBy ?? '');
  }
}
