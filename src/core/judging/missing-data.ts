import type { Agreement } from '../agreement/agreement.ts';
import { coverageFileOf } from '../datasets/file-of.ts';
import { isoUtc, type Span } from '../ground/calendar/instant.ts';
import { mergeSpans, subtract } from '../ground/calendar/overlap.ts';
import type { CoverageRow, DataFacts } from '../ground/data-facts.ts';
import type { MissingDataReport } from '../report/missing-data.ts';
import { coveredSpans, rowsByService, type ServicesOf } from './coverage.ts';

/** Tells what some datasets lack of a span, each with the rows of coverage.csv beside it (RULES 3). */
export function missingDataOf(
  { file }: Pick<Agreement, 'file'>,
  facts: DataFacts,
  datasets: readonly string[],
  servicesOf: ServicesOf,
): (needed: Span) => readonly MissingDataReport[] {
  const all = datasets.flatMap(dataset => {
    const known = facts.datasets[dataset];
    if (!known) return [];
    return [...rowsByService(known, servicesOf(dataset))].map(([service, rows]) => ({
      dataset: known.owner?.name ?? dataset,
      service,
      coverageFile: coverageFileOf(file, known.owner),
      rows,
      covered: service === undefined ? coveredSpans(known) : mergeSpans(rows),
    }));
  });
  return needed =>
    all.flatMap(({ dataset, service, coverageFile, rows, covered }) =>
      subtract([needed], covered).map(({ start, end }): MissingDataReport => {
        const before = last(rows.filter(each => each.end <= start));
        const after = first(rows.filter(each => each.start >= end));
        return {
          dataset,
          ...(service !== undefined && { service }),
          from: isoUtc(start),
          until: isoUtc(end),
          file: coverageFile,
          ...(before && { before: before.line }),
          ...(after && { after: after.line }),
        };
      }),
    );
}

/** The row that ends last, and the one that begins first. */
function last(rows: readonly CoverageRow[]): CoverageRow | undefined {
  return rows.toSorted((a, b) => b.end - a.end)[0];
}
function first(rows: readonly CoverageRow[]): CoverageRow | undefined {
  return rows.toSorted((a, b) => a.start - b.start)[0];
}
