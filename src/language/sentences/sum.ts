import { exact } from '../../core/ground/exact.ts';
import { keeps, wantsMore } from '../../core/ground/keeps.ts';
import type { Quantity } from '../../core/ground/quantity.ts';
import type { AgreementReport, ObjectiveReport, PeriodReport, TargetReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatAgainst, formatAgainstComputed } from '../format/against.ts';
import { formatInstant } from '../format/instant.ts';
import { formatCount, formatQuantity, noun } from '../format/quantity.ts';
import { targetText } from '../format/target.ts';
import { promisers } from './parties.ts';
import { periodName } from './periods.ts';

/**
 * One sentence on what adds up, towards a goal or below a limit: `Marketing is ahead of its June goal with 316 of 450 leads.`, `Support is within
 * its June limit with 3 tickets (at most 12).`
 */
export function sumSentence(
  words: Catalogue,
  report: AgreementReport,
  objective: ObjectiveReport,
  period: PeriodReport & { readonly actual: Quantity },
): string {
  const { goal, limit } = words.standing;
  const who = promisers(words, report, objective);
  const name = periodName(words, report, objective, period);
  const { actual, target, pace } = period;
  if (!target) return goal.withoutTarget(who, name, formatCount(words, actual));
  const against = formatAgainst(words, actual, target.value, target.edges);
  const isGoal = wantsMore(target.direction);
  const say = isGoal ? goal : limit;
  const sum = isGoal
    ? { who, period: name, actual: against.actual, target: withNoun(words, against.target, target.value) }
    : {
        who,
        period: name,
        actual: withNoun(words, against.actual, actual),
        target: targetText(words, target),
      };
  if (period.verdict === 'met') return say.met(sum);
  if (period.verdict === 'excused') return say.excused(sum);
  if (period.verdict === 'missed') {
    const isExactly = exact(actual.value).equals(exact(target.value.value));
    return say.missed(sum, isExactly ? undefined : against.gap);
  }
  if (period.phase === 'settling') {
    return say.settling(sum, formatInstant(words, period.cutOff, report.zone));
  }
  if (isGoal ? isReached(target, actual) : !isKept(target, actual))
    return isGoal ? goal.reached(sum) : limit.over(sum);
  if (period.status === 'off-track') {
    return say.offTrack(sum, pace && formatQuantity(words, pace.projected, { style: 'rough' }));
  }
  const order = pace ? exact(actual.value).compare(exact(pace.due.value)) : 0;
  const gap = pace ? formatAgainstComputed(words, actual, pace.due).gap : '';
  if (!isGoal) return order > 0 ? limit.fast(sum, gap) : limit.within(sum);
  if (order < 0) return goal.behind(sum, gap);
  return order > 0 ? goal.ahead(sum) : goal.onPace(sum);
}

function isKept({ direction, value }: TargetReport, actual: Quantity): boolean {
  return keeps(actual.value, direction, value.value);
}

/** What is asked for is below 0 at the end alone: until then it is not reached. */
function isReached(target: TargetReport, actual: Quantity): boolean {
  return exact(target.value.value).compare(0) >= 0 && isKept(target, actual);
}

/** A printed count with its noun: `450 leads`. */
function withNoun(words: Catalogue, printed: string, quantity: Quantity): string {
  return quantity.unit.kind === 'count' ? `${printed} ${noun(words, quantity.unit.of, quantity)}` : printed;
}
