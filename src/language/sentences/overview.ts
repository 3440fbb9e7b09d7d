import type { AgreementReport, ObjectiveReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatNumber } from '../format/number.ts';
import { isGood } from './opening.ts';
import { periodName, periodToLookAt } from './periods.ts';

/** What an overview says of one agreement. Plain JSON, so that it can do without the report. */
export type Standing = {
  readonly title: string;
  readonly promises: number;
  /** Those that are not kept or on track, in the agreement's order. */
  readonly open: readonly OpenPromise[];
};

type OpenPromise = {
  readonly title: string;
  readonly trouble: 'missed' | 'behind' | 'no-data' | 'other';
  /** The period it is about, in words. */
  readonly period?: string;
};

/** So many promises of a kind are named; more are counted. */
const mostNamed = 6;

/** How an agreement stands, as an overview says it. */
export function standingOf(words: Catalogue, report: AgreementReport): Standing {
  const open = report.objectives.filter(objective => !isGood(objective));
  return {
    title: report.title,
    promises: report.objectives.length,
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

/** How all agreements stand: `5 of 6 promises in 2 agreements are kept or on track; “First follow-up” (Marketing–Sales agreement, May) was missed.` */
export function overviewSentence(words: Catalogue, all: readonly Standing[]): string {
  const say = words.standing.overview;
  if (all.length === 0) return say.none;
  const promises = all.reduce((total, each) => total + each.promises, 0);
  if (promises === 0) return words.standing.noObjectives;
  const open = all.reduce((total, each) => total + each.open.length, 0);
  if (open === 0) return say.allGood(promises, all.length);
  return say.join([say.some(promises - open, promises, all.length), ...openParts(words, all)]);
}

/** What is not kept or on track in one agreement: `“First follow-up” (May) was missed`; empty where everything is. */
export function openStanding(words: Catalogue, standing: Standing): string {
  return openParts(words, [standing]).join('; ');
}

function openParts(words: Catalogue, all: readonly Standing[]): readonly string[] {
  const say = words.standing.overview;
  const open = all.flatMap(({ title, open: some }) => some.map(each => ({ agreement: title, ...each })));
  const part = (group: OpenPromise['trouble'], tell: (titles: string, count: number) => string): string[] => {
    const some = open.filter(each => each.trouble === group);
    if (some.length === 0) return [];
    if (some.length > mostNamed) return [tell(formatNumber(some.length), some.length)];
    const titles = some.map(({ agreement, title, period }) => {
      const where = [...(all.length > 1 ? [agreement] : []), ...(period ? [period] : [])];
      return say.titleIn(title, where.join(', '));
    });
    return [tell(words.list(titles), some.length)];
  };
  return [
    ...part('missed', say.missed),
    ...part('behind', say.behind),
    ...part('no-data', say.noData),
    ...part('other', say.other),
  ];
}

function trouble(objective: ObjectiveReport): OpenPromise['trouble'] {
  const period = periodToLookAt(objective);
  const state = period?.verdict ?? period?.status;
  if (state === 'missed' || state === 'no-data') return state;
  return state === 'at-risk' || state === 'off-track' ? 'behind' : 'other';
}
