import type { MonthNumber } from '../../ground/calendar/month-number.ts';
import { periodsBetween } from '../../ground/calendar/period.ts';
import { addDays } from '../../ground/calendar/plain-date.ts';
import type { Fee } from '../../ground/data-facts.ts';
import { type Fraction, sum } from '../../ground/exact.ts';
import type { Unit } from '../../ground/quantity.ts';
import { periodOfGroup } from '../../report/group.ts';
import type { ObjectiveReport } from '../../report/objective.ts';
import type { PeriodReport } from '../../report/period.ts';
import type { ClauseAround } from '../around.ts';
import { settlementOf } from '../dispute/disputes-of-period.ts';
import type { DisputeReport } from '../dispute/report.ts';
import { objectivesOf } from '../misses.ts';
import type { CountedFrom } from './counted.ts';
import { countingMisses } from './counting-misses.ts';
import { isInDays, isOfBase } from './credit-unit.ts';
import { daysPaid } from './day-fee.ts';
import { type Base, type Earned, earnedBy, isMissed, type Settlement, serviceDays } from './earned.ts';
import { baseOf, type MonthRange, monthsPaid, type Paid, sourceOfFees } from './fee-base.ts';
import { incidentsByPeriod } from './incidents-by-period.ts';
import { lateByPeriod } from './late-by-period.ts';
import { earningPartsOf, type Part } from './parts.ts';
import type { CreditRemedy, CreditTerms } from './terms.ts';

/** What a closed period earned by a credit clause, before caps. */
export type PeriodEarned = {
  readonly remedy: CreditRemedy;
  readonly period: PeriodReport;
  /** The months whose fees the period has; the first is that of its invoice. */
  readonly months: MonthRange;
  /** The months of the invoices of every closed period of the clause up to this one. */
  readonly invoices: readonly MonthNumber[];
  /** Those of every period of the clause in the term, also of coming ones where the term has an end. */
  readonly termInvoices: readonly MonthNumber[];
  /** The misses that count. */
  readonly earned: readonly Earned[];
  readonly unit: Unit;
  /** What all shares are of but those of groups that have fees of their own; absent without a fee, or where fees.csv has no row for it. */
  readonly base?: Base;
  /** What the fees behind it are paid for. */
  readonly paid: readonly Paid[];
  /** Exact; absent where a fee is missing. */
  readonly before?: Fraction;
  /** What that fee is paid for. */
  readonly missing?: Paid;
};

type Known = {
  readonly fees: readonly Fee[];
  readonly feesFile: string;
  readonly around: ClauseAround;
  readonly disputes: readonly DisputeReport[];
};

/** What every closed period earned by a clause, oldest first (RULES 25). */
export function earnedByPeriod(
  remedy: CreditRemedy,
  objectives: readonly ObjectiveReport[],
  { fees, feesFile, around, disputes }: Known,
): readonly PeriodEarned[] {
  const terms = remedy.credit;
  const unit: Unit = isInDays(terms) ? serviceDays : { kind: 'money', currency: around.currency };
  const closed = objectivesOf(remedy, objectives).flatMap(objective =>
    objective.periods.filter(each => each.phase === 'closed').map(period => ({ objective, period })),
  );
  const parts = new Map(
    objectivesOf(remedy, objectives).map(each => [each, earningPartsOf(each, terms.base, fees)]),
  );
  const groups = [...Map.groupBy(closed, each => each.period.id).values()].toSorted((a, b) =>
    a[0]!.period.start < b[0]!.period.start ? -1 : 1,
  );
  const paid = groups.map(([first]) => monthsPaid(first!.period, first!.objective.every));
  const settledOf = (part: Part, id: string) => settlementFor(part, id, disputes);
  const incidents = new Map(
    [...parts.values()].flat().map(part => [part, incidentsOf(terms, part, settledOf, around)]),
  );
  const late = new Map([...parts.values()].flat().map(part => [part, lateOf(terms, part.objective, around)]));
  const termInvoices = [...paid, ...comingMonths(groups.at(-1)?.[0], around)].map(each => each.first);
  return groups.flatMap((group, place) => {
    const { period } = group[0]!;
    const months = paid[place]!;
    const baseFor = (own: Paid | undefined): Base | undefined => {
      const from = own && terms.base ? { ...terms.base, kind: 'fees' as const, ...own } : terms.base;
      const found = baseOf(from, fees, months);
      return (
        found &&
        from && {
          amount: found.amount,
          ...(terms.priced && { days: daysPaid(from, period, months) }),
          service: from.kind === 'fees' ? (from.resource ?? from.service) : '',
          sources: sourceOfFees(found.fees, feesFile),
        }
      );
    };
    const all = group.flatMap(({ objective, period: whole }) =>
      earningParts(objective, parts.get(objective)!, whole).flatMap(({ part, period: judged }) => {
        const figures = {
          ...figuresOf(part.objective, judged, around),
          incidents: incidents.get(part)?.get(judged.id),
          late: late.get(part)?.get(judged.id),
        };
        const settlement = settledOf(part, judged.id);
        const base = baseFor(part.own);
        const earned = earnedBy(terms, part.objective, judged, figures, base, unit, settlement);
        return earned
          ? { ...earned, ...(part.group !== undefined && { group: part.group }), own: part.own, base }
          : [];
      }),
    );
    const earned = countingMisses(terms, all);
    if (earned.length === 0) return [];
    const needing = earned.filter(({ given }) => isOfBase(given, terms));
    const lacking = needing.find(each => each.base === undefined);
    const base = needing.find(each => !each.own)?.base;
    return {
      remedy,
      period,
      months,
      invoices: paid.slice(0, place + 1).map(each => each.first),
      termInvoices,
      earned,
      unit,
      paid: paidFor(terms.base, needing),
      ...(base && { base }),
      ...(lacking
        ? { missing: lacking.own ?? feeOf(terms.base) ?? { service: '' } }
        : { before: sum(earned.map(each => each.amount)) }),
    };
  });
}

