import type { CoverageRow } from './data-facts.ts';

/** Whether rows of coverage.csv tell the services of a dataset apart (RULES 3). */
export function isByService(covered: readonly CoverageRow[]): boolean {
  return covered.some(each => each.service !== undefined);
}

/** The rows of coverage.csv that hold for a service: those about it, and those about all of the dataset. */
export function rowsAbout(covered: readonly CoverageRow[], service: string): readonly CoverageRow[] {
  return covered.filter(each => each.service === undefined || each.service === service);
}
