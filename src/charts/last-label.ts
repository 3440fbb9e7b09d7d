import type { Frame } from './frame.ts';
import { type Box, firstFree } from './place-labels.ts';
import { textWidth } from './text-width.ts';

type Spot = { readonly x: number; readonly y: number };

/** Where the label of a line's last point stands: the style of the theme that puts it there. */
export type LastLabelStyle = 'below-right' | 'above-left' | 'above-right' | 'below-left';

/** Chooses a side of the last point where its label meets neither the labels at the right edge nor the edge itself. */
export function lastLabel(
  text: string,
  point: Spot,
  ends: readonly (Spot & { readonly text: string })[],
  frame: Frame,
  prefer: { readonly above: boolean },
): { readonly style: LastLabelStyle } {
  const width = textWidth(text, frame.fontPx, true);
  const height = frame.fontPx + 2;
  const places: readonly { style: LastLabelStyle; box: Box }[] = [
    { style: 'below-right', box: { x: point.x + 9, y: point.y + 7, width, height } },
    { style: 'above-left', box: { x: point.x - 9 - width, y: point.y - 9 - height, width, height } },
    { style: 'below-left', box: { x: point.x - 9 - width, y: point.y + 20, width, height } },
    { style: 'above-right', box: { x: point.x + 9, y: point.y - 9 - height, width, height } },
  ];
  const taken = ends.map(end => ({
    x: end.x + 8,
    y: end.y - height / 2,
    width: textWidth(end.text, frame.fontPx, true),
    height,
  }));
  const ordered = prefer.above ? [places[1], places[0], places[2], places[3]] : places;
  const known = ordered.filter(place => place !== undefined);
  const within = { x: 0, y: 0, width: frame.width, height: frame.height };
  return { style: firstFree(known, taken, within)?.style ?? 'above-left' };
}
