import { expect, test } from 'vitest';
import type { Step } from '../../../src/core/ground/derivation.ts';
import {
  actualHeading,
  catalogue,
  sourcesText,
  sourceText,
  stepLabel,
  stepNote,
  stepSign,
  stepValue,
  targetHeading,
} from '../../../src/language/index.ts';
import {
  goalObjective,
  leads,
  runningJune,
  share,
  slowMay,
  speedObjective,
  usd,
  workingTime,
} from '../reports.ts';

const words = catalogue('en');

const line = (
  step: Pick<Step, 'op' | 'name' | 'value' | 'basis'> & Partial<Step>,
): (string | undefined)[] => {
  const whole = { sources: [], ...step };
  return [stepSign(whole), stepLabel(words, whole), stepNote(words, whole), stepValue(words, whole)];
};
const window = { kind: 'window', from: '2025-12', to: '2026-05' } as const;

test('how 450 is made reads as a column sum', () => {
  const marketing = usd('862400');
  expect(targetHeading(words, { value: leads('450') })).toBe('How 450 is made');
  expect(
    line({ op: 'start', name: 'quota', value: usd('250000'), basis: { kind: 'agreed', per: 'month' } }),
  ).toEqual(['', 'Sales quota', 'agreed, per month', '$250,000']);
  expect(
    line({
      op: 'times',
      name: 'share',
      value: share('8624/14378'),
      basis: { ...window, numerator: marketing, denominator: usd('1437800') },
    }),
  ).toEqual(['×', 'Marketing’s share', 'Dec 2025 – May 2026: $862,400 ÷ $1,437,800', '60.0\u202f%']);
  const customers = { value: '103', unit: { kind: 'count', of: 'customers' } } as const;
  expect(
    line({
      op: 'divide',
      name: 'deal-size',
      value: usd('862400/103'),
      basis: { ...window, numerator: marketing, denominator: customers },
    }),
  ).toEqual(['÷', 'Deal size', 'Dec 2025 – May 2026: $862,400 ÷ 103 customers', '$8,373']);
  expect(
    line({
      op: 'divide',
      name: 'close-rate',
      value: share('103/2588'),
      basis: {
        ...window,
        shiftedFrom: '2025-10',
        shiftedTo: '2026-03',
        numerator: customers,
        denominator: leads('2588'),
      },
    }),
  ).toEqual([
    '÷',
    'Close rate',
    'Dec 2025 – May 2026: 103 customers ÷ Oct 2025 – Mar 2026: 2,588 leads',
    '3.98\u202f%',
  ]);
  expect(
    line({
      op: 'equals',
      name: 'lead-goal',
      value: leads('450'),
      basis: { kind: 'rounded', how: 'up', unrounded: '449999/1000' },
    }),
  ).toEqual(['=', 'Leads needed', '449.99…, rounded up', '450']);
});

test('other notes say where a value comes from', () => {
  const value = leads('450');
  const note = (basis: Step['basis'], name: Step['name'] = 'lead-goal') =>
    stepNote(words, { name, value, basis });
  expect(note({ kind: 'rounded', how: 'up', unrounded: '450' })).toBe('exact, nothing to round');
  expect(note({ kind: 'assumed', have: 2, want: 6 })).toBe(
    'assumed as agreed, until 6 periods are complete; 2 so far',
  );
  expect(note({ kind: 'days', part: '27', whole: 30 })).toBe('27 of 30 days');
  expect(note({ kind: 'bounded', by: '0.1', before: '412', unbounded: '480' })).toBe(
    'at most 10\u202f% away from 412; computed 480',
  );
  expect(note({ kind: 'agreed' })).toBe('agreed');
  expect(note({ kind: 'data' }, 'still-waiting')).toBe('counted with their age');
  expect(note({ kind: 'data' }, 'items')).toBe(undefined);
});

test('labels carry the segment, stage or time they are about', () => {
  expect(stepLabel(words, { name: 'segment-goal', about: 'A' })).toBe('Leads needed, segment A');
  expect(stepLabel(words, { name: 'answered-within', about: '3600000' })).toBe('Within 1 h');
  expect(stepLabel(words, { name: 'percentile', about: '90' })).toBe('90th percentile');
  expect(stepLabel(words, { name: 'percentile', about: '92' })).toBe('92nd percentile');
});

test('headings name the number that is explained', () => {
  const may = { ...slowMay(), actual: workingTime('4800000') };
  const june = { ...runningJune(), actual: leads('316') };
  expect(actualHeading(words, speedObjective([may]), may)).toBe('Behind the mean');
  expect(actualHeading(words, goalObjective([june]), june)).toBe('How 316 was counted');
});

test('sources name file and rows', () => {
  const source = { file: 'slas/marketing-sales/metrics/funnel.csv', firstRow: 19, lastRow: 24, rows: 6 };
  expect(sourceText(words, source)).toBe('funnel.csv rows 19–24');
  expect(sourceText(words, { ...source, firstRow: 7381, lastRow: 7811, rows: 400 })).toBe(
    'funnel.csv rows 7,381–7,811 (400 of them)',
  );
  expect(sourceText(words, { ...source, lastRow: 19, rows: 1 })).toBe('funnel.csv row 19');
  expect(sourcesText(words, [source, source])).toBe('funnel.csv rows 19–24');
});

test('a capacity is rounded down, a value to the nearest cent, and what a lead is worth is not rounded', () => {
  expect(
    line({
      op: 'equals',
      name: 'capacity',
      value: leads('320'),
      basis: { kind: 'rounded', how: 'down', unrounded: '320.8' },
    }),
  ).toEqual(['=', 'Leads that can be worked', '320.8, rounded down', '320']);
  expect(
    stepNote(words, {
      name: 'value-goal',
      value: usd('145996.68'),
      basis: { kind: 'rounded', how: 'half-up', unrounded: '145996.6764' },
    }),
  ).toBe('145,996.676…, rounded half up');
  expect(
    line({
      op: 'times',
      name: 'value-per-lead',
      about: 'A',
      value: usd('528900/874'),
      basis: { kind: 'product', unrounded: '528900/874' },
    }),
  ).toEqual(['×', 'Value per lead, segment A', 'close rate × deal size: 605.148741…', '$605.15']);
});
