import { isoUtc } from '../../ground/calendar/instant.ts';
import { addPeriods, periodContaining } from '../../ground/calendar/period.ts';
import { addDays } from '../../ground/calendar/plain-date.ts';
import { minorPlaces } from '../../ground/currency.ts';
import { exact, exactText, type Fraction, roundHalfUp, zero } from '../../ground/exact.ts';
import type { Quantity } from '../../ground/quantity.ts';
import type { ObjectiveReport } from '../../report/objective.ts';
import type { PeriodReport } from '../../report/period.ts';
import type { PeriodDates } from '../../report/period-dates.ts';
import type { ClauseContext, Judge } from '../kind.ts';
import { datesOf, missesOf, objectivesOf } from '../misses.ts';
import { inProportion, instalments, payOff } from './instalments.ts';
import { type Lost, lostIn } from './recovery-lost.ts';
import type { InstalmentReport, RecoveryReport } from './report.ts';
import type { RecoveryRemedy } from './terms.ts';

/** What missed periods have to make up, clause by clause and oldest first (RULES 26). */
export const recoveriesOf: Judge<RecoveryRemedy> = (remedies, { objectives }, context) => {
  const recoveries = remedies.flatMap(remedy =>
    objectivesOf(remedy, objectives).flatMap(each => ofObjective(context, remedy, each)),
  );
  return { found: remedies.length > 0 ? { recoveries } : {}, findings: [] };
};

/** A miss that is being made up; `owed` and `paid` change period by period. */
type Plan = {
  readonly period: PeriodReport;
  readonly lost: Lost;
  /** Rounded up once. */
  readonly whole: Fraction;
  owed: Fraction;
  readonly paid: Map<string, Fraction>;
};

function ofObjective(
  context: ClauseContext,
  remedy: RecoveryRemedy,
  objective: ObjectiveReport,
): readonly RecoveryReport[] {
  const { currency } = context.around;
  const places = objective.unit.kind === 'money' ? minorPlaces(currency) : 0;
  const plans = missesOf([objective]).flatMap(({ period }): Plan[] => {
    const lost = lostIn(remedy.recovery, period, currency);
    if (!lost || lost.missing.compare(0) <= 0) return [];
    const whole = lost.missing.ceil(places);
    return [{ period, lost, whole, owed: whole, paid: new Map() }];
  });
  for (const period of objective.periods) {
    const older = plans.filter(each => each.period.start < period.start);
    for (const [plan, part] of payOff(surplusOf(period), older)) plan.paid.set(period.id, part);
  }
  return plans.map(plan => reportOf(context, remedy, objective, plan, places));
}

/** What a closed period has over its own goal. */
function surplusOf({ phase, target, actual }: PeriodReport): Fraction {
  if (phase !== 'closed' || !target || !actual) return zero;
  const over = exact(actual.value).sub(exact(target.value.value));
  return over.compare(0) > 0 ? over : zero;
}

function reportOf(
  context: ClauseContext,
  remedy: RecoveryRemedy,
  objective: ObjectiveReport,
  { period, lost, whole, owed, paid }: Plan,
  places: number,
): RecoveryReport {
  const { currency } = context.around;
  const { over } = remedy.recovery;
  const of = (value: Fraction): Quantity => ({ value: exactText(value), unit: objective.unit });
  const money = (value: Fraction): Quantity => ({
    value: exactText(value),
    unit: { kind: 'money', currency },
  });
  const minor = minorPlaces(currency);
  const inLeads = instalments(lost.missing, over, places);
  const inMoney = inProportion(exact(lost.lost.value), inLeads, minor);
  const spread = followingOf(context, objective, period, over).map(
    ({ dates, phase }, place): InstalmentReport => ({
      ...dates,
      phase,
      owed: of(inLeads[place] ?? zero),
      revenue: money(inMoney[place] ?? zero),
      ...(phase === 'closed' && { madeUp: of(paid.get(dates.period) ?? zero) }),
    }),
  );
  const later = objective.periods.filter(
    each => paid.has(each.id) && !spread.some(one => one.period === each.id),
  );
  const rest = lost.exactLost.mul(owed).div(whole);
  const isOver = spread.every(each => each.phase === 'closed' || each.phase === 'after-end');
  return {
    ...datesOf(period),
    remedy: remedy.id,
    objective: objective.id,
    missing: of(whole),
    lost: lost.lost,
    derivation: lost.derivation,
    instalments: [
      ...spread,
      ...later.map(each => ({
        ...datesOf(each),
        phase: each.phase,
        owed: of(zero),
        revenue: money(zero),
        madeUp: of(paid.get(each.id) ?? zero),
      })),
    ],
    madeUp: of(whole.sub(owed)),
    owed: of(owed),
    owedRevenue: money(roundHalfUp(rest, minor)),
    state: owed.equals(0) ? 'made-up' : isOver ? 'overdue' : 'open',
  };
}

type Following = { readonly dates: PeriodDates; readonly phase: InstalmentReport['phase'] };

/** The periods after a missed one, whether they have begun or not. */
function followingOf(
  { around }: ClauseContext,
  { id, periods }: ObjectiveReport,
  missed: PeriodReport,
  count: number,
): readonly Following[] {
  const { rule } = around.objectives.find(each => each.id === id)!;
  const first = periodContaining(rule, Date.parse(missed.end) - 1);
  return Array.from({ length: count }, (_, place) => {
    const next = addPeriods(rule, first, place + 1);
    const known = periods.find(each => each.id === next.id);
    if (known) return { dates: datesOf(known), phase: known.phase };
    const dates = {
      period: next.id,
      start: isoUtc(next.start),
      end: isoUtc(next.end),
      startDate: next.startDate,
      lastDate: addDays(next.endDate, -1),
      days: next.days,
    };
    const { to } = around.effective;
    return { dates, phase: to !== undefined && next.startDate > to ? 'after-end' : 'ahead' };
  });
}
