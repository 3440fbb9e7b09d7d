import { groupNames, objectiveOfGroup } from '../../core/report/group.ts';
import type { GroupReport, ObjectiveReport, PeriodReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatAgainst } from '../format/against.ts';
import { formatNumber } from '../format/number.ts';
import { formatQuantity } from '../format/quantity.ts';
import { attainmentLabel, attainmentShown } from './attained.ts';
import { figureRange } from './figure-range.ts';
import { periodVerdict } from './period-verdict.ts';
import { isGoodPeriod } from './periods.ts';
import { withoutValue } from './without-value.ts';

type Of = Pick<ObjectiveReport, 'per'>;

/** What waits in all groups and is in no figure, where that is more than in the one whose figure a row shows: `5 still waiting in all, the oldest for 9 d`. */
export function unansweredNotes(
  words: Catalogue,
  { unanswered }: Pick<PeriodReport, 'unanswered'>,
): string[] {
  if (!unanswered) return [];
  const { items, oldest } = unanswered;
  return [words.groups.unansweredIn(formatNumber(items), formatQuantity(words, oldest))];
}

/** Notes of a period without a figure, each named for the group that it is of. */
export function notesOfDeciding(
  words: Catalogue,
  { per }: Of,
  { decidedBy }: Pick<PeriodReport, 'decidedBy'>,
  notes: readonly string[],
): readonly string[] {
  if (!per || decidedBy === undefined) return notes;
  const named = words.groups.named(per.column, decidedBy);
  return notes.map(note => words.groups.noted(named, note));
}

/** Whose figure a row shows: `region south, the worst of 3`. */
export function groupNotes(
  words: Catalogue,
  { per }: Of,
  { groups = [], decidedBy, verdict, status }: PeriodReport,
): string[] {
  if (!per || groups.length === 0 || (verdict ?? status) === 'not-due') return [];
  const say = words.groups;
  if (per.whole === 'pooled') return [say.pooled(per.column, groups.length)];
  const judged = groups.filter(each => (each.verdict ?? each.status) !== 'not-due');
  return decidedBy === undefined ? [] : [say.decided(say.named(per.column, decidedBy), judged.length)];
}

/** A sentence about the figure of a period, named for the group whose figure it is. */
export function ofDeciding(
  words: Catalogue,
  { per }: Of,
  period: Pick<PeriodReport, 'decidedBy'> | undefined,
  sentence: string,
): string {
  if (!per || period?.decidedBy === undefined) return sentence;
  return words.groups.of(words.groups.named(per.column, period.decidedBy), sentence);
}

/** One group of an objective as a promise of its own, named for it. */
export function ofGroup(words: Catalogue, objective: ObjectiveReport, group: string): ObjectiveReport {
  return { ...objectiveOfGroup(objective, group), title: words.groups.titled(objective.title, group) };
}

/** What of an objective is judged by itself: each of its groups, or all of it. */
export function partsOf(words: Catalogue, objective: ObjectiveReport): readonly ObjectiveReport[] {
  if (objective.per?.whole !== 'every-group') return [objective];
  return groupNames(objective).map(group => ofGroup(words, objective, group));
}

/** At most so many are told one by one, or as many as are not kept. */
const most = 12;

/** The groups of an objective, each as it stands alone, and how many more there are; of many only those that are not kept. */
export function groupsShown(objective: ObjectiveReport): {
  readonly shown: readonly { readonly group: string; readonly objective: ObjectiveReport }[];
  readonly more: number;
} {
  if (objective.per?.whole !== 'every-group') return { shown: [], more: 0 };
  const all = groupNames(objective).map(group => ({ group, objective: objectiveOfGroup(objective, group) }));
  const isGood = (of: ObjectiveReport) => of.periods.slice(-2).every(isGoodPeriod);
  const shown = all.length > most ? all.filter(each => !isGood(each.objective)) : all;
  return { shown, more: all.length - shown.length };
}

/** What says that there are more groups than are shown. */
export function moreGroups(words: Catalogue, more: number): string | undefined {
  return more > 0 ? words.groups.more(formatNumber(more)) : undefined;
}

/** The groups of a period as a table, each with its figure and, where each is judged alone, its verdict; undefined without any. */
export function groupTable(
  words: Catalogue,
  objective: ObjectiveReport,
  { groups = [] }: PeriodReport,
):
  | {
      readonly heading: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | undefined {
  const { per } = objective;
  if (!per || groups.length === 0) return undefined;
  const { tables, groups: say } = words;
  const isPooled = per.whole === 'pooled';
  return {
    heading: isPooled ? say.headingPooled(per.column) : say.heading(per.column),
    columns: [
      say.head(per.column),
      tables.actual,
      ...(isPooled ? [] : [attainmentLabel(words, objective), tables.verdict]),
    ],
    rows: groups.map(each => {
      const { mark, word } = periodVerdict(words, each);
      return [
        each.group,
        groupFigure(words, each),
        ...(isPooled ? [] : [attainmentShown(words, objective, each), `${mark} ${word}`]),
      ];
    }),
  };
}

/** The figure of a group beside its target. */
function groupFigure(words: Catalogue, group: GroupReport): string {
  const { actual, target } = group;
  const range = figureRange(words, group);
  if (range !== undefined) return range;
  if (!actual) return withoutValue(words, group);
  return target
    ? formatAgainst(words, actual, target.value, target.edges).actual
    : formatQuantity(words, actual);
}
