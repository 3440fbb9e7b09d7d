import { type Exclusion, sourcesOf } from '../clauses/exclusion/exclusion.ts';
import { floored } from '../clauses/exclusion/floored.ts';
import { withMaintenance } from '../clauses/maintenance/maintenance-in.ts';
import type { Carried } from '../ground/carried.ts';
import type { Derivation } from '../ground/derivation.ts';
import type { Finding } from '../ground/finding.ts';
import type { Answers } from '../ground/question.ts';
import type { Reading } from '../indicators/index.ts';
import type { PeriodReport } from '../report/period.ts';
import type { TargetReport } from '../targets/report.ts';
import type { ObjectiveContext } from './objective-context.ts';
import type { PlannedPeriod } from './plan.ts';
import { prorated } from './prorated.ts';
import { weighedAgain } from './weighed-by-items.ts';

/** The second reading of a period (RULES 21). */
export type AfterExclusions = {
  readonly report: NonNullable<PeriodReport['afterExclusions']>;
  readonly excused: boolean;
  /** What counts with all that they bring into it, where they bring any: items that an earlier period would have counted without them. */
  readonly brought: { readonly reading: Reading; readonly target: TargetReport } | undefined;
};

/**
 * The second reading of a period, after what both sides agreed to leave out (RULES 21). Where the rows that are left make no figure, `unread` gets what
 * is wrong, and the period is as it was measured, unless it is excused.
 */
export function afterExclusions(
  context: ObjectiveContext,
  planned: PlannedPeriod,
  target: TargetReport | undefined,
  measured: Reading | undefined,
  answers: Answers,
  unread: Finding[],
  composed?: Reading,
  ofParts?: Reading,
): AfterExclusions | undefined {
  const { cutOff, reaching } = planned;
  if (planned.exclusions.length + reaching.length === 0 || !target) return undefined;
  const answer = planned.excluded === undefined ? undefined : answers.get(planned.excluded);
  const weighed = weighedAgain(context, planned, target, answers);
  const measuredAgain = ofParts ?? (answer && context.measuring.read(answer, planned.span, weighed));
  if (measuredAgain?.wrong) {
    unread.push(measuredAgain.wrong);
    if (!planned.exclusions.some(each => each.effect === 'excuse')) return undefined;
  }
  const isReached = reaching.length > 0 && !isSame(measuredAgain, measured);
  const exclusions = [...planned.exclusions, ...(isReached ? reaching : [])];
  if (exclusions.length === 0) return undefined;
  const left = floored(prorated(context, planned, weighed), exclusions);
  const hasFloor = exclusions.some(each => each.floor);
  const again = composed ?? (reaching.length === 0 || isReached ? measuredAgain : undefined);
  // A floor alone measures nothing anew.
  const reading = again ?? (hasFloor ? measured : undefined);
  return {
    excused: exclusions.some(each => each.effect === 'excuse'),
    brought:
      again && carriedInto(again) > carriedInto(measured) ? { reading: again, target: weighed } : undefined,
    report: {
      exclusions: exclusions.map(each => each.report.id),
      ...(exclusions.some(each => each.at >= cutOff) && { restated: true }),
      target: left,
      ...(reading?.actual && { actual: reading.actual }),
      ...(reading?.atWorst && { atWorst: reading.atWorst }),
      ...(again?.derivation && {
        derivation: withSources(withMaintenance(again.derivation, planned.maintenance), exclusions),
      }),
      ...(again?.detail && context.indicator.shownAgain && { detail: again.detail }),
    },
  };
}

/** How many items a reading counts that began in an earlier period. */
function carriedInto(reading: Reading | undefined): number {
  const { carriedIn = 0 } = (reading?.detail ?? {}) as Carried;
  return carriedIn;
}

/** Whether exclusions of earlier periods left a period as it was measured. */
function isSame(again: Reading | undefined, measured: Reading | undefined): boolean {
  return (
    JSON.stringify([again?.actual, again?.detail]) === JSON.stringify([measured?.actual, measured?.detail])
  );
}

/** Names the rows of the exclusions where a derivation takes their time away. */
function withSources(derivation: Derivation, exclusions: readonly Exclusion[]): Derivation {
  const rows = sourcesOf(exclusions.filter(each => each.effect === 'remove' || each.effect === 'pause'));
  const steps = derivation.steps.map(step =>
    step.name === 'excluded-time' ? { ...step, sources: [...step.sources, ...rows] } : step,
  );
  return { ...derivation, steps, sources: steps.flatMap(each => each.sources) };
}
