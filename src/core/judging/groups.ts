import type { ObjectiveTerms } from '../agreement/objective.ts';
import type { EpochMs } from '../ground/calendar/instant.ts';
import type { DataFacts } from '../ground/data-facts.ts';
import type { Indicator } from '../indicators/index.ts';

/** Rows that are judged by themselves: those with one value in a column. */
export type Group = {
  readonly column: string;
  readonly name: string;
  /** When its first row falls, from whose period on it is judged; undefined for a group that is judged in every period. */
  readonly first: EpochMs | undefined;
};

/**
 * The groups of an objective in the order they are shown (RULES 18): those that its terms name, in every period, with rows or without; else those
 * found in its rows, each from the period of its first row on, so that a later row adds no group to what was judged before. None without `per:`.
 */
export function groupsOf(
  { id, per }: Pick<ObjectiveTerms, 'id' | 'per'>,
  { grouping }: Pick<Indicator, 'grouping'>,
  facts: Pick<DataFacts, 'groups'>,
  asOf: EpochMs,
): readonly Group[] {
  if (!per) return [];
  const { column } = per;
  const named = per.groups ?? (grouping.kind === 'by-terms' ? grouping.groups : undefined);
  if (named) return named.map(name => ({ column, name, first: undefined }));
  const begun = (facts.groups?.[id] ?? []).filter(({ first }) => first === undefined || first < asOf);
  return begun.map(({ name, first }) => ({ column, name, first }));
}
