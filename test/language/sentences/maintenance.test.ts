import { expect, test } from 'vitest';
import type { ExclusionReport, MaintenanceReport, MaintenanceWindow } from '../../../src/core/report.ts';
import {
  catalogue,
  exclusionSentence,
  maintenanceSentence,
  restatedSentence,
  windowRow,
} from '../../../src/language/index.ts';
import { goalObjective, leads, monthOf, reportOf, share, targetOf } from '../reports.ts';

const words = catalogue('en');
const plain = (text: string | undefined) => text?.replaceAll('\u202f', ' ');
const time = (hours: number) => ({
  value: String(hours * 3_600_000),
  unit: { kind: 'duration', clock: 'wall' } as const,
});
const report = reportOf([goalObjective([monthOf(3)])]);
const window = (state: MaintenanceWindow['state'], hours: number): MaintenanceWindow => ({
  start: '2026-03-01T07:00:00Z',
  end: '2026-03-01T09:00:00Z',
  startDate: '2026-03-01',
  state,
  excluded: time(hours),
});
const clause = (fields: Partial<MaintenanceReport> = {}): MaintenanceReport => ({
  source: 'agreement',
  id: 'night',
  text: 'Worked on at night.',
  objectives: [],
  effect: 'remove',
  zone: 'America/New_York',
  agreedBy: ['marketing', 'sales'],
  excluded: time(2),
  windows: [window('counts', 2)],
  ...fields,
});
const exclusion = (fields: Partial<ExclusionReport>): ExclusionReport => ({
  source: 'event',
  id: 'x',
  objective: 'qualified-leads',
  start: '2026-03-03T05:00:00Z',
  end: '2026-03-05T05:00:00Z',
  startDate: '2026-03-03',
  lastDate: '2026-03-04',
  effect: 'remove',
  by: 'sales',
  agreedBy: ['marketing'],
  recordedAt: '2026-04-20T16:00:00Z',
  note: 'Storm',
  file: 'events.csv',
  row: 1,
  ...fields,
});

test('a clause says what was left out, and by whose agreement', () => {
  expect(maintenanceSentence(words, report, clause())).toBe(
    'Worked on at night. So far: 1 window, 2 h left out, no notice needed; agreed in the terms by Marketing and Sales.',
  );
  expect(maintenanceSentence(words, report, clause({ windows: [], excluded: time(0), noticeDays: 0 }))).toBe(
    'Worked on at night. So far: no window left out; agreed in the terms by Marketing and Sales.',
  );
});

test('windows that were not left out are counted with the reason', () => {
  const windows = [
    window('counts', 2),
    window('over-allowance', 1),
    window('announced-late', 0),
    window('not-announced', 0),
    window('not-announced', 0),
  ];
  const told = clause({
    windows,
    excluded: time(3),
    noticeDays: 1,
    allowance: { time: time(3), per: 'month' },
  });
  expect(maintenanceSentence(words, report, told)).toBe(
    'Worked on at night. So far: 2 windows, 3 h left out, announced 1 day ahead or more; 1 window over the allowance of 3 h per month; 1 window announced too late, not left out; 2 windows not announced, not left out; agreed in the terms by Marketing and Sales.',
  );
  expect(windows.map(each => windowRow(words, told, each).state)).toEqual([
    '✓ 2 h',
    '◐ 1 h, the rest over the allowance',
    '✕ no, too late',
    '✕ no',
    '✕ no',
  ]);
});

test('a window has its time in its zone and the notice that announced it', () => {
  const announced = { ...window('counts', 2), notice: { at: '2026-02-20T15:00:00Z', row: 3 } };
  expect(windowRow(words, clause({ noticeDays: 5 }), announced)).toEqual({
    when: '1 Mar 2026, 02:00–04:00',
    state: '✓ 2 h',
    notice: '20 Feb 2026, 10:00',
  });
  expect(windowRow(words, clause(), window('counts', 2)).notice).toBe('needs no notice');
  expect(windowRow(words, clause({ noticeDays: 5 }), window('not-announced', 0)).notice).toBe(
    'not announced',
  );
});

test('an exclusion says its days, or its times where it takes a part of a day, and its floor', () => {
  const said = (fields: Partial<ExclusionReport>) =>
    plain(exclusionSentence(words, report, exclusion(fields)));
  const agreed = 'Storm (agreed by Marketing, entered 20 Apr 2026)';
  expect(said({})).toBe(`3–4 Mar 2026 left out: ${agreed}`);
  expect(said({ end: '2026-03-03T17:30:00Z' })).toBe(`3 Mar 2026, 00:00–12:30 left out: ${agreed}`);
  expect(said({ effect: 'floor', floor: leads('200') })).toBe(`3–4 Mar 2026 held to 200 instead: ${agreed}`);
  expect(said({ effect: 'floor', floor: share('0.5') })).toBe(
    `3–4 Mar 2026 held to 50 % of the goal instead: ${agreed}`,
  );
});

test('a period says that it was restated, when and by whom', () => {
  const target = targetOf('atLeast', leads('20'));
  const with_ = (restated: boolean) => ({
    ...monthOf(3),
    afterExclusions: { exclusions: ['x'], target, ...(restated && { restated: true as const }) },
  });
  const told = { ...report, exclusions: [exclusion({})] };
  expect(restatedSentence(words, told, with_(true))).toBe(
    'Restated: entered 20 Apr 2026, 12:00, after the close 6 Apr 2026, 00:00, agreed by Sales and Marketing.',
  );
  expect(restatedSentence(words, told, with_(false))).toBeUndefined();
});
