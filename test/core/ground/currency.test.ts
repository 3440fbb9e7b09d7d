import { expect, test } from 'vitest';
import { minorPlaces } from '../../../src/core/ground/currency.ts';

/** ISO 4217, list one as published on 2026-01-01: the 165 active codes that have a minor unit, by its decimals. */
const active: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  2: `
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP
    BYN BZD CAD CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB
    EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES
    KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR
    MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD
    RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP
    TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG`,
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};
const expected = Object.entries(active).flatMap(([places, codes]) =>
  codes
    .trim()
    .split(/\s+/)
    .map(code => [code, Number(places)] as const),
);

test('amounts are rounded to the minor unit that ISO 4217 gives each active currency', () => {
  expect(expected.length).toBe(165);
  expect(new Set(expected.map(([code]) => code)).size).toBe(165);
  expect(expected.map(([code]) => [code, minorPlaces(code)])).toEqual(expected);
});

/** Minor units that exist and are out of use, which CLDR does not show. */
const outOfUse = 'AFN ALL COP HUF IDR IQD IRR KPW LAK LBP MGA MMK PKR SOS SYP YER'.split(' ');

test('CLDR has the same, but for minor units that are out of use', () => {
  const known = new Set(Intl.supportedValuesOf('currency'));
  const shown = (currency: string) =>
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits;
  const differing = expected.filter(([code, places]) => known.has(code) && shown(code) !== places);
  expect(differing.map(([code]) => code).sort()).toEqual(outOfUse);
  expect(outOfUse.map(shown)).toEqual(outOfUse.map(() => 0));
});

test('what has no minor unit of its own is written like most', () => {
  expect(['XAU', 'XDR', 'XTS'].map(minorPlaces)).toEqual([2, 2, 2]);
});
