import type { Fee } from '../../ground/data-facts.ts';
import type { Finding } from '../../ground/finding.ts';
import type { PeriodReport } from '../../report/period.ts';
import type { Paid } from './fee-base.ts';

/** A sum of fees that a credit or a cap is a share of has no row for one of its months. */
export function feeLeftOut(paid: Paid, month: string, file: string): Finding {
  return {
    code: 'missing-fee',
    severity: 'warning',
    file,
    place: { kind: 'file' },
    message: `Missing fee of ${named(paid)} for ${month}, expected a row, as a credit or its cap counts the month`,
    fix: 'Add the row, with 0 if nothing was paid',
  };
}

function named({ service, resource }: Paid): string {
  return resource === undefined ? `\`${service}\`` : `\`${resource}\` of \`${service}\``;
}

/** A credit or a cap is a share of a fee that fees.csv has no row for. */
export function missingFee(
  paid: Paid,
  period: Pick<PeriodReport, 'id'>,
  fees: readonly Fee[],
  file: string,
): Finding {
  const { service, resource } = paid;
  const services = [...new Set(fees.map(each => each.service))].sort();
  const resources = [
    ...new Set(fees.filter(each => each.service === service).map(each => each.resource)),
  ].sort();
  const isUnknown = service !== 'all' && !services.includes(service);
  const meant = isUnknown
    ? { seen: service, among: services }
    : resource !== undefined && !resources.includes(resource)
      ? { seen: resource, among: resources.filter(each => each !== '') }
      : undefined;
  return {
    code: 'missing-fee',
    severity: 'warning',
    file,
    place: { kind: 'file' },
    message: `Missing fee of ${named(paid)} for ${period.id}, expected a row, as a credit is due`,
    fix: 'Add the row',
    ...(meant && meant.among.length > 0 && { meant }),
  };
}
