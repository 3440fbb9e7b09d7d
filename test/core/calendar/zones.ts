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
