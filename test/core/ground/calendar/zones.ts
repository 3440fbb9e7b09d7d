import fc from 'fast-check';

/** Zones whose clocks do something unusual: DST by an hour and by half an hour, odd offsets, a skipped day, DST at midnight. */
export const zones = [
  'UTC',
  'America/New_York',
  'Europe/London',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Asia/Seoul',
  'Pacific/Apia',
  'Africa/Cairo',
  'America/Sao_Paulo',
  'America/Havana',
] as const;

export const zone = fc.constantFrom(...zones);

const dayMs = 86_400_000;

/** A date in the years 2010 to 2028. */
export const date = fc
  .integer({ min: Date.UTC(2010, 0, 1) / dayMs, max: Date.UTC(2028, 11, 31) / dayMs })
  .map(day => new Date(day * dayMs).toISOString().slice(0, 10));

/** The number of a day in the years 0000 to 9999, most of them in years whose clocks are known. */
export const anyDay = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.integer({ min: Date.UTC(1960, 0, 1) / dayMs, max: Date.UTC(2210, 0, 1) / dayMs }),
  },
  { weight: 1, arbitrary: fc.integer({ min: -719_528, max: 2_932_896 }) },
);
