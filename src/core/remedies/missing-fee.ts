import type { Finding } from '../finding.ts';
import type { Fee } from '../question.ts';
import type { PeriodReport } from '../report.ts';

/** A credit or a cap is a share of a fee that fees.csv has no row for. */
export function missingFee(
  service: string,
  period: Pick<PeriodReport, 'id'>,
  fees: readonly Fee[],
  file: string,
): Finding {
  const services = [...new Set(fees.map(each => each.service))].sort();
  return {
    code: 'missing-fee',
    severity: 'warning',
    file,
    place: { kind: 'file' },
    message: `Missing fee of \`${service}\` for ${period.id}, expected a row, as a credit is due`,
    fix: 'Add the row',
    ...(services.length > 0 && !services.includes(service) && { meant: { seen: service, among: services } }),
  };
}
