import type { Fee } from '../../ground/data-facts.ts';
import type { Finding } from '../../ground/finding.ts';
import { listed } from '../../ground/say.ts';
import { serviceOf } from './cap-base.ts';
import type { CreditRemedy, SharedCapTerms } from './terms.ts';

/** Services in fees.csv that no credit and no cap is a share of: most likely a name that is written in two ways, so that a fee counts nowhere. */
export function unusedFees(
  remedies: readonly CreditRemedy[],
  shared: readonly SharedCapTerms[],
  fees: readonly Fee[],
  file: string,
): readonly Finding[] {
  const named = servicesNamed(remedies, shared);
  if (named.includes('all')) return [];
  const unused = Map.groupBy(
    fees.filter(each => !named.includes(each.service)),
    each => each.service,
  );
  return [...unused].map(([service, rows]) => ({
    code: 'unused-fee',
    severity: 'warning',
    file,
    place: { kind: 'dataset', row: rows[0]!.row, column: 'service' },
    message: `Unexpected fee of \`${service}\`, which no credit is a share of, expected ${expected(named)}${rows.length > 1 ? `; so in ${rows.length} rows` : ''}`,
    fix: 'Correct the name, or remove the rows',
    ...(rows.length > 1 && { places: rows.length }),
    meant: { seen: service, among: named },
  }));
}

function servicesNamed(
  remedies: readonly CreditRemedy[],
  shared: readonly SharedCapTerms[],
): readonly string[] {
  const own = remedies.flatMap(({ credit: { base, caps = [] } }) => [
    ...(base?.kind === 'fees' ? [base.service] : []),
    ...caps.flatMap(cap => serviceOf(cap.of) ?? []),
  ]);
  return [...new Set([...own, ...shared.flatMap(cap => serviceOf(cap.of) ?? [])])].sort();
}

function expected(named: readonly string[]): string {
  if (named.length === 0) return 'none';
  return named.length === 1 ? listed(named) : `one of ${listed(named)}`;
}
