import type { EpochMs } from '../../ground/calendar/instant.ts';
import type { MonthNumber } from '../../ground/calendar/month-number.ts';
import type { Fee } from '../../ground/data-facts.ts';
import type { Source } from '../../ground/derivation.ts';
import { exact, type Fraction, sum } from '../../ground/exact.ts';
import { type Cap, roomOf } from './apply-caps.ts';
import { agreedSum, serviceOf } from './cap-base.ts';
import { amountOf } from './earned.ts';
import type { PeriodEarned } from './earned-in-period.ts';
import {
  type CapDates,
  feesIn,
  lastPaid,
  type MonthRange,
  monthsOf,
  type Paid,
  sourceOfFees,
} from './fee-base.ts';
import type { SharedCap } from './shared-caps.ts';
import { type CapTerms, capSpans } from './terms.ts';

/** A credit that is fixed and uses up caps, since an instant. */
export type Granted = {
  readonly made: PeriodEarned;
  /** What it uses up: what is due of it, and what is held. */
  readonly amount: Fraction;
  readonly since: EpochMs;
};

/** A cap of a clause, or one that several clauses share, with what its limit is made from. */
export type CreditCap = Cap & {
  readonly per: CapTerms['per'];
  /** The clauses that share it. */
  readonly across?: readonly string[];
  readonly sources: readonly Source[];
  /** The fees that its limit is a share of. */
  readonly sum?: { readonly paid: Paid; readonly months: MonthRange };
  /** The last month of its span, where that has one. */
  readonly through?: MonthNumber;
};

/** What the caps of credits are computed from. */
export type CapContext = {
  readonly fees: readonly Fee[];
  readonly feesFile: string;
  readonly granted: readonly Granted[];
  readonly dates: CapDates;
  readonly shared: readonly SharedCap[];
};

/** What a cap is a share of the fee of, where fees.csv has no row for it. */
export type MissingFee = { readonly missing: Paid };

/**
 * The caps on one credit in order of their time: period, invoice, 12 months with this one, term; a clause’s own cap before one that it shares over the
 * same time (RULES 25). A cap of a fee that is not known is given as missing.
 */
export function capsOf(made: PeriodEarned, context: CapContext): readonly (CreditCap | MissingFee)[] {
  const { id, credit } = made.remedy;
  const own = (credit.caps ?? []).map(cap => ({ cap, across: undefined }));
  const shared = context.shared
    .filter(each => each.across.includes(id))
    .map(cap => ({ cap, across: cap.across }));
  return [...own, ...shared]
    .toSorted((a, b) => capSpans.indexOf(a.cap.per) - capSpans.indexOf(b.cap.per))
    .flatMap(({ cap, across }) => tightest(cap, across, made, context));
}

/** Whether caps bind a clause together with other credits, so that another claim may take from its own. */
export function hasCapWithOthers(
  { id, credit }: PeriodEarned['remedy'],
  shared: readonly SharedCap[],
): boolean {
  return (
    (credit.caps ?? []).some(each => each.per !== 'period') || shared.some(each => each.across.includes(id))
  );
}

/**
 * A cap on a credit over the span that leaves the least: the one that ends with its own period, or with that of a credit fixed before it whose
 * span it falls into, so that none is passed in whatever order credits are claimed. Of spans whose fees are not all known the same once more.
 */
function tightest(
  cap: CapTerms,
  across: readonly string[] | undefined,
  made: PeriodEarned,
  context: CapContext,
): readonly (CreditCap | MissingFee)[] {
  const own = capOf(cap, across, made, context);
  if ('missing' in own || cap.per !== '12 months') return [own];
  const clauses = across ?? [made.remedy.id];
  const invoice = made.months.first;
  const later = context.granted
    .filter(each => clauses.includes(each.made.remedy.id) && each.made.months.first > invoice)
    .filter(each => monthsOf(cap.per, each.made.months, context.dates).first <= invoice)
    .map(each => capOf(cap, across, each.made, context))
    .flatMap(each => ('missing' in each ? [] : [each]));
  return [false, true].flatMap(isOpen => leastOf([own, ...later].filter(each => each.isOpen === isOpen)));
}

/** The first cap that leaves the least. */
function leastOf(caps: readonly CreditCap[]): readonly CreditCap[] {
  const [first, ...rest] = caps;
  if (!first) return [];
  return [rest.reduce((least, each) => (roomOf(each).lt(roomOf(least)) ? each : least), first)];
}

function capOf(
  cap: CapTerms,
  across: readonly string[] | undefined,
  made: PeriodEarned,
  context: CapContext,
): CreditCap | MissingFee {
  const { remedy, period } = made;
  const months = monthsOf(cap.per, made.months, context.dates);
  const isIn = (invoice: number) => invoice >= months.first && invoice <= months.last;
  const base =
    cap.atMost.kind === 'share'
      ? baseOfCap(cap, made, context, months)
      : { amount: exact(0), sources: [], isOpen: false };
  if ('missing' in base) return base;
  const clauses = across ?? [remedy.id];
  const before = context.granted
    .filter(each => clauses.includes(each.made.remedy.id))
    .filter(each =>
      cap.per === 'period' ? each.made.period.id === period.id : isIn(each.made.months.first),
    );
  return {
    per: cap.per,
    limit: amountOf(cap.atMost, base.amount),
    granted: sum(before.map(each => each.amount)),
    isOpen: base.isOpen,
    sources: base.sources,
    ...(Number.isFinite(months.last) && { through: months.last }),
    ...(base.sum && { sum: base.sum }),
    ...(across && { across }),
  };
}

type BaseOfCap = Pick<CreditCap, 'isOpen' | 'sources' | 'sum'> & { readonly amount: Fraction };

/** What a cap in a share is a share of: a sum that is agreed, the fees of its span, or a fixed fee for each period of it. */
function baseOfCap(
  cap: CapTerms,
  { remedy, invoices, termInvoices, months: paidWith }: PeriodEarned,
  { fees, feesFile }: CapContext,
  months: MonthRange,
): BaseOfCap | MissingFee {
  const { base } = remedy.credit;
  const agreed = agreedSum(cap.of);
  if (agreed) return { amount: exact(agreed.amount), isOpen: false, sources: [] };
  const service = serviceOf(cap.of);
  const own = base?.kind === 'fees' ? base : undefined;
  const paid: Paid | undefined = service === undefined ? own : { service };
  if (paid) {
    const found = feesIn(fees, paid, months);
    if (found.fees.length === 0) return { missing: paid };
    return {
      amount: found.total,
      isOpen: lastPaid(fees, paid)! < months.last,
      sources: sourceOfFees(found.fees, feesFile),
      sum: { paid, months: { first: months.first, last: Math.min(months.last, paidWith.last) } },
    };
  }
  if (base?.kind !== 'fixed') return { amount: exact(0), isOpen: false, sources: [] };
  const isOwn = cap.per === 'period' || cap.per === '12 months';
  const periods = (isOwn ? invoices : termInvoices).filter(
    each => each >= months.first && each <= months.last,
  );
  const isOpen = !Number.isFinite(months.last);
  return { amount: exact(base.fee.amount).mul(periods.length), isOpen, sources: [] };
}
