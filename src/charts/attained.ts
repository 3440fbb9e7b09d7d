import { dayNumber } from '../core/ground/calendar/plain-date.ts';
import { toFloat } from '../core/ground/exact.ts';
import type { ObjectiveReport, PeriodReport } from '../core/report.ts';
import { type Catalogue, formatPeriod, periodVerdict, usesAllowance } from '../language/index.ts';
import { attainmentText } from './attainment-text.ts';
import { periodLabel } from './period-label.ts';

/**
 * A closed period as it is drawn, with a float for drawing and texts for reading; one that was judged without a ratio is drawn at 1 or, where it was
 * missed, at 0, and has no figure.
 */
export type AttainedPeriod = {
  readonly ratio: number;
  readonly look: 'met' | 'missed' | 'excused';
  /** Its days, from the first up to the one after the last, as days since 1970-01-01. */
  readonly from: number;
  readonly to: number;
  readonly axis: ReturnType<typeof periodLabel>;
  readonly period: string;
  readonly attainment: string;
  readonly mark: string;
  readonly word: string;
};

/** An objective with what of it is drawn, oldest first. */
export type AttainedObjective = {
  readonly objective: ObjectiveReport;
  readonly periods: readonly AttainedPeriod[];
};

/**
 * Closed periods of a promise whose attainment is a number in one of them, so that none that was judged is left out; none of availability, whose
 * share of allowed downtime is good when low.
 */
export function attained(words: Catalogue, objective: ObjectiveReport): AttainedObjective {
  const closed = usesAllowance(objective) ? [] : objective.periods.filter(each => each.phase === 'closed');
  const isDrawn = closed.some(each => each.attainment !== undefined);
  const periods = isDrawn ? closed.filter(each => each.attainment !== undefined || isJudged(each)) : [];
  return { objective, periods: periods.map(each => attainedPeriod(words, objective, each)) };
}

function isJudged({ verdict }: PeriodReport): boolean {
  return verdict === 'met' || verdict === 'missed' || verdict === 'excused';
}

function attainedPeriod(words: Catalogue, { every }: ObjectiveReport, period: PeriodReport): AttainedPeriod {
  const { mark, word } = periodVerdict(words, period);
  const without = period.verdict === 'missed' ? '0' : '1';
  return {
    ratio: toFloat(period.attainment ?? without),
    look: period.verdict === 'missed' || period.verdict === 'excused' ? period.verdict : 'met',
    from: dayNumber(period.startDate),
    to: dayNumber(period.lastDate) + 1,
    axis: periodLabel(words, period, every),
    period: formatPeriod(words, period, every),
    attainment: attainmentText(words, period),
    mark,
    word,
  };
}
