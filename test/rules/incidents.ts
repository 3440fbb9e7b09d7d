import { csv, type SmallAgreement } from './small-agreement.ts';

/** The dataset `incidents`, complete for 2026. */
export function incidentsOf(
  incidents: readonly { readonly start: string; readonly end: string; readonly impact?: string }[],
): Pick<SmallAgreement, 'datasets' | 'files'> {
  return {
    datasets: { incidents: { kind: 'incidents', file: 'metrics/incidents.csv' } },
    files: {
      'metrics/incidents.csv': csv(
        'id,start,end,impact',
        incidents.map(({ start, end, impact = '1' }, place) => [`I-${place + 1}`, start, end, impact]),
      ),
      'metrics/coverage.csv': csv('dataset,from,through', [['incidents', '2026-01-01', '2026-12-31']]),
    },
  };
}
