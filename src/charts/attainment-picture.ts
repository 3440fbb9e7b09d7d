import type { AttainedObjective, AttainedPeriod } from './attained.ts';
import type { AxisLabel } from './axes.ts';
import type { PlainPicture } from './chart.ts';
import type { Frame } from './frame.ts';
import { type HeatCell, heatMap } from './heat-map.ts';

/** How many of the shortest periods a drawing shows, the newest ones; the table has all. */
const mostPeriods = { wide: 36, narrow: 13 } as const satisfies Record<Frame['size'], number>;

/** Farther from 100 % than this a colour gets no stronger. */
const strongestAt = 0.5;

/**
 * Promise × period on one line of days: what was attained, in a colour the stronger the farther it is from 100 %. Every promise has a row; one
 * whose last period ended before the first day that is drawn has its newest figure alone.
 */
export function attainmentPicture(objectives: readonly AttainedObjective[], frame: Frame): PlainPicture {
  const first = firstShown(objectives, mostPeriods[frame.size]);
  const shown = objectives.map(({ objective, periods }) => ({
    title: objective.title,
    newest: periods.at(-1),
    periods: periods
      .filter(({ to }) => to > first)
      .map(period => ({ ...period, from: Math.max(first, period.from) })),
  }));
  const rows = shown.map(({ title, newest, periods }) => ({
    title,
    cells: periods.map(cellOf),
    ...(periods.length === 0 && newest && { before: `${newest.period}: ${textsOf(newest)[0]}` }),
  }));
  return heatMap(rows, axisLabels(shown), frame);
}

/** The day that a drawing begins with: no more than so many periods of a promise are shown, fewer of one whose periods are longer. */
function firstShown(objectives: readonly AttainedObjective[], most: number): number {
  const begins = objectives.flatMap(({ periods }) => {
    const oldest = periods.length > most ? periods.at(-most) : undefined;
    return oldest === undefined ? [] : [oldest.from];
  });
  return begins.length > 0 ? Math.max(...begins) : Number.NEGATIVE_INFINITY;
}

/** The names of periods at their middle: those of the promise that has most, and before them those of others. */
function axisLabels(objectives: readonly Pick<AttainedObjective, 'periods'>[]): readonly AxisLabel[] {
  let labels: readonly AxisLabel[] = [];
  let covered = Number.POSITIVE_INFINITY;
  for (const { periods } of objectives.toSorted((a, b) => b.periods.length - a.periods.length)) {
    const earlier = periods.filter(({ to }) => to <= covered);
    labels = [...earlier.map(({ from, to, axis }) => ({ at: (from + to) / 2, ...axis })), ...labels];
    covered = Math.min(covered, ...earlier.map(({ from }) => from));
  }
  return labels;
}

function cellOf(attained: AttainedPeriod): HeatCell {
  const { ratio, look, from, to, period, attainment, word } = attained;
  return {
    from,
    to,
    tone: look === 'met' ? 'kept' : look,
    strength: Math.min(1, Math.abs(ratio - 1) / strongestAt),
    texts: textsOf(attained),
    says: `${period}: ${attainment === '' ? word : `${attainment}, ${word}`}`,
  };
}

function textsOf({ look, attainment, mark, word }: AttainedPeriod): readonly string[] {
  if (attainment === '') return [`${mark} ${word}`, mark];
  return { met: [attainment], missed: [`${mark} ${attainment}`, mark], excused: [word, mark] }[look];
}
