import { isOfItems } from '../../core/clauses/credit/counted.ts';
import type { Quantity } from '../../core/ground/quantity.ts';
import type { AgreementReport, ClauseReport, CreditTermsReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatTargetValue } from '../format/against.ts';
import { formatPeriod } from '../format/period.ts';
import { formatCount, formatQuantity } from '../format/quantity.ts';
import { clauseName } from './clause-name.ts';
import type { Fact } from './credit-facts.ts';
import { lateUnitText } from './credit-parts.ts';
import { wholeShare } from './whole-share.ts';

/** A clause that gives a credit. */
export type CreditClause = ClauseReport & { readonly credit: CreditTermsReport };

/** The tiers of a clause, from the best to the worst, and when each was last matched: `Below 99.9 %`, `10 % of the fee of hosting`, `April 2026, and once before`. */
export function tierRows(
  words: Catalogue,
  report: AgreementReport,
  { objectives, credit }: CreditClause,
): readonly { readonly tier: string; readonly credit: string; readonly matched: string | undefined }[] {
  const say = words.credits.terms;
  const every = report.objectives.find(each => objectives.includes(each.id))?.every ?? 'month';
  return credit.tiers.map(tier => {
    const newest = tier.matched.at(-1);
    return {
      tier: say.edge(words.directions[tier.direction](formatTargetValue(words, tier.value))),
      credit: amountText(words, tier.credit, feeText(words, credit.base)),
      matched: newest
        ? say.since(formatPeriod(words, { ...newest, days: 0 }, every), tier.matched.length - 1)
        : undefined,
    };
  });
}

/** What else a credit clause says: its base, what each unit earns, how misses add up, its caps and the time to claim. */
export function creditTermFacts(
  words: Catalogue,
  report: AgreementReport,
  { objectives, credit }: CreditClause,
): readonly Fact[] {
  const say = words.credits.terms;
  const fee = feeText(words, credit.base);
  const { each } = credit;
  const own = report.objectives.filter(one => objectives.includes(one.id));
  // The items of groups are always added up.
  const groupsMaySum = !isOfItems(each?.each) && own.some(one => one.per?.whole === 'every-group');
  const maySum = objectives.length > 1 || groupsMaySum;
  return [
    ...(each
      ? [
          {
            name: say.each,
            text: eachText(words, each, fee),
          },
        ]
      : []),
    ...(fee === undefined ? [] : [{ name: say.base, text: fee }]),
    ...(maySum ? [{ name: say.misses, text: say.missesText[credit.misses] }] : []),
    ...credit.caps.map(cap => ({
      name: say.cap,
      text: capTermText(words, report, cap, fee, credit.invoice),
    })),
    ...(credit.moreThan
      ? [{ name: say.moreThan, text: say.moreThanText(formatCount(words, credit.moreThan)) }]
      : []),
    {
      name: say.claim,
      text: credit.claimWithin
        ? say.claimText(credit.claimWithin.amount, credit.claimWithin.unit, credit.claimWithin.from)
        : say.noClaim,
    },
  ];
}

function eachText(
  words: Catalogue,
  { each, counting, credit, unit, atMost }: NonNullable<CreditTermsReport['each']>,
  fee: string | undefined,
): string {
  const say = words.credits.terms;
  const given = amountText(words, credit, fee);
  if (each !== 'late') return say.eachText(each, counting, given);
  const most = atMost && amountText(words, atMost, fee);
  return say.lateText(unit ? lateUnitText(words, unit) : '', counting, given, most);
}

function capTermText(
  words: Catalogue,
  report: AgreementReport,
  cap: CreditTermsReport['caps'][number],
  fee: string | undefined,
  invoice: CreditTermsReport['invoice'],
): string {
  const say = words.credits.terms;
  const of =
    cap.of === undefined
      ? fee
      : typeof cap.of === 'string'
        ? feeText(words, { kind: 'fees', service: cap.of })
        : formatQuantity(words, cap.of);
  const limit = amountText(words, cap.atMost, of);
  const span =
    cap.per === 'invoice' && invoice ? words.credits.invoiceOf(invoice) : words.credits.spans[cap.per];
  if (!cap.across) return say.capText(limit, span);
  return say.sharedCapText(limit, span, words.list(cap.across.map(id => clauseName(words, report, id))));
}

function amountText(words: Catalogue, amount: Quantity, fee: string | undefined): string {
  if (amount.unit.kind === 'count' && fee !== undefined)
    return words.credits.terms.pricedBy(formatCount(words, amount), fee);
  if (amount.unit.kind !== 'share') return formatCount(words, amount);
  const share = wholeShare(amount.value);
  return fee === undefined ? words.credits.ofFee(share) : words.credits.terms.ofFee(share, fee);
}

function feeText(words: Catalogue, base: CreditTermsReport['base']): string | undefined {
  const say = words.credits.terms;
  if (!base) return undefined;
  if ('fee' in base) return say.fixedFee(formatQuantity(words, base.fee));
  if (base.service === 'all') return say.allFees;
  return base.resource === undefined
    ? say.feeOf(base.service)
    : say.feeOfResource(base.service, base.resource);
}
