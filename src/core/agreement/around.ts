import type { ClauseAround, ObjectiveAround, ObjectiveTarget } from '../clauses/around.ts';
import { sharedCaps } from '../clauses/credit/shared-caps.ts';
import { remedyKinds } from '../clauses/index.ts';
import { byName } from '../ground/by-name.ts';
import { isAmount } from '../ground/quantity.ts';
import { indicatorOf } from '../indicators/index.ts';
import { targetOf } from '../targets/index.ts';
import type { TargetTerms } from '../targets/terms.ts';
import { periodRule } from '../terms/period.ts';
import { thresholdValue } from '../terms/threshold.ts';
import type { Agreement } from './agreement.ts';
import { negativeFigure } from './negative-figures.ts';
import type { ObjectiveTerms } from './objective.ts';
import type { AgreementTerms } from './terms.ts';

/** What the clauses of an agreement may know of it; `names` where parts of it fell away. */
export function aroundOf(agreement: Agreement, names?: ClauseAround['names']): ClauseAround {
  const { terms, parties: directory, calendars } = agreement;
  const parties = Object.keys(terms.parties);
  return {
    file: agreement.file,
    zone: terms.timezone,
    currency: terms.currency,
    calendarName: terms.calendar,
    calendar: calendars[terms.calendar ?? ''],
    effective: terms.effective,
    parties: byName(parties.map(id => [id, { name: directory[id]?.name ?? id }] as const)),
    objectives: terms.objectives.map(each => objectiveAround(each, terms)),
    invoice: terms.invoice ?? { months: 1, from: 'calendar' },
    creditCaps: sharedCaps(terms.creditCaps ?? [], remedyKinds.credit.own(terms.remedies)),
    names: names ?? { parties, objectives: terms.objectives.map(each => each.id) },
  };
}

function objectiveAround(objective: ObjectiveTerms, terms: AgreementTerms): ObjectiveAround {
  const { id, from, to, accountable, period, target } = objective;
  const indicator = indicatorOf(objective.indicator);
  const unit = indicator.unit(terms);
  return {
    id,
    from,
    to,
    accountable,
    unit,
    negative: negativeFigure(objective, terms),
    period,
    rule: periodRule(objective, objective.zone ?? terms.timezone),
    targets: target.map(targetAround),
    perGroup: objective.per?.whole === 'pooled' ? undefined : objective.per?.column,
    measuredBy: indicator.kind,
    isSum: isAmount(unit, indicator.isRatio),
    canBeMadeUp: indicator.tallied !== undefined,
    hasDowntime: indicator.hasDowntime(terms),
    downtimeIn: indicator.downtimeIn,
    hasFailures: indicator.hasFailures,
    failedIn: indicator.failedIn,
    hasLateness: indicator.hasLateness,
    lateIn: indicator.lateIn,
    canPause: indicator.canPause,
    canLeaveOut: effect => indicator.canLeaveOut(effect, terms),
  };
}

function targetAround(terms: TargetTerms): ObjectiveTarget {
  const { direction, threshold, announces } = targetOf(terms);
  return { direction, ...(threshold && { fixed: thresholdValue(threshold) }), announces };
}
