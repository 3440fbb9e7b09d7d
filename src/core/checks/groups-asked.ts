import type { AgreementTerms } from '../agreement/terms.ts';
import { datasetColumns, datasetTable } from '../datasets/index.ts';
import type { DatasetTerms } from '../datasets/terms.ts';
import { byName } from '../ground/by-name.ts';
import type { Condition } from '../ground/condition.ts';
import { indicatorOf } from '../indicators/index.ts';
import { whereOf } from '../indicators/where.ts';

/** What is to be known of the groups of an objective before anything is asked: the values of a column among the rows that count. */
export type GroupsAsked = {
  readonly dataset: string;
  readonly column: string;
  /** The time of a row that says from when on its group is known; undefined where it has none. */
  readonly at: string | undefined;
  readonly where: Condition | undefined;
  /** The only groups that there may be, where the terms name them. */
  readonly among: readonly string[] | undefined;
};

/** The groups that the data tells of, by objective; those of a kind that names them itself are in its terms (RULES 18). */
export function groupsAsked({
  datasets,
  definitions = [],
  objectives,
}: Pick<AgreementTerms, 'datasets' | 'definitions' | 'objectives'>): Readonly<Record<string, GroupsAsked>> {
  return byName(
    objectives.flatMap(({ id, indicator: terms, per }) => {
      const { dataset, where, placedBy, grouping } = indicatorOf(terms);
      const rows = datasets[dataset ?? ''];
      if (!per || grouping.kind !== 'by-rows' || dataset === undefined || !rows) return [];
      const asked: GroupsAsked = {
        dataset,
        column: per.column,
        at: placedBy === undefined ? datasetTable(rows).placedBy : timeOfRow(rows, placedBy),
        where: whereOf(where, definitions),
        among: per.groups,
      };
      return [[id, asked] as const];
    }),
  );
}

/** The time by which a row is placed; where that stands in a log or in another file, the first one that every row has. */
function timeOfRow(rows: DatasetTerms, placedBy: string): string | undefined {
  const times = datasetColumns(rows).filter(({ type }) => type === 'time' || type === 'date-or-time');
  const own = times.find(({ name }) => name === placedBy) ?? times.find(({ blank }) => !blank);
  return own?.name;
}
