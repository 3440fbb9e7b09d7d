import { csv, type SmallAgreement } from './small-agreement.ts';

/** A bill: when it is, and what of. */
export type Bill = readonly [at: string, amount: string];

/** The dataset `bills`, whose amounts may be below 0, complete for 2026. */
export function billsOf(bills: readonly Bill[]): Pick<SmallAgreement, 'datasets' | 'files'> {
  return {
    datasets: {
      bills: {
        kind: 'records',
        file: 'metrics/bills.csv',
        columns: { at: 'at' },
        money: ['amount'],
        negative: ['amount'],
      },
    },
    files: {
      'metrics/bills.csv': csv(
        'id,at,amount',
        bills.map((row, place) => [`B-${place + 1}`, ...row]),
      ),
      'metrics/coverage.csv': csv('dataset,from,through', [['bills', '2026-01-01', '2026-12-31']]),
    },
  };
}
