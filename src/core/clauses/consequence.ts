import type { Agreement } from '../agreement/agreement.ts';
import type { EpochMs, Span } from '../ground/calendar/instant.ts';
import type { Source } from '../ground/derivation.ts';
import type { Finding } from '../ground/finding.ts';
import type { AgreementEvent, DataFacts } from '../ground/question.ts';
import { countsAsMiss } from '../report/counts-as.ts';
import type { ObjectiveReport, PeriodDates, PeriodReport } from '../report.ts';

/** What consequences are computed from. */
export type ConsequenceContext = {
  readonly agreement: Agreement;
  readonly facts: DataFacts;
  readonly asOf: EpochMs;
};

/** A closed period that counts as a miss. */
export type Miss = {
  readonly objective: ObjectiveReport;
  readonly period: PeriodReport;
  readonly at: EpochMs;
};

/** The objectives that a clause is about. */
export function objectivesOf(
  clause: { readonly objectives?: readonly string[] | undefined },
  objectives: readonly ObjectiveReport[],
): readonly ObjectiveReport[] {
  return objectives.filter(each => clause.objectives?.includes(each.id) ?? true);
}

/** The misses of some objectives in the order of their verdicts. */
export function missesOf(objectives: readonly ObjectiveReport[]): readonly Miss[] {
  return objectives
    .flatMap(objective =>
      objective.periods
        .filter(period => countsAsMiss(objective, period))
        .map(period => ({ objective, period, at: Date.parse(period.cutOff) })),
    )
    .toSorted((a, b) => a.at - b.at);
}

/** A period as consequences name it. */
export function datesOf({ id, start, end, startDate, lastDate, days }: PeriodReport): PeriodDates {
  return { period: id, start, end, startDate, lastDate, days };
}

/** The events of a kind that were recorded by now, in that order. */
export function recorded(kind: string, { facts, asOf }: ConsequenceContext): readonly AgreementEvent[] {
  return facts.events
    .filter(each => each.kind === kind && each.at < asOf)
    .toSorted((a, b) => a.at - b.at || a.row - b.row);
}

/** True where a span begins in a period. */
export function beginsIn(span: Span | undefined, period: Pick<PeriodReport, 'start' | 'end'>): boolean {
  return span !== undefined && Date.parse(period.start) <= span.start && span.start < Date.parse(period.end);
}

/** The row of events.csv behind a fact. */
export function rowOf({ row }: AgreementEvent, { facts }: ConsequenceContext): Source {
  return { file: facts.eventsFile, firstRow: row, lastRow: row, rows: 1 };
}

/** The name of a party, or the role as the agreement has it. */
export function roleName(role: string, { agreement }: ConsequenceContext): string {
  return agreement.terms.parties[role] ? (agreement.parties[role]?.name ?? role) : role;
}

/** A finding at a cell of events.csv. */
export function ofEvent(
  event: AgreementEvent,
  { facts }: ConsequenceContext,
  column: string,
  finding: Pick<Finding, 'code' | 'severity' | 'message' | 'fix'>,
): Finding {
  return { ...finding, file: facts.eventsFile, place: { kind: 'dataset', row: event.row, column } };
}
