import { type AxisLabel, labelLines, thinned } from './axes.ts';
import type { PlainPicture } from './chart.ts';
import type { Frame } from './frame.ts';
import { element, type SvgElement } from './svg-tree.ts';
import { textWidth } from './text-width.ts';
import { hatch } from './theme.ts';
import { variable } from './tokens.ts';

/** A row of cells along one line of days, under its title. */
export type HeatRow = {
  readonly title: string;
  readonly cells: readonly HeatCell[];
  /** What was before the first day that is drawn, where there is no cell. */
  readonly before?: string | undefined;
};

/** Days from `from` up to `to`, as one cell. */
export type HeatCell = {
  readonly from: number;
  readonly to: number;
  readonly tone: 'kept' | 'missed' | 'excused';
  /** How strong its colour is, from 0 to 1. */
  readonly strength: number;
  /** What may stand in it, the first that fits; the first of all says most. */
  readonly texts: readonly string[];
  /** What a pointer is told. */
  readonly says: string;
};

/** Fill opacities: text in ink stays readable on the strongest, in light and dark. */
export const opacities = { kept: [0.14, 0.4], missed: [0.2, 0.5] } as const;

const titlePx = 13;
const row = { title: 20, cell: 26, gap: 16 } as const;
const pitch = row.title + row.cell + row.gap;
const axis = { first: 18, line: 16, below: 4 } as const;
/** Between two cells, and between a title and what stands beside it. */
const gapPx = 2;
const gapToTitle = 12;

/**
 * Rows of cells on one line of days, each with its title above it, and the text of the newest above its cell where that is too narrow for it;
 * as many `labels` as fit stand below at their days.
 */
export function heatMap(rows: readonly HeatRow[], labels: readonly AxisLabel[], frame: Frame): PlainPicture {
  const cells = rows.flatMap(each => each.cells);
  const from = Math.min(...cells.map(cell => cell.from));
  const perDay = frame.width / (Math.max(...cells.map(cell => cell.to)) - from);
  const foot = rows.length * pitch - row.gap;
  const placed = labels.map(label => {
    const width = Math.max(...[label.text, label.year ?? ''].map(text => textWidth(text, frame.fontPx)));
    return { ...label, at: inside((label.at - from) * perDay, width, frame.width) };
  });
  const lines = labelLines(thinned(placed, 1, frame.fontPx));
  const mostLines = Math.max(1, ...lines.map(({ texts }) => texts.length));
  return {
    width: frame.width,
    height: foot + axis.first + axis.line * (mostLines - 1) + axis.below,
    elements: [
      ...rows.map(({ title, cells, before }, index) => {
        const boxes = cells.map(cell => boxOf(cell, from, perDay, index, frame));
        return element(
          'g',
          { fill: variable('ink'), 'font-weight': 600 },
          ...titleOf(title, boxes, before, index, frame),
          element('g', { 'text-anchor': 'middle' }, ...boxes.map(drawnCell)),
        );
      }),
      element(
        'g',
        { fill: variable('soft'), 'text-anchor': 'middle' },
        ...lines.flatMap(({ at, texts }) =>
          texts.map((text, line) =>
            element('text', { x: at, y: foot + axis.first + line * axis.line }, text),
          ),
        ),
      ),
    ],
  };
}

/** A cell on the drawing, with the text that fits into it. */
type CellBox = {
  readonly cell: HeatCell;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly text: string | undefined;
};

function boxOf(cell: HeatCell, from: number, perDay: number, index: number, { fontPx }: Frame): CellBox {
  const width = Math.max(1, (cell.to - cell.from) * perDay - gapPx);
  const text = cell.texts.find(each => textWidth(each, fontPx, true) + 4 <= width);
  return { cell, x: (cell.from - from) * perDay, y: index * pitch + row.title, width, text };
}

function titleOf(
  title: string,
  boxes: readonly CellBox[],
  before: string | undefined,
  index: number,
  { width, fontPx }: Frame,
): readonly SvgElement[] {
  const newest = boxes.at(-1);
  const [full = ''] = newest?.cell.texts ?? [];
  const above = newest === undefined ? (before ?? '') : newest.text === full ? '' : full;
  const aboveWidth = textWidth(above, fontPx, true);
  const shown = shortened(title, above === '' ? width : Math.max(width / 3, width - aboveWidth - gapToTitle));
  const right = newest === undefined ? width - gapPx : newest.x + newest.width;
  const x = Math.min(
    width - gapPx,
    Math.max(right, textWidth(shown, titlePx, true) + gapToTitle + aboveWidth),
  );
  const y = index * pitch + titlePx;
  return [
    element('text', { x: 0, y, 'font-size': `${titlePx}px` }, shown),
    ...(above === '' ? [] : [element('text', { x, y, 'text-anchor': 'end' }, above)]),
  ];
}

function drawnCell({ cell, x, y, width, text }: CellBox): SvgElement {
  const middle = { x: x + width / 2, y: y + row.cell / 2 + 4.5 };
  return element(
    'g',
    {},
    element('title', {}, cell.says),
    element('rect', { x, y, width, height: row.cell, rx: 2, ...paintOf(cell) }),
    ...(text === undefined ? [] : [element('text', middle, text)]),
  );
}

function paintOf({ tone, strength }: HeatCell): Readonly<Record<string, string | number>> {
  if (tone === 'excused') return { fill: hatch, stroke: variable('soft'), 'stroke-dasharray': '3,3' };
  const [least, most] = opacities[tone];
  return { fill: variable(tone), 'fill-opacity': least + (most - least) * strength };
}

/** The middle of a text that is not cut at an edge. */
function inside(x: number, width: number, room: number): number {
  return Math.max(width / 2, Math.min(x, room - width / 2));
}

function shortened(title: string, room: number): string {
  const fits = (text: string) => textWidth(text, titlePx, true) <= room;
  if (fits(title)) return title;
  const letters = [...new Intl.Segmenter('en').segment(title)].map(({ segment }) => segment);
  while (letters.length > 1 && !fits(`${letters.join('')}…`)) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
