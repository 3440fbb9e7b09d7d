import { canonical } from '../ground/canonical.ts';
import type { ObjectiveReport } from '../report/objective.ts';
import type { Judged, PeriodReport } from '../report/period.ts';
import { causesOf } from './causes.ts';
import type { FigureChange } from './change.ts';
import { type Figure, figureOf, figureRules, figureViews, type Turn, turnOf } from './figure.ts';
import type { Corner, Side } from './side.ts';

/** A period of an objective, or of one of its groups. */
type Place = {
  readonly objective: ObjectiveReport;
  readonly group?: string;
  readonly period: PeriodReport;
  readonly judged: Judged;
};

/**
 * Closed periods that say something else on the two sides. One that is settling is not closed: its data may still come. A verdict, a target and
 * a figure each have their own cause: a verdict may flip by data where its target is another by the terms.
 */
export function closedChanges(base: Side, head: Side, corners: readonly Corner[]): readonly FigureChange[] {
  const [before, after] = [placesOf(base), placesOf(head)];
  const keys = [...before.keys(), ...[...after.keys()].filter(key => !before.has(key))];
  return keys.flatMap(key => {
    const [was, is] = [before.get(key), after.get(key)];
    const known = was ?? is!;
    if (known.period.phase !== 'closed') return [];
    const cause = (view: (figure: Figure) => unknown) =>
      causesOf(side => figureText(side, key, view), base, head, corners);
    return changesOf(base.report.id, was, is, cause);
  });
}

type Causes = (view: (figure: Figure) => unknown) => FigureChange['cause'];

function changesOf(
  agreement: string,
  was: Place | undefined,
  is: Place | undefined,
  causes: Causes,
): readonly FigureChange[] {
  const before = was && figureOf(was.judged);
  const after = is && figureOf(is.judged);
  const { objective, group, period } = is ?? was!;
  const { id, start, end, startDate, lastDate, days } = period;
  const change = (
    rule: FigureChange['rule'],
    cause: FigureChange['cause'],
    turn: Turn = 'same',
  ): FigureChange => ({
    rule,
    agreement,
    objective: objective.id,
    title: objective.title,
    from: objective.from,
    ...(group !== undefined && { group }),
    every: objective.every,
    period: id,
    dates: { period: id, start, end, startDate, lastDate, days },
    closed: true,
    cause,
    ...(before && { before }),
    ...(after && { after }),
    turn,
    parties: [],
    favours: turn === 'better' ? objective.from : turn === 'worse' ? [objective.to] : [],
  });
  if (!before || !after)
    return [
      change(
        before ? 'period-removed' : 'period-added',
        causes(figure => figure),
      ),
    ];
  return figureRules(before, after).map(rule => {
    const cause = causes(figureViews[rule]);
    // Only data that comes late completes a period.
    const isCompleted = rule !== 'verdict-completed' || cause.includes('data');
    return change(isCompleted ? rule : 'verdict-flips', cause, turnOf(rule, before, after));
  });
}

const placesBySide = new WeakMap<Side, ReadonlyMap<string, Place>>();

/** Every period of every objective and of its groups, by what names it on both sides. */
function placesOf(side: Side): ReadonlyMap<string, Place> {
  const known = placesBySide.get(side);
  if (known) return known;
  const places = new Map<string, Place>();
  for (const objective of side.report.objectives) {
    for (const period of objective.periods) {
      const key = [objective.id, period.id];
      places.set(canonical(key), { objective, period, judged: period });
      for (const judged of period.groups ?? []) {
        const { group } = judged;
        places.set(canonical([...key, group]), { objective, group, period, judged });
      }
    }
  }
  placesBySide.set(side, places);
  return places;
}

function figureText(side: Side, key: string, view: (figure: Figure) => unknown): string | undefined {
  const place = placesOf(side).get(key);
  return place && canonical(view(figureOf(place.judged)) ?? null);
}
