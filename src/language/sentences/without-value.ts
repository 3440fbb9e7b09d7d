import type { PeriodReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';

/** What stands for the number of a period, or of one of its groups, that has none. */
export function withoutValue(
  { standing }: Catalogue,
  { verdict, status }: Pick<PeriodReport, 'verdict' | 'status'>,
): string {
  return (verdict ?? status) === 'not-due' ? standing.row.notDueValue : standing.row.noDataValue;
}
