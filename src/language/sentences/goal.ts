import { exact } from '../../core/ground/exact.ts';
import { keeps } from '../../core/ground/keeps.ts';
import type { Quantity } from '../../core/ground/quantity.ts';
import type { AgreementReport, ObjectiveReport, PeriodReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatAgainst, formatAgainstComputed } from '../format/against.ts';
import { formatInstant } from '../format/instant.ts';
import { formatCount, formatQuantity, noun } from '../format/quantity.ts';
import { promisers } from './parties.ts';
import { periodName } from './periods.ts';

/** One sentence on a goal that adds up: `Marketing is ahead of its June goal with 316 of 450 leads.` */
export function goalSentence(
  words: Catalogue,
  report: AgreementReport,
  objective: ObjectiveReport,
  period: PeriodReport & { readonly actual: Quantity },
): string {
  const say = words.standing.goal;
  const who = promisers(words, report, objective);
  const name = periodName(words, report, objective, period);
  const { actual, target, pace } = period;
  if (!target) return say.withoutTarget(who, name, formatCount(words, actual));
  const against = formatAgainst(words, actual, target.value, target.edges);
  const goal = {
    who,
    period: name,
    actual: against.actual,
    target: withNoun(words, against.target, target.value),
  };
  if (period.verdict === 'met') return say.met(goal);
  if (period.verdict === 'excused') return say.excused(goal);
  if (period.verdict === 'missed') return say.missed(goal, against.gap);
  if (period.phase === 'settling') {
    return say.settling(goal, formatInstant(words, period.cutOff, report.zone));
  }
  // What is asked for is below 0 at the end alone: until then it is not reached.
  const mayBeReached = exact(target.value.value).compare(0) >= 0;
  if (mayBeReached && keeps(actual.value, target.direction, target.value.value)) return say.reached(goal);
  if (period.status === 'off-track') {
    return say.offTrack(goal, pace && formatQuantity(words, pace.projected, { style: 'rough' }));
  }
  const order = pace ? exact(actual.value).compare(exact(pace.due.value)) : 0;
  if (order < 0 && pace) return say.behind(goal, formatAgainstComputed(words, actual, pace.due).gap);
  return order > 0 ? say.ahead(goal) : say.onPace(goal);
}

/** A printed count with its noun: `450 leads`. */
export function withNoun(words: Catalogue, printed: string, quantity: Quantity): string {
  return quantity.unit.kind === 'count' ? `${printed} ${noun(words, quantity.unit.of, quantity)}` : printed;
}
