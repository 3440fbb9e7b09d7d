import type { AgreementReport, ObjectiveReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { isGood } from './opening.ts';
import { periodName, standingPeriod } from './periods.ts';

/** How all agreements stand: `5 of 6 promises in 2 agreements are kept or on track; “First follow-up” (Marketing–Sales agreement, May) was missed.` */
export function overviewSentence(words: Catalogue, reports: readonly AgreementReport[]): string {
  const say = words.standing.overview;
  if (reports.length === 0) return say.none;
  const all = reports.flatMap(report => report.objectives.map(objective => ({ report, objective })));
  if (all.length === 0) return words.standing.noObjectives;
  const open = all.filter(({ objective }) => !isGood(objective));
  if (open.length === 0) return say.allGood(all.length, reports.length);
  const titles = (group: string): string[] =>
    open
      .filter(({ objective }) => trouble(objective) === group)
      .map(({ report, objective }) => titleIn(words, report, objective, reports.length > 1));
  const missed = titles('missed');
  const behind = titles('behind');
  const noData = titles('no-data');
  const other = titles('other');
  return say.join([
    say.some(all.length - open.length, all.length, reports.length),
    ...(missed.length > 0 ? [say.missed(words.list(missed), missed.length)] : []),
    ...(behind.length > 0 ? [say.behind(words.list(behind), behind.length)] : []),
    ...(noData.length > 0 ? [say.noData(words.list(noData))] : []),
    ...(other.length > 0 ? [say.other(words.list(other), other.length)] : []),
  ]);
}

function trouble(objective: ObjectiveReport): 'missed' | 'behind' | 'no-data' | 'other' {
  const period = standingPeriod(objective);
  const state = period?.verdict ?? period?.status;
  if (state === 'missed' || state === 'no-data') return state;
  return state === 'at-risk' || state === 'off-track' ? 'behind' : 'other';
}

function titleIn(
  words: Catalogue,
  report: AgreementReport,
  objective: ObjectiveReport,
  several: boolean,
): string {
  const period = standingPeriod(objective);
  const where = [
    ...(several ? [report.title] : []),
    ...(period ? [periodName(words, report, objective, period)] : []),
  ];
  return words.standing.overview.titleIn(objective.title, where.join(', '));
}
