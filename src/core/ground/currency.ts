/** Active currencies whose minor unit has not two decimals (ISO 4217, list one of 2026-01-01). */
const inWhole = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ');
const inThousandths = 'BHD IQD JOD KWD LYD OMR TND'.split(' ');
const inTenThousandths = ['CLF', 'UYW'];

const places: ReadonlyMap<string, number> = new Map([
  ...inWhole.map(each => [each, 0] as const),
  ...inThousandths.map(each => [each, 3] as const),
  ...inTenThousandths.map(each => [each, 4] as const),
]);

/**
 * Decimals of the currency's minor unit: 2 for USD, 0 for RWF, 3 for KWD, 4 for CLF. What an invoice is written in, which is not what CLDR
 * would show: it leaves out the minor units that are out of use, such as those of HUF and IDR.
 */
export function minorPlaces(currency: string): number {
  return places.get(currency) ?? 2;
}
