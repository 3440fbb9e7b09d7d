import { dayNumber } from '../core/ground/calendar/plain-date.ts';
import { type Exact, toFloat } from '../core/ground/exact.ts';
import type { ObjectiveReport, PeriodReport } from '../core/report.ts';
import { type Catalogue, formatPeriod, periodVerdict, usesAllowance } from '../language/index.ts';
import { attainmentText } from './attainment-text.ts';
import { periodLabel } from './period-label.ts';

/** A closed period with a ratio to draw, as a float for drawing and in texts for reading. */
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

/** Closed periods whose attainment is a number; none of availability, whose share of allowed downtime is good when low. */
export function attained(words: Catalogue, objective: ObjectiveReport): AttainedObjective {
  const periods = usesAllowance(objective) ? [] : objective.periods;
  return {
    objective,
    periods: periods.flatMap(period =>
      period.phase === 'closed' && period.attainment !== undefined
        ? [attainedPeriod(words, objective, period, period.attainment)]
        : [],
    ),
  };
}

function attainedPeriod(
  words: Catalogue,
  { every }: ObjectiveReport,
  period: PeriodReport,
  attainment: Exact,
): AttainedPeriod {
  const { mark, word } = periodVerdict(words, period);
  return {
    ratio: toFloat(attainment),
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
