import { exact } from '../../core/ground/exact.ts';
import { wantsMore } from '../../core/ground/keeps.ts';
import type { AgreementReport, ObjectiveReport, PeriodReport, TargetReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatAgainst, formatAgainstComputed } from '../format/against.ts';
import { formatInstant } from '../format/instant.ts';
import { formatQuantity } from '../format/quantity.ts';
import { formatSharePassed } from '../format/share.ts';
import { targetText } from '../format/target.ts';
import { wordsOf } from '../indicators/index.ts';
import { figureRange } from './figure-range.ts';
import { groupNotes, notesOfDeciding, ofDeciding, unansweredNotes } from './groups.ts';
import { missingSentence } from './missing.ts';
import { periodVerdict, type VerdictWords } from './period-verdict.ts';
import { accumulates, periodName, standingPeriod } from './periods.ts';
import { suspensionText } from './suspension.ts';
import { targetMissingText } from './target-missing.ts';
import { withoutValue } from './without-value.ts';

export type ObjectiveState = {
  /** The period spoken of; absent before the first begins. */
  readonly period?: PeriodReport;
  /** `316 of 450`, `1 h 20 min`, or what is missing. */
  readonly value: string;
  /** `June, 70 % of the days gone: pace asks for 315`. */
  readonly note: string;
  readonly verdict: VerdictWords;
};

/** The row of a promise: its number, one line beside it, and its verdict. */
export function objectiveState(
  words: Catalogue,
  report: AgreementReport,
  objective: ObjectiveReport,
): ObjectiveState {
  const period = standingPeriod(objective);
  const row = words.standing.row;
  if (!period) return { value: row.notDueValue, note: row.notBegun, verdict: periodVerdict(words, {}) };
  const verdict = periodVerdict(words, period);
  const name = periodName(words, report, objective, period);
  const state = period.verdict ?? period.status;
  if (state === 'not-due') {
    const own = wordsOf(objective.indicator);
    const why = own.nothingDue(words, objective, period) ?? row.nothingDue;
    const notes = own.notes(words, objective.indicator, period);
    const note = row.join([
      name,
      why,
      ...notesOfDeciding(words, objective, period, notes),
      ...unansweredNotes(words, period),
    ]);
    return { period, value: row.notDueValue, note, verdict };
  }
  const suspended = suspensionText(words, report, period);
  if (state === 'no-data' || !period.actual) {
    return {
      period,
      value: row.noDataValue,
      note: suspended
        ? row.join([name, suspended])
        : ofDeciding(words, objective, period, missingSentence(words, report, objective, period)),
      verdict,
    };
  }
  const notes = accumulates(objective)
    ? goalNotes(words, report, objective, period)
    : rateNotes(words, report, objective, period);
  const excused = period.verdict === 'excused' ? [row.excused] : [];
  return {
    period,
    value: periodValue(words, objective, period),
    note: row.join([
      ...notes,
      ...groupNotes(words, objective, period),
      ...unansweredNotes(words, period),
      ...excused,
      ...(suspended ? [suspended] : []),
      ...lackingNote(words, period),
    ]),
    verdict,
  };
}

/** Whether data is missing beside a figure that is shown. */
function lackingNote(words: Catalogue, { missingData, verdict }: PeriodReport): readonly string[] {
  if (!missingData) return [];
  const { row } = words.standing;
  return [verdict ? row.dataMissing : row.dataMissingSoFar];
}

/** A period's number as rows show it: `316 of 450` for goals, `1 h 20 min` for rates. */
export function periodValue(words: Catalogue, objective: ObjectiveReport, period: PeriodReport): string {
  const { actual, target } = period;
  if (!actual) return withoutValue(words, period);
  const range = figureRange(words, period);
  if (range !== undefined) return range;
  if (!target) return formatQuantity(words, actual, { style: 'rough' });
  const addsUp = accumulates(objective);
  // A row has room for whole amounts of a goal; the exact ones stand beside it.
  const isTotal = addsUp && actual.unit.kind === 'money';
  const against = isTotal
    ? formatAgainstComputed(words, actual, target.value)
    : formatAgainst(words, actual, target.value, target.edges);
  return addsUp ? words.standing.row.of(against.actual, against.target) : against.actual;
}

/** What a target asks, in the terms of its indicator: `at most 1 h in working time`, `at least 6 per unconnected lead`. */
export function targetRow(
  words: Catalogue,
  objective: Pick<ObjectiveReport, 'indicator' | 'per'>,
  target: Pick<TargetReport, 'direction' | 'value'>,
): string {
  const { indicator, per } = objective;
  const asked = wordsOf(indicator).target(words, indicator, targetText(words, target), target.value.unit);
  return per?.whole === 'every-group' ? words.groups.each(asked, per.column) : asked;
}

function goalNotes(
  words: Catalogue,
  report: AgreementReport,
  objective: ObjectiveReport,
  period: PeriodReport,
): string[] {
  const row = words.standing.row;
  const name = periodName(words, report, objective, period);
  const { actual, target, pace } = period;
  const phased = period.phase === 'running' ? row.soFar(name) : name;
  if (!target || !actual) return [phased, targetMissingText(words, report, objective, period)];
  if (period.phase === 'settling') {
    return [row.settling(name, formatInstant(words, period.cutOff, report.zone))];
  }
  const isLimit = !wantsMore(target.direction);
  if (period.phase === 'running') {
    if (!pace) return [phased];
    const due = formatAgainstComputed(words, actual, pace.due).target;
    return [row.pace(name, formatSharePassed(pace.daysGone, pace.daysAll), pace.basis, due, isLimit)];
  }
  const order = exact(actual.value).compare(exact(target.value.value));
  const { gap } = formatAgainst(words, actual, target.value, target.edges);
  if (order === 0) return [name, isLimit ? row.exactlyLimit : row.exactly];
  if (isLimit) return [name, order > 0 ? row.overLimit(gap) : row.underLimit(gap)];
  return [name, order > 0 ? row.over(gap) : row.short(gap)];
}

function rateNotes(
  words: Catalogue,
  report: AgreementReport,
  objective: ObjectiveReport,
  period: PeriodReport,
): string[] {
  const row = words.standing.row;
  const name = periodName(words, report, objective, period);
  const { target } = period;
  const { indicator } = objective;
  return [
    period.phase === 'running' ? row.soFar(name) : name,
    target ? targetRow(words, objective, target) : targetMissingText(words, report, objective, period),
    ...wordsOf(indicator).notes(words, indicator, period),
  ];
}
