import type { AttainedObjective, AttainedPeriod } from './attained.ts';
import { type AxisLabel, thinned } from './axes.ts';
import type { PlainPicture } from './chart.ts';
import type { Frame } from './frame.ts';
import { type HeatCell, heatMap } from './heat-map.ts';

/** How many of the shortest periods a drawing shows, the newest ones; the table has all. */
const mostPeriods = { wide: 36, narrow: 13 } as const satisfies Record<Frame['size'], number>;

/** Farther from 100 % than this a colour gets no stronger. */
const strongestAt = 0.5;

/** Promise × period on one line of days: what was attained, in a colour the stronger the farther it is from 100 %. */
export function attainmentPicture(objectives: readonly AttainedObjective[], frame: Frame): PlainPicture {
  const from = firstShown(objectives, mostPeriods[frame.size]);
  const shown = objectives
    .map(({ objective, periods }) => ({ objective, periods: periods.filter(period => period.from >= from) }))
    .filter(({ periods }) => periods.length > 0);
  const rows = shown.map(({ objective, periods }) => ({
    title: objective.title,
    cells: periods.map(cellOf),
  }));
  const last = Math.max(...rows.flatMap(({ cells }) => cells.map(cell => cell.to)));
  const first = Math.min(...rows.flatMap(({ cells }) => cells.map(cell => cell.from)));
  return heatMap(rows, thinned(axisLabels(shown), frame.width / (last - first), frame.fontPx), frame);
}

/** The day that a drawing begins with: so many of the periods of each promise are shown, fewer of one whose periods are longer. */
function firstShown(objectives: readonly AttainedObjective[], most: number): number {
  const begins = objectives.flatMap(({ periods }) => {
    const oldest = periods.length > most ? periods.at(-most) : undefined;
    return oldest === undefined ? [] : [oldest.from];
  });
  return begins.length > 0 ? Math.max(...begins) : Number.NEGATIVE_INFINITY;
}

/** The names of periods at their middle: those of the promise that has most, and before them those of others. */
function axisLabels(objectives: readonly AttainedObjective[]): readonly AxisLabel[] {
  let labels: readonly AxisLabel[] = [];
  let covered = Number.POSITIVE_INFINITY;
  for (const { periods } of objectives.toSorted((a, b) => b.periods.length - a.periods.length)) {
    const earlier = periods.filter(({ to }) => to <= covered);
    labels = [...earlier.map(({ from, to, axis }) => ({ at: (from + to) / 2, ...axis })), ...labels];
    covered = Math.min(covered, ...earlier.map(({ from }) => from));
  }
  return labels;
}

function cellOf({ ratio, look, from, to, period, attainment, mark, word }: AttainedPeriod): HeatCell {
  return {
    from,
    to,
    tone: look === 'met' ? 'kept' : look,
    strength: Math.min(1, Math.abs(ratio - 1) / strongestAt),
    texts: { met: [attainment], missed: [`${mark} ${attainment}`, mark], excused: [word, mark] }[look],
    says: `${period}: ${attainment}, ${word}`,
  };
}
