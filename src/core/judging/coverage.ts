import type { EpochMs, Span } from '../ground/calendar/instant.ts';
import { intersect, mergeSpans } from '../ground/calendar/overlap.ts';
import { isByService, rowsAbout } from '../ground/coverage-rows.ts';
import type { CoverageRow, DataFacts, DatasetFacts } from '../ground/data-facts.ts';
import type { Request } from '../indicators/measuring.ts';

/**
 * What of a dataset is complete, merged: as stated by rows of coverage.csv, of which those that touch are one, else from its first to its last
 * time stamp (RULES 3). What lies between two spans is a hole.
 *
 * @param services where only they are looked at; all must be complete, and where none is named all that are known
 */
export function coveredSpans(known: DatasetFacts, services?: readonly string[]): readonly Span[] {
  const { covered, first, last } = known;
  if (covered === undefined || covered.length === 0)
    return first === undefined || last === undefined ? [] : [{ start: first, end: last + 1 }];
  const [one, ...others] = [...rowsByService(known, services).values()].map(mergeSpans);
  return others.reduce<readonly Span[]>(intersect, one ?? []);
}

/**
 * The rows of coverage.csv that hold for each of some services, those about all of the dataset among them; under `undefined` those that hold for
 * all, where no row is about one service.
 */
export function rowsByService(
  { covered = [], services: inRows = [] }: Pick<DatasetFacts, 'covered' | 'services'>,
  services: readonly string[] | undefined,
): ReadonlyMap<string | undefined, readonly CoverageRow[]> {
  if (!isByService(covered)) return new Map([[undefined, covered]]);
  const all = services ?? new Set([...covered.flatMap(({ service }) => service ?? []), ...inRows]);
  return new Map([...all].map(service => [service, rowsAbout(covered, service)]));
}

/** The services of a dataset that something looks at; undefined for all. */
export type ServicesOf = (dataset: string) => readonly string[] | undefined;

/** What all of some datasets cover together, merged; none where one of them has nothing. */
export function coveredByAll(
  facts: DataFacts,
  datasets: readonly string[],
  servicesOf: ServicesOf,
): readonly Span[] {
  const [one = [], ...others] = datasets.map(name => {
    const known = facts.datasets[name];
    return known ? coveredSpans(known, servicesOf(name)) : [];
  });
  return others.reduce<readonly Span[]>(intersect, one);
}

/** What is complete of each service of a dataset; undefined where coverage.csv does not tell them apart. */
export function coveredByService(
  facts: DataFacts,
  dataset: string | undefined,
  services: readonly string[] | undefined,
): Request['byService'] {
  const known = dataset === undefined ? undefined : facts.datasets[dataset];
  if (!known || !isByService(known.covered ?? [])) return undefined;
  return [...rowsByService(known, services)].map(([service = '', rows]) => [service, mergeSpans(rows)]);
}

/** Up to where data reaches that is seen: to the end of the last span that begins before an instant, or to that. */
export function reachOf(covered: readonly Span[], seen: EpochMs): EpochMs {
  return Math.min(seen, covered.findLast(each => each.start < seen)?.end ?? Number.NEGATIVE_INFINITY);
}
