import type { AgreementReport } from '../../src/core/report.ts';
import { run } from '../../src/pipeline/index.ts';
import { house } from '../folders.ts';

/** The report that prose of the tests stands beside: that of marketing and sales, as of 21 June 2026. */
export async function houseReport(): Promise<AgreementReport> {
  const { agreements } = await run({ root: house, asOf: '2026-06-21' });
  return agreements.find(({ report }) => report.id === 'marketing-sales')!.report;
}
