const withoutMinorUnit = new Set(['KRW', 'JPY', 'CLP', 'ISK', 'VND', 'XAF', 'XOF', 'XPF', 'PYG', 'UGX']);
const withThousandths = new Set(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND']);

/** Decimals of the currency's minor unit (ISO 4217): 2 for USD, 0 for KRW, 3 for KWD. */
export function minorPlaces(currency: string): number {
  if (withoutMinorUnit.has(currency)) return 0;
  return withThousandths.has(currency) ? 3 : 2;
}