/** What the parties settled of a period: of the group whose figure it shows the figure, and of the others that it was kept, if it was. */
function settlementFor(
  { objective, decides }: Part,
  period: string,
  disputes: readonly DisputeReport[],
): Settlement | undefined {
  const settlement = settlementOf(disputes, objective.id, period);
  const isShown = decides?.has(period) ?? true;
  if (isShown) return settlement;
  return settlement?.settledKept ? { settledKept: true } : undefined;
}

/** The parts of an objective with their own period, where they have one; a period without any group earns as a whole. */
function earningParts(
  objective: ObjectiveReport,
  parts: readonly Part[],
  whole: PeriodReport,
): readonly { readonly part: Part; readonly period: PeriodReport }[] {
  const found = parts.flatMap(part => {
    const period = part.group === undefined ? whole : periodOfGroup(whole, part.group);
    return period ? [{ part, period }] : [];
  });
  return found.length > 0 ? found : [{ part: { objective }, period: whole }];
}

/** What the fees are paid for that the misses are shares of; those of the clause where none is. */
function paidFor(
  base: CreditTerms['base'],
  needing: readonly { readonly own?: Paid | undefined }[],
): readonly Paid[] {
  const of = needing.length === 0 ? [{}] : needing;
  return [...new Set(of.flatMap(({ own }: { readonly own?: Paid | undefined }) => own ?? feeOf(base) ?? []))];
}

function feeOf(base: CreditTerms['base']): Paid | undefined {
  return base?.kind === 'fees' ? base : undefined;
}

/** The months paid with the periods that follow the last closed one up to the end of the agreement; none where it has no end. */
function comingMonths(
  last: { readonly objective: ObjectiveReport; readonly period: PeriodReport } | undefined,
  { objectives, effective }: ClauseAround,
): readonly MonthRange[] {
  const own = objectives.find(each => each.id === last?.objective.id);
  if (!last || !own || effective.to === undefined) return [];
  const after = addDays(last.period.lastDate, 1);
  return periodsBetween(own.rule, after, addDays(effective.to, 1), 'prorate').map(period =>
    monthsPaid({ startDate: period.startDate, lastDate: addDays(period.endDate, -1) }, last.objective.every),
  );
}

/** How long the service was down, and how much failed, after exclusions where they touch the period. */
function figuresOf(
  { id }: ObjectiveReport,
  { afterExclusions, detail }: PeriodReport,
  { objectives }: ClauseAround,
): Pick<CountedFrom, 'downtime' | 'failed'> {
  const own = objectives.find(each => each.id === id);
  const read = afterExclusions?.detail ?? detail;
  return { downtime: own?.downtimeIn(read), failed: own?.failedIn(read) };
}

/** How many incidents each period counts; nothing where those earn no credit. */
function incidentsOf(
  { each }: CreditRemedy['credit'],
  part: Part,
  settledOf: (part: Part, period: string) => Settlement | undefined,
  around: ClauseAround,
): ReturnType<typeof incidentsByPeriod> {
  if (each !== 'incident') return new Map();
  const closed = part.objective.periods.filter(one => one.phase === 'closed');
  return incidentsByPeriod(
    closed.map(period => ({
      period,
      downtime: figuresOf(part.objective, period, around).downtime,
      earns: !period.suspended && isMissed(period, settledOf(part, period.id)),
    })),
  );
}

/** How long items were late in each period; nothing where that earns no credit. */
function lateOf(
  { each, amount, counting = 'complete' }: CreditRemedy['credit'],
  objective: ObjectiveReport,
  around: ClauseAround,
): ReturnType<typeof lateByPeriod> {
  return typeof each === 'object' ? lateByPeriod(each, amount, counting, objective, around) : new Map();
}
