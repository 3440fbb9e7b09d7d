import { expect, test } from 'vitest';
import { zoneTransitions } from '../../../../src/core/ground/calendar/transitions.ts';

const hour = 3_600_000;

test('a table starts with the offset in force and has one entry per change', () => {
  expect(
    zoneTransitions('America/New_York', Date.parse('2026-01-01T00:00Z'), Date.parse('2027-01-01T00:00Z')),
  ).toEqual([
    { at: Date.parse('2026-01-01T00:00Z'), offsetMs: -5 * hour },
    { at: Date.parse('2026-03-08T07:00Z'), offsetMs: -4 * hour },
    { at: Date.parse('2026-11-01T06:00Z'), offsetMs: -5 * hour },
  ]);
});

test('a zone that never changes has one entry', () => {
  expect(zoneTransitions('Asia/Kolkata', 0, Date.parse('2030-01-01T00:00Z'))).toEqual([
    { at: 0, offsetMs: 5.5 * hour },
  ]);
});
