import type { AgreementReport, ObjectiveReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { isGood, isIdle } from './opening.ts';
import { periodName, periodToLookAt } from './periods.ts';

/** What an overview says of one agreement. Plain JSON, so that it can do without the report. */
export type Standing = {
  readonly title: string;
  readonly promises: number;
  /** Those for which nothing was due. */
  readonly idle: number;
  /** Those that are not kept or on track, in the agreement's order. */
  readonly open: readonly OpenPromise[];
};

export type OpenPromise = {
  readonly title: string;
  readonly trouble: 'missed' | 'behind' | 'no-data' | 'other';
  /** The period it is about, in words. */
  readonly period?: string;
};

/** How an agreement stands, as an overview says it. */
export function standingOf(words: Catalogue, report: AgreementReport): Standing {
  const open = report.objectives.filter(objective => !isGood(objective));
  return {
    title: report.title,
    promises: report.objectives.length,
    idle: report.objectives.filter(isIdle).length,
    open: open.map(objective => {
      const period = periodToLookAt(objective);
      return {
        title: objective.title,
        trouble: trouble(objective),
        ...(period && { period: periodName(words, report, objective, period) }),
      };
    }),
  };
}

function trouble(objective: ObjectiveReport): OpenPromise['trouble'] {
  const period = periodToLookAt(objective);
  const state = period?.verdict ?? period?.status;
  if (state === 'missed' || state === 'no-data') return state;
  return state === 'at-risk' || state === 'off-track' ? 'behind' : 'other';
}
