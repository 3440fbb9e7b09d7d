import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withTail } from '../../src/charts/attempts-picture.ts';
import { labelLookup, thinned } from '../../src/charts/axes.ts';
import { firstFree } from '../../src/charts/place-labels.ts';
import { slimSvg } from '../../src/charts/slim-svg.ts';
import { readSvg, writeSvg } from '../../src/charts/svg-tree.ts';
import { targetCorners, targetSteps } from '../../src/charts/target-path.ts';
import { textWidth } from '../../src/charts/text-width.ts';
import { decimalText, gridTicks } from '../../src/charts/ticks.ts';
import { catalogue } from '../../src/language/index.ts';

const minuteMs = 60_000;

it('puts the lines of a grid at durations people count in', () => {
  const duration = { kind: 'duration', clock: 'wall' } as const;
  const inMinutes = (top: number) => gridTicks(top * minuteMs, duration).map(ms => ms / minuteMs);
  expect(inMinutes(80)).toEqual([0, 30, 60, 90]);
  expect(inMinutes(9)).toEqual([0, 5, 10]);
  expect(inMinutes(600)).toEqual([0, 180, 360, 540, 720]);
});

it('puts the lines of a grid at whole items, and shares at quarters', () => {
  expect(gridTicks(450, { kind: 'count', of: 'leads' }, 5)).toEqual([0, 100, 200, 300, 400, 500]);
  expect(gridTicks(2, { kind: 'count', of: 'leads' })).toEqual([0, 1, 2]);
  expect(gridTicks(0, { kind: 'count', of: 'leads' })).toEqual([0, 1]);
  expect(gridTicks(0.93, { kind: 'share' })).toEqual([0, 0.25, 0.5, 0.75, 1]);
});

it('has grids that reach over every value in at most eleven evenly rising lines', () => {
  const units = fc.constantFrom(
    { kind: 'count', of: 'leads' } as const,
    { kind: 'money', currency: 'USD' } as const,
    { kind: 'duration', clock: 'wall' } as const,
    { kind: 'number', of: 'attempts' } as const,
  );
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 1e12, noNaN: true }), units, (top, unit) => {
      const ticks = gridTicks(top, unit);
      expect(ticks[0]).toBe(0);
      expect(ticks.at(-1)!).toBeGreaterThanOrEqual(top * (1 - 1e-6));
      expect(ticks.length).toBeLessThanOrEqual(11);
    }),
  );
});

it('thins labels evenly, keeping the newest', () => {
  const labels = Array.from({ length: 12 }, (_, at) => ({ at, text: 'Jan' }));
  expect(thinned(labels, 50, 12.5)).toEqual(labels);
  expect(thinned(labels, 16, 12.5).map(label => label.at)).toEqual([1, 3, 5, 7, 9, 11]);
  expect(thinned(labels, 1, 12.5).map(label => label.at)).toEqual([11]);
});

it('names a year once, under its first label', () => {
  const labels = [
    { at: 0, text: 'Nov', year: '2025' },
    { at: 1, text: 'Dec', year: '2025' },
    { at: 2, text: 'Jan', year: '2026' },
  ];
  expect(labelLookup(labels)).toBe(
    '{"0":["Nov","2025"],"1":"Dec","2":["Jan","2026"]}[toNumber(datum.value)]',
  );
});

it('draws a target as a line with steps, broken where there was none', () => {
  const steps = targetSteps([90, 90, undefined, 60, 45]);
  expect(steps).toEqual([
    { from: -0.5, to: 1.5, value: 90 },
    { from: 2.5, to: 3.5, value: 60 },
    { from: 3.5, to: 4.5, value: 45 },
  ]);
  expect(targetCorners(steps).map(corner => corner.run)).toEqual([0, 0, 1, 1, 1, 1]);
});

it('finds the first place for a label that is free and inside', () => {
  const box = (x: number) => ({ box: { x, y: 0, width: 10, height: 10 } });
  const within = { x: 0, y: 0, width: 100, height: 20 };
  expect(firstFree([box(-1), box(5), box(30)], [box(0).box], within)).toEqual(box(30));
  expect(firstFree([box(5)], [box(0).box], within)).toBeUndefined();
});

it('measures broad letters broader, and Hangul as a full em', () => {
  expect(textWidth('www', 10)).toBeGreaterThan(textWidth('iii', 10));
  expect(textWidth('한국', 10)).toBe(20);
});

it('sums the long tail of attempts into its last bar', () => {
  const distribution = [1, 2, 3, 4].map((leads, attempts) => ({ attempts, leads, share: `${leads}/10` }));
  expect(withTail(catalogue('en'), distribution, 3).map(bar => [bar.text, bar.leads, bar.share])).toEqual([
    ['0', 1, '1/10'],
    ['1', 2, '2/10'],
    ['2+', 7, '7/10'],
  ]);
});

it('reads what it writes', () => {
  const svg = '<svg width="1"><g fill="none"><path d="M0,0"/><text>a &#60; b</text></g></svg>';
  expect(writeSvg(readSvg(svg))).toBe(svg);
  expect(() => readSvg('<svg><g></svg>')).toThrow('Unexpected </svg> in SVG, expected </g>');
  expect(() => readSvg('<svg><g>')).toThrow('Unexpected end of SVG, expected one closed root element');
  expect(() => readSvg('<svg width="1')).toThrow('Unexpected end of SVG, expected `>`');
  expect(() => readSvg('<svg width="1>')).toThrow('Unexpected end of SVG, expected `"`');
});

it('leaves out what cannot be seen and rounds what can', () => {
  const svg =
    '<svg><g class="a"><path class="background" d="M0,0h1v1h0Z"/><path d="M1.23456,0L-0.0001,2" opacity="1"/><path d="M0,0" opacity="0"/><g/></g></svg>';
  expect(writeSvg(slimSvg(readSvg(svg), '12.5px'))).toBe('<svg><path d="M1.23,0L0,2"/></svg>');
});

it('writes numbers of a grid without an exponent, however small', () => {
  expect([0, 0.02, 1e-9, 2.5e-12, 1e7].map(decimalText)).toEqual([
    '0',
    '0.02',
    '0.000000001',
    '0.0000000000025',
    '10000000',
  ]);
});
