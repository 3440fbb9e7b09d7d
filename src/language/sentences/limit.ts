import { exact } from '../../core/ground/exact.ts';
import { keeps } from '../../core/ground/keeps.ts';
import type { Quantity } from '../../core/ground/quantity.ts';
import type { AgreementReport, ObjectiveReport, PeriodReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatAgainst, formatAgainstComputed } from '../format/against.ts';
import { formatInstant } from '../format/instant.ts';
import { formatQuantity } from '../format/quantity.ts';
import { targetText } from '../format/target.ts';
import { withNoun } from './goal.ts';
import { promisers } from './parties.ts';
import { periodName } from './periods.ts';

/** One sentence on a sum that may not be more: `Support is within its June limit with 3 tickets (at most 12).` */
export function limitSentence(
  words: Catalogue,
  report: AgreementReport,
  objective: ObjectiveReport,
  period: PeriodReport & { readonly actual: Quantity },
): string {
  const say = words.standing.limit;
  const who = promisers(words, report, objective);
  const name = periodName(words, report, objective, period);
  const { actual, target, pace } = period;
  if (!target) return words.standing.goal.withoutTarget(who, name, formatQuantity(words, actual));
  const against = formatAgainst(words, actual, target.value, target.edges);
  const limit = {
    who,
    period: name,
    actual: withNoun(words, against.actual, actual),
    target: targetText(words, target),
  };
  if (period.verdict === 'met') return say.met(limit);
  if (period.verdict === 'excused') return say.excused(limit);
  const order = exact(actual.value).compare(exact(target.value.value));
  if (period.verdict === 'missed') return say.missed(limit, order > 0 ? against.gap : undefined);
  if (period.phase === 'settling') {
    return say.settling(limit, formatInstant(words, period.cutOff, report.zone));
  }
  if (!keeps(actual.value, target.direction, target.value.value)) return say.over(limit);
  if (period.status === 'off-track') {
    return say.offTrack(limit, pace && formatQuantity(words, pace.projected, { style: 'rough' }));
  }
  const isFast = pace && exact(actual.value).gt(exact(pace.due.value));
  return isFast ? say.fast(limit, formatAgainstComputed(words, actual, pace.due).gap) : say.within(limit);
}
