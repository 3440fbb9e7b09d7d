import type { Frame, Plot } from './frame.ts';
import type { PeriodPlace } from './period-places.ts';
import { type Box, overlap } from './place-labels.ts';
import { textWidth } from './text-width.ts';

/** A label above a bar, or above the line at 0 where the bar hangs from it: its centre as a place on the x axis, its foot as a value. */
export type BarLabel = {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly missed: boolean;
};

/** Half the width of a bar, as a share of the room a period has. */
export const halfBar = 0.32;

type Scales = { readonly places: number; readonly top: number; readonly low?: number };

/** Where bars stand on, or hang from: 0, or the low end of an axis that begins above it. */
export function baseOf(low: number): number {
  return Math.max(0, low);
}

/** The rectangle of a bar on the drawing. */
export function barBox(place: PeriodPlace, plot: Plot, { places, top, low = 0 }: Scales): Box {
  const slot = plot.width / places;
  const base = baseOf(low);
  const value = place.actual ?? base;
  const pxOf = (length: number) => (top === low ? 0 : (plot.height * length) / (top - low));
  return {
    x: plot.left + (place.index + 0.5 - halfBar) * slot,
    y: plot.top + plot.height - pxOf(Math.max(value, base) - low),
    width: 2 * halfBar * slot,
    height: pxOf(Math.abs(value - base)),
  };
}

/**
 * Marks every period that was not simply kept, and names as many values as fit: the newest closed period first,
 * then the running one, then misses from new to old. What does not fit keeps its mark alone.
 */
export function barLabels(
  places: readonly PeriodPlace[],
  frame: Frame,
  plot: Plot,
  scales: Scales,
): { readonly labels: readonly BarLabel[]; readonly taken: readonly Box[] } {
  const newest = places.findLast(place => place.period.phase === 'closed' && place.look !== 'none');
  const wanted = places
    .filter(place => place === newest || (place.look !== 'met' && place.look !== 'plain'))
    .toSorted((a, b) => weight(b, newest) - weight(a, newest) || b.index - a.index);
  const bars = places.map(place => barBox(place, plot, scales));
  const marks = wanted.map(place => ({ place, box: labelBox(place, place.mark, frame, plot, scales) }));
  const labels: BarLabel[] = [];
  const taken: Box[] = [];
  for (const { place } of marks) {
    const full = fullText(place);
    const box = labelBox(place, full, frame, plot, scales);
    const meets = (other: Box) => overlap(box, other);
    const fits = !(
      taken.some(meets) ||
      bars.some((bar, index) => index !== place.index && meets(bar)) ||
      marks.some(mark => mark.place !== place && meets(mark.box))
    );
    const shown = fits ? box : labelBox(place, place.mark, frame, plot, scales);
    taken.push(shown);
    labels.push({
      x: Number((((shown.x + shown.width / 2 - plot.left) / plot.width) * scales.places - 0.5).toFixed(3)),
      y: Math.max(place.actual ?? baseOf(scales.low ?? 0), baseOf(scales.low ?? 0)),
      text: fits ? full : place.mark,
      missed: place.look === 'missed',
    });
  }
  return { labels, taken };
}

function weight(place: PeriodPlace, newest: PeriodPlace | undefined): number {
  if (place === newest) return 4;
  return { open: 3, missed: 2, excused: 1, none: 0, met: 0, plain: 0 }[place.look];
}

function fullText({ look, mark, actualText }: PeriodPlace): string {
  if (look === 'none') return mark;
  return look === 'plain' ? actualText : `${mark} ${actualText}`;
}

/** Above the bar and centred on it, pushed inwards at the edges of the plot. */
function labelBox(place: PeriodPlace, text: string, frame: Frame, plot: Plot, scales: Scales): Box {
  const bar = barBox(place, plot, scales);
  const width = textWidth(text, frame.fontPx, true);
  const centred = bar.x + bar.width / 2 - width / 2;
  const x = Math.max(plot.left, Math.min(centred, plot.left + plot.width - width));
  return { x, y: bar.y - 6 - frame.fontPx, width, height: frame.fontPx + 2 };
}
