import { textWidth } from './text-width.ts';

/** The paper a chart is drawn on, in px of the SVG's own coordinates. */
export type Frame = {
  readonly size: 'wide' | 'narrow';
  readonly width: number;
  readonly height: number;
  /** Text of axes and labels; never under 12, also on a phone. */
  readonly fontPx: number;
};

export const frames = {
  wide: { size: 'wide', width: 760, height: 300, fontPx: 12.5 },
  narrow: { size: 'narrow', width: 360, height: 232, fontPx: 12.5 },
} as const satisfies Record<Frame['size'], Frame>;

/** The rectangle of the data inside a frame. */
export type Plot = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
};

/** Leaves room for the labels of the y axis on the left and for direct labels on the right. */
export function plotIn(
  frame: Frame,
  room: {
    readonly yLabels: readonly string[];
    readonly endLabels: readonly string[];
    readonly xLines?: number;
  },
): Plot {
  const widest = (texts: readonly string[], bold: boolean) =>
    Math.max(0, ...texts.map(text => textWidth(text, frame.fontPx, bold)));
  const left = Math.ceil(widest(room.yLabels, false)) + 12;
  const right = room.endLabels.length === 0 ? 8 : Math.ceil(widest(room.endLabels, true)) + 12;
  const top = 24;
  const bottom = 14 + 16 * (room.xLines ?? 1);
  return {
    left,
    top,
    right,
    bottom,
    width: frame.width - left - right,
    height: frame.height - top - bottom,
  };
}
