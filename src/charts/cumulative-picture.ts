import { toFloat } from '../core/ground/exact.ts';
import type { ExclusionReport, ObjectiveReport, PeriodReport } from '../core/report.ts';
import {
  type Catalogue,
  type DetailOf,
  formatDateShort,
  formatQuantity,
  formatTargetValue,
} from '../language/index.ts';
import { type Axes, labelLookup, layered, thinned } from './axes.ts';
import type { Layer, LayeredSpec } from './chart.ts';
import type { CountedDay } from './counted-days.ts';
import { addDays, dayLabels, dayNumberMs, daysBetween } from './day-axis.ts';
import { excludedDayLabels, excludedDays, excludedLayers } from './excluded-days.ts';
import { type Frame, plotIn } from './frame.ts';
import { lastLabel } from './last-label.ts';
import { unseen } from './still.ts';
import { textLayers } from './text-layers.ts';
import { decimalText, ticksAround } from './ticks.ts';
import { zeroLine } from './zero-line.ts';

export type CountDetail = DetailOf<'count' | 'value'>;
export type CountedPeriod = PeriodReport & { readonly detail: CountDetail };

type Point = { readonly x: string; readonly y: number };

/** The waterfall of one period: what has come in by the end of each day, against the line of the goal. */
export function cumulativePicture(
  words: Catalogue,
  objective: ObjectiveReport,
  { period, days }: { readonly period: CountedPeriod; readonly days: readonly CountedDay[] },
  exclusions: readonly ExclusionReport[],
  frame: Frame,
): LayeredSpec {
  const origin = addDays(period.startDate, -1);
  const curve = curvePoints(origin, days);
  const goal = period.target === undefined ? undefined : toFloat(period.target.value.value);
  const open = period.phase !== 'closed';
  const projected = open && period.pace ? toFloat(period.pace.projected.value) : undefined;
  const drawn = [0, goal ?? 0, projected ?? 0, ...curve.map(point => point.y)];
  const [low, highest] = [Math.min(...drawn), Math.max(...drawn)];
  const isFlat = low === highest;
  const ticks = ticksAround(low, highest, objective.unit, 5).filter(
    at => isFlat || (at >= low && at <= highest),
  );
  const top = isFlat ? (ticks.at(-1) ?? 1) : highest;
  const say = (value: number | string) =>
    formatQuantity(words, { value: String(value), unit: objective.unit }, { style: 'rough' });
  const yLabels = ticks.map(at => ({
    at,
    text: formatTargetValue(words, { value: decimalText(at), unit: objective.unit }),
  }));
  const goalText =
    period.target === undefined ? undefined : words.charts.drawing.goal(say(period.target.value.value));
  const headingText =
    projected === undefined || period.pace === undefined
      ? undefined
      : words.charts.drawing.heading(say(roundedText(projected)));
  const plot = plotIn(frame, {
    yLabels: yLabels.map(label => label.text),
    endLabels: [goalText ?? '', frame.size === 'wide' ? (headingText ?? '') : ''],
  });
  const perDay = plot.width / period.days;
  const xLabels = thinned(dayLabels(words, period), perDay / 86_400_000, frame.fontPx);
  const axes: Axes = {
    x: {
      type: 'temporal',
      scale: { type: 'utc', domain: [dayNumberMs(origin), dayNumberMs(period.lastDate)], nice: false },
      axis: { values: xLabels.map(label => label.at), labelExpr: labelLookup(xLabels), grid: false },
    },
    y: {
      type: 'quantitative',
      scale: { domain: [low, top], nice: false, zero: true },
      axis: { values: [...ticks], labelExpr: labelLookup(yLabels) },
    },
  };
  const excluded = excludedDays(origin, period, exclusions);
  const toBox = (point: Point) => ({
    x: plot.left + daysBetween(origin, point.x) * perDay,
    y: plot.top + plot.height * (1 - (point.y - low) / (top - low)),
  });
  const last = curve.at(-1) ?? { x: origin, y: 0 };
  const ended = !open && last.x === period.lastDate;
  const lastText = words.charts.drawing.onDate(say(last.y), formatDateShort(words, last.x));
  const ends = [
    ...(goal === undefined || goalText === undefined
      ? []
      : [{ x: period.lastDate, y: goal, text: goalText }]),
    ...(projected === undefined || headingText === undefined
      ? []
      : [{ x: period.lastDate, y: projected, text: headingText }]),
  ];
  const shownEnds = apart(ends, end => toBox(end).y, frame.fontPx + 3);
  const placed = lastLabel(
    lastText,
    toBox(last),
    shownEnds.map(end => ({ ...toBox(end), text: end.text })),
    frame,
    {
      above: ended || goal === undefined,
    },
  );
  const dated = { x: { field: 'x', ...axes.x }, y: { field: 'y', ...axes.y } };
  const line = (style: string, values: readonly Point[]): Layer => ({
    data: { values: [...values] },
    mark: { type: 'line', style },
    encoding: dated,
  });
  return layered(plot, [
    ...excludedLayers(excluded, { low, top }, axes),
    { data: { values: [...curve] }, mark: { type: 'area', style: 'area' }, encoding: dated },
    ...zeroLine([origin, period.lastDate], low, axes),
    ...(goal === undefined ? [] : [line('target', goalLine(origin, period, days, goal))]),
    ...(projected === undefined ? [] : [line('projection', [last, { x: period.lastDate, y: projected }])]),
    line('curve', curve),
    {
      data: {
        values: days.map(({ x, y, date, soFar, pace }) => ({
          x,
          y,
          date,
          so_far: soFar,
          ...(pace && { pace: pace.text }),
        })),
      },
      mark: { type: 'point', style: unseen },
      encoding: {
        ...dated,
        tooltip: [
          { field: 'date', type: 'nominal', title: words.tables.date },
          { field: 'so_far', type: 'nominal', title: words.tables.cumulative },
          { field: 'pace', type: 'nominal', title: words.tables.pace },
        ],
      },
    },
    { data: { values: [last] }, mark: { type: 'point', style: 'now' }, encoding: dated },
    ...textLayers('note', excludedDayLabels(words, excluded, top, perDay, frame), axes),
    ...textLayers(placed.style, [{ ...last, text: lastText }], axes),
    ...textLayers('end-label', shownEnds, axes),
  ]);
}

/** From nothing on the eve of the period to the total at the end of each day. */
function curvePoints(origin: string, days: readonly CountedDay[]): readonly Point[] {
  return [{ x: origin, y: 0 }, ...days.map(({ x, y }) => ({ x, y }))];
}

/** Straight where the pace is even by the calendar; else day by day as far as it is known, then to the goal. */
function goalLine(
  origin: string,
  period: CountedPeriod,
  days: readonly CountedDay[],
  goal: number,
): readonly Point[] {
  const paced = days.flatMap(({ x, pace }) => (pace === undefined ? [] : [{ x, y: pace.y }]));
  const even = paced.every(
    point => Math.abs(point.y - (goal * daysBetween(origin, point.x)) / period.days) <= Math.abs(goal) / 100,
  );
  const ends = [
    { x: origin, y: 0 },
    { x: period.lastDate, y: goal },
  ] as const;
  return even ? ends : [ends[0], ...paced.filter(point => point.x < period.lastDate), ends[1]];
}

/** Leaves out labels that would stand in one that comes before them. */
function apart<T>(labels: readonly T[], yOf: (label: T) => number, least: number): readonly T[] {
  return labels.filter((label, index) =>
    labels.slice(0, index).every(before => Math.abs(yOf(before) - yOf(label)) >= least),
  );
}

function roundedText(value: number): string {
  return String(Math.round(value));
}
