import { toFloat } from '../core/ground/exact.ts';
import type { ObjectiveReport, PeriodReport } from '../core/report.ts';
import {
  type Catalogue,
  formatAgainst,
  formatPeriod,
  formatQuantity,
  formatTargetValue,
  periodVerdict,
} from '../language/index.ts';
import { periodLabel } from './period-label.ts';

/** How a bar is drawn: closed periods by verdict, open ones lighter, plain without a target, none without data. */
export type BarLook = 'met' | 'missed' | 'excused' | 'open' | 'plain' | 'none';

/** A period as a place on the x axis, with its numbers as floats for drawing and as texts for reading. */
export type PeriodPlace = {
  readonly index: number;
  readonly period: PeriodReport;
  readonly look: BarLook;
  readonly actual?: number;
  readonly target?: number;
  readonly axis: { readonly text: string; readonly year?: string };
  readonly periodText: string;
  readonly actualText: string;
  readonly targetText: string;
  readonly mark: string;
  readonly verdictText: string;
};

/** The periods of an objective, oldest first, numbered from 0. */
export function periodPlaces(words: Catalogue, objective: ObjectiveReport): readonly PeriodPlace[] {
  return objective.periods.map((period, index) => {
    const target = period.target?.value;
    const { actual } = period;
    const against = actual && target ? formatAgainst(words, actual, target, period.target?.edges) : undefined;
    const verdict = periodVerdict(words, period);
    return {
      index,
      period,
      look: lookOf(period),
      ...(actual === undefined ? {} : { actual: toFloat(actual.value) }),
      ...(target === undefined ? {} : { target: toFloat(target.value) }),
      axis: periodLabel(words, period, objective.every),
      periodText: formatPeriod(words, period, objective.every),
      actualText: against?.actual ?? (actual ? formatQuantity(words, actual, { style: 'rough' }) : ''),
      targetText: against?.target ?? (target ? formatTargetValue(words, target) : ''),
      mark: verdict.mark,
      verdictText: `${verdict.mark} ${verdict.word}`,
    };
  });
}

/** The newest `most` places, numbered from 0. */
export function newestPlaces(places: readonly PeriodPlace[], most: number): readonly PeriodPlace[] {
  return places.length <= most ? places : places.slice(-most).map((place, index) => ({ ...place, index }));
}

function lookOf(period: PeriodReport): BarLook {
  if (period.actual === undefined) return 'none';
  if (period.phase !== 'closed') return 'open';
  switch (period.verdict) {
    case 'missed':
    case 'excused':
    case 'met':
      return period.verdict;
    default:
      return 'plain';
  }
}
