import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';

const halfHour = 1_800_000;

/** Where and when a data set plays: a zone, and a night of which its clocks make something odd. */
export type Scene = { readonly zone: string; readonly night: string };

/** Nights on which clocks change, by an hour, half of one or a quarter, at midnight or by a whole day, and quiet ones. */
export const scene: fc.Arbitrary<Scene> = fc.constantFrom(
  { zone: 'America/New_York', night: '2026-03-08' },
  { zone: 'America/New_York', night: '2026-11-01' },
  { zone: 'Europe/Berlin', night: '2026-03-29' },
  { zone: 'Europe/Berlin', night: '2026-10-25' },
  { zone: 'Australia/Lord_Howe', night: '2026-04-05' },
  { zone: 'Australia/Lord_Howe', night: '2026-10-04' },
  { zone: 'Asia/Kathmandu', night: '1986-01-01' },
  { zone: 'Pacific/Apia', night: '2011-12-30' },
  { zone: 'Pacific/Apia', night: '2011-09-24' },
  { zone: 'America/Sao_Paulo', night: '2018-11-04' },
  { zone: 'America/Sao_Paulo', night: '2018-02-18' },
  { zone: 'America/Sao_Paulo', night: '2038-01-19' },
  { zone: 'UTC', night: '2000-02-29' },
  { zone: 'UTC', night: '1970-01-04' },
  { zone: 'America/New_York', night: '2199-12-28' },
);

/** Clock time in ms as though the clock stood at UTC: mostly on half-hours, so that times meet each other and the edges of spans. */
export function reading({ night }: Scene): fc.Arbitrary<number> {
  const fine = fc.constantFrom(0, 0, 0, 0, 0, 7 * 60_000, 59_000, 1, 999, 20_250);
  return fc
    .tuple(fc.integer({ min: -60, max: 60 }), fine)
    .map(([steps, more]) => Date.parse(`${night}T00:00Z`) + steps * halfHour + more);
}

/** An instant in epoch ms, within two days of the night, mostly on half-hours of the zone. */
export function instant({ zone, night }: Scene): fc.Arbitrary<number> {
  const midnight = Temporal.PlainDate.from(night).toZonedDateTime(zone).epochMilliseconds;
  return fc
    .tuple(fc.integer({ min: -80, max: 80 }), fc.constantFrom(0, 0, 0, 0, 1, -1))
    .map(([steps, more]) => midnight + steps * halfHour + more);
}
