import type { AgreementReport, CreditReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatCount } from '../format/quantity.ts';
import {
  capText,
  creditPeriod,
  creditStateText,
  dueAmount,
  givenText,
  heldParts,
  missTitle,
  tierTexts,
  unitsText,
} from './credit-parts.ts';

/** One credit: `February 2026: $250 (Uptime 98.9 %, below 99%: 25 % of $1,000); held to $200 for a period; due.` */
export function creditSentence(words: Catalogue, report: AgreementReport, credit: CreditReport): string {
  const say = words.credits;
  const period = creditPeriod(words, report, credit);
  const misses = words.list(credit.misses.map(each => missText(words, report, credit, each)));
  const what = credit.due
    ? say.amount(period, dueAmount(words, credit, credit.due), misses)
    : say.noFee(period, misses);
  const caps = (credit.caps ?? []).map(each => capText(words, report, each));
  const held = heldParts(words, credit);
  const small = credit.tooSmall ? [say.tooSmall(formatCount(words, credit.tooSmall))] : [];
  return say.join([
    what,
    ...caps,
    ...(held ? [say.held(held.amount, held.until)] : []),
    ...small,
    creditStateText(words, report, credit),
  ]);
}

function missText(
  words: Catalogue,
  report: AgreementReport,
  credit: CreditReport,
  miss: CreditReport['misses'][number],
): string {
  const base = miss.base ?? credit.base;
  const say = words.credits;
  const title = missTitle(report, miss);
  const units = unitsText(words, miss, base);
  if (units) return say.miss(title, units);
  const given = givenText(words, miss, base);
  const tier = tierTexts(words, miss);
  return say.miss(title, tier ? say.tier(tier.actual, tier.edge, given) : given);
}
