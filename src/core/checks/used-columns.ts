import type { PerTerms } from '../agreement/per.ts';
import type { AgreementTerms } from '../agreement/terms.ts';
import type { ColumnUse } from '../datasets/datasets-around.ts';
import { byName } from '../ground/by-name.ts';
import { type Indicator, indicatorOf } from '../indicators/index.ts';
import { targetOf } from '../targets/index.ts';

/**
 * The columns of each dataset that the objectives look at, each once, in the order they are met: without one of them in
 * its file a number would be wrong. A definition counts where an objective uses it.
 */
export function usedColumns(terms: Terms): Readonly<Record<string, readonly string[]>> {
  const used = new Map<string, Set<string>>();
  for (const { dataset, columns } of usesOf(terms)) {
    const known = used.get(dataset) ?? new Set();
    used.set(dataset, known);
    for (const column of columns) if (column) known.add(column);
  }
  return byName([...used].map(([dataset, columns]) => [dataset, [...columns]] as const));
}

type Terms = Pick<AgreementTerms, 'datasets' | 'definitions' | 'objectives'>;

/** What the objectives look at, in the order they are met; a definition counts where an objective uses it. */
export function usesOf({ datasets, definitions = [], objectives }: Terms): readonly ColumnUse[] {
  return objectives.flatMap(({ indicator, per, target }) => [
    ...indicatorOf(indicator).columns({ datasets, definitions }),
    ...groupColumn(indicatorOf(indicator), per),
    ...target.flatMap(each => targetOf(each).columns({ datasets })),
  ]);
}

/** The column that tells the groups of an objective apart. */
function groupColumn({ dataset }: Pick<Indicator, 'dataset'>, per: PerTerms | undefined): ColumnUse[] {
  return per && dataset !== undefined
    ? [{ dataset, columns: [per.column], named: [{ column: per.column, values: per.groups ?? [] }] }]
    : [];
}
