import type { AgreementReport } from '../../core/report.ts';
import { lastDateBefore } from '../format/instant.ts';

type Term = Pick<AgreementReport, 'effective' | 'asOf' | 'zone'>;

/** True where the last day seen is after the last day of the term. */
export function isPastTerm({ effective, asOf, zone }: Term): boolean {
  return effective.to !== undefined && lastDateBefore(asOf, zone) > effective.to;
}
