import { expect, test } from 'vitest';
import type { Step } from '../../../src/core/ground/derivation.ts';
import { catalogue, stepLabel, stepNote } from '../../../src/language/index.ts';
import { stretchChanges } from '../../../src/language/sentences/stretches.ts';

const words = catalogue('en');
const leads = { kind: 'count', of: 'leads' } as const;
const dates = { from: '2026-06-01', through: '2026-06-10' };

test('a goal for a part of the period says its days and what it is for the whole', () => {
  const step: Step = {
    op: 'start',
    name: 'stretch-goal',
    value: { value: '100/3', unit: leads },
    basis: { kind: 'stretch', ...dates, days: 10, whole: 30, of: { value: '100', unit: leads } },
    sources: [],
  };
  expect([stepLabel(words, step), stepNote(words, step)]).toEqual([
    'Goal',
    '1–10 Jun 2026: 10 of 30 days of 100',
  ]);
});

test('a goal for what exclusions left of a part says both', () => {
  const of = { value: '100', unit: leads };
  const step: Step = {
    op: 'start',
    name: 'stretch-goal',
    value: { value: '80/3', unit: leads },
    basis: { kind: 'stretch', ...dates, days: 10, left: '8', whole: 30, of },
    sources: [],
  };
  expect(stepNote(words, step)).toBe('1–10 Jun 2026: 8 of 30 days of 100, 10 without exclusions');
});

test('a share for a part of the items says how many there were', () => {
  const of = { value: '0.5', unit: { kind: 'share' } } as const;
  const step: Step = {
    op: 'start',
    name: 'stretch-due',
    value: { value: '1', unit: leads },
    basis: { kind: 'stretch-items', ...dates, items: { value: '2', unit: leads }, of },
    sources: [],
  };
  expect([stepLabel(words, step), stepNote(words, step)?.replaceAll('\u202f', ' ')]).toEqual([
    'Due',
    '1–10 Jun 2026: 50.0 % of 2 leads',
  ]);
});

test('a chart says where the target changes', () => {
  const part = (from: string, through: string, value: string) => ({
    from,
    through,
    days: 10,
    value: { value, unit: leads },
  });
  expect(
    stretchChanges(words, [part('2026-06-01', '2026-06-10', '100'), part('2026-06-11', '2026-06-30', '200')]),
  ).toEqual(['The target changes on 11 Jun 2026, from 100 to 200.']);
});
