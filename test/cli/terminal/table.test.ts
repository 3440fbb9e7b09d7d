import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bar } from '../../../src/cli/terminal/bar.ts';
import { paintFor } from '../../../src/cli/terminal/palette.ts';
import { sparkline } from '../../../src/cli/terminal/sparkline.ts';
import { table } from '../../../src/cli/terminal/table.ts';
import { cutTo, widthOf } from '../../../src/cli/terminal/width.ts';
import { wrap, wrapParts } from '../../../src/cli/terminal/wrap.ts';
import { visible } from '../../../src/core/ground/visible.ts';

const text = (spans: readonly { readonly text: string }[]) => spans.map(span => span.text).join('');

test('East Asian letters and emoji take two columns, combining marks none', () => {
  expect(['lead', '한국어', '日本', 'é', 'e\u0301', '✓', '🎉', '👩‍👩‍👧', '—'].map(widthOf)).toEqual([
    4, 6, 4, 1, 1, 1, 2, 2, 1,
  ]);
});

test('columns stay aligned whatever letters they hold', () => {
  const lines = table(
    [
      ['매출', '1'],
      ['Sales', '10'],
    ],
    ['left', 'right'],
    paintFor(false),
  );
  expect(lines).toEqual(['매출    1', 'Sales  10']);
});

test('colours do not move columns', () => {
  const cells = [
    [[{ text: 'a', style: 'kept' }], 'x'],
    [[{ text: 'bbb', style: 'missed' }], 'y'],
  ] as const;
  expect(table(cells, ['left', 'left'], paintFor(true))).toEqual([
    '\x1b[32ma\x1b[39m    x',
    '\x1b[31mbbb\x1b[39m  y',
  ]);
});

test('a text is cut with an ellipsis and never wider than asked', () => {
  expect(cutTo('Follow-up within a working day', 12)).toBe('Follow-up w…');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (given, columns) => {
      expect(widthOf(cutTo(given, columns))).toBeLessThanOrEqual(columns);
    }),
  );
});

test('control characters and turned reading directions are written out', () => {
  expect(visible('kept\x1b[2K\r\u202edessim\n')).toBe('kept\\u{1b}[2K\\u{d}\\u{202e}dessim ');
});

test('wrapping keeps every word and breaks at spaces', () => {
  expect(wrap('one two three four', 9)).toEqual(['one two', 'three', 'four']);
  expect(wrapParts(['one two', 'three', 'four five six'], 11)).toEqual([
    'one two',
    'three',
    'four five',
    'six',
  ]);
});

test('a bar is full exactly from 100 % on', () => {
  expect(text(bar('1', 8, 'kept'))).toBe('████████');
  expect(text(bar('1.7', 8, 'kept'))).toBe('████████');
  expect(text(bar('0.99999', 8, 'missed'))).toBe('███████▉');
  expect(text(bar('0.5', 8, 'missed'))).toBe('████····');
  expect(text(bar('0', 8, 'missed'))).toBe('········');
});

test('a block of a sparkline is full exactly from 100 % on, and a dot where nothing is to be judged', () => {
  const shares = ['1', '0.9999', '0.5', '0', '3', undefined];
  expect(text(sparkline(shares.map(share => ({ share, style: 'plain' }))))).toBe('█▇▄▁█·');
});

test('a block of a sparkline never says the opposite of a verdict, with a share or without', () => {
  const line = (isReached: boolean) =>
    text(sparkline(['3', '1', '0.5', undefined].map(share => ({ share, isReached, style: 'plain' }))));
  expect(line(true)).toBe('████');
  expect(line(false)).toBe('▇▇▄▁');
});
