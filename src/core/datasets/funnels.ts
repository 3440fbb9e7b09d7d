import { columnsOf, valuesOf } from '../ground/condition.ts';
import type { ColumnUse, DatasetsAround } from './datasets-around.ts';
import { datasetColumns, tableOf } from './index.ts';
import type { DatasetTerms } from './terms.ts';

type Around = Pick<DatasetsAround, 'datasets'>;

/** What is read of a funnel: its sums, whose they are, and how long a customer took. */
export type FunnelPart = 'sums' | 'segments' | 'cycle';

/** The dataset that is named, or the first that makes a funnel; none where there is none. */
export function funnelOf(around: Around, named: string | undefined): string | undefined {
  return named ?? funnelsIn(around)[0];
}

/** The datasets that make a funnel: their rows are sums, or `funnel:` says how they are summed up. */
export function funnelsIn({ datasets }: Around): readonly string[] {
  return Object.keys(datasets).filter(name => {
    const terms = datasets[name];
    const funnel = terms && tableOf(terms.kind).funnel;
    return funnel && (!funnel.summed || terms.funnel !== undefined);
  });
}

/** The stages after leads that a funnel has. */
export function stagesIn(terms: DatasetTerms): readonly string[] {
  const counts = datasetColumns(terms).filter(({ type }) => type === 'count');
  return [...(tableOf(terms.kind).funnel?.stages ?? []), ...counts.map(({ name }) => name)];
}

/** Whether a funnel can tell segments apart. */
export function segmentsOf({ kind, funnel }: DatasetTerms): boolean {
  return !tableOf(kind).funnel?.summed || funnel?.segment !== undefined;
}

/** The columns that parts of a funnel are read from, in its own file and in that of its leads; `segments` are those that the terms name. */
export function funnelColumns(
  { datasets }: Around,
  dataset: string,
  parts: readonly FunnelPart[],
  stages: readonly string[],
  segments: readonly string[],
): readonly ColumnUse[] {
  const terms = datasets[dataset];
  const namedIn = (column: string | undefined) => (column ? [{ column, values: segments }] : []);
  if (!terms || !tableOf(terms.kind).funnel?.summed) {
    const named = parts.flatMap(part => columnOf[part] ?? []);
    return [{ dataset, columns: [...named, ...stages], named: namedIn(columnOf.segments) }];
  }
  const { funnel } = terms;
  if (!funnel || parts.length === 0) return [];
  const { marketing, leads, segment } = funnel;
  const bySegment = parts.includes('segments') && segment;
  const own = {
    dataset,
    columns: [...columnsOf(marketing), bySegment, leads && 'lead'],
    named: [...valuesOf(marketing), ...namedIn(segment)],
  };
  if (!leads) return [own];
  const { at, where } = leads;
  const asked = where ? columnsOf(where) : [];
  const named = [...(where ? valuesOf(where) : []), ...namedIn(segment)];
  return [own, { dataset: leads.dataset, columns: [...asked, bySegment, at], named }];
}

/** Where a file of sums has them. */
const columnOf: Readonly<Record<FunnelPart, string | undefined>> = {
  sums: undefined,
  segments: 'segment',
  cycle: 'cycle_days',
};
