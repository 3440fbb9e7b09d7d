import { creditsByOpen, leftOfCredit } from '../../core/clauses/credit/open-credits.ts';
import { exact, exactText, sum } from '../../core/ground/exact.ts';
import type { Quantity } from '../../core/ground/quantity.ts';
import type { AgreementReport, CreditReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatDate } from '../format/date.ts';
import { formatCount } from '../format/quantity.ts';
import { creditPeriod } from './credit-parts.ts';
import { partyNames, promisers } from './parties.ts';

/**
 * What is owed in credits now, a sentence for each pair of parties: `Supplier owes Customer a credit of $176.55 for March 2026, to be claimed by
 * 30 Apr 2026.` Nothing where no open credit comes to an amount.
 */
export function creditsOwed(words: Catalogue, report: AgreementReport): readonly string[] {
  const owed = creditsByOpen(report).open.filter(each => isOwed(each));
  return [...Map.groupBy(owed, each => pairOf(report, each)).values()].map(group =>
    owedSentence(words, report, group),
  );
}

/** In turn nothing may be left of one that is not claimed, and yet all of it is due if it is claimed next. */
function isOwed(credit: CreditReport): boolean {
  const { due, issued } = credit;
  const left = issued ? leftOfCredit(credit) : due;
  return left !== undefined && exact(left.value).compare(0) > 0;
}

function pairOf(report: AgreementReport, credit: CreditReport): string {
  const promise = promiseOf(report, credit);
  return JSON.stringify([promise?.from, promise?.to, credit.due?.unit]);
}

function promiseOf(report: AgreementReport, credit: CreditReport) {
  return report.objectives.find(each => each.id === credit.misses[0]?.objective);
}

function owedSentence(words: Catalogue, report: AgreementReport, credits: readonly CreditReport[]): string {
  const say = words.credits.owed;
  const [first] = credits;
  const promise = first && promiseOf(report, first);
  if (!first?.due || !promise) return '';
  const who = promisers(words, report, promise);
  const to = partyNames(words, report, [promise.to]);
  const total: Quantity = {
    ...first.due,
    value: exactText(sum(credits.map(each => leftOfCredit(each)?.value ?? '0'))),
  };
  const upTo = credits.some(each => each.upTo);
  const amount = upTo ? words.credits.upTo(formatCount(words, total)) : formatCount(words, total);
  const sentence =
    credits.length === 1
      ? say.one(who.name, who.many, to, amount, creditPeriod(words, report, first))
      : say.several(who.name, who.many, to, amount, credits.length);
  const dates = credits.flatMap(each => (each.state === 'due' && each.claimBy ? [each.claimBy] : [])).sort();
  const [soonest] = dates;
  if (soonest === undefined) return awaitedSentence(words, credits, sentence);
  const date = formatDate(words, soonest);
  const isOneDate = dates.length === credits.length && dates.at(-1) === soonest;
  return isOneDate ? say.claimBy(sentence, date) : say.firstBy(sentence, date);
}

/** What has no last day yet: it waits for something before it can be claimed, or needs no claim any more. */
function awaitedSentence(words: Catalogue, credits: readonly CreditReport[], sentence: string): string {
  const say = words.credits.owed;
  const awaited = credits.flatMap(({ state, awaitsNotice, awaitsEnd }) =>
    state !== 'due' || !(awaitsNotice || awaitsEnd) ? [] : awaitsEnd ? ['end' as const] : ['notice' as const],
  );
  const [first] = awaited;
  if (first === undefined) return say.stop(sentence);
  const isAll = awaited.length === credits.length && new Set(awaited).size === 1;
  return isAll ? say.awaits(sentence, first) : say.awaitsSome(sentence);
}
