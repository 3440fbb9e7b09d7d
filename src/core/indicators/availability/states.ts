import type { StateRule } from '../../ground/availability-question.ts';
import type { EpochMs, Span } from '../../ground/calendar/instant.ts';
import { intersect } from '../../ground/calendar/overlap.ts';
import type { Incident } from './incident.ts';

/** A row that says from when on a service is in a state. */
export type StateChange = {
  readonly row: number;
  readonly at: EpochMs;
  /** Nanoseconds after `at`. */
  readonly nanos: number;
  readonly service: string;
  readonly state: string;
};

/** Changes of state as the incidents that say the same, and the time in which the state of every service is known. */
export type StatesAsIncidents = {
  readonly incidents: readonly Incident[];
  readonly covered: readonly Span[];
};

/**
 * A state lasts until the next row of its service, the last one to the end of what the data covers. Before the first row it is not known, nor after
 * a hole in the data until the next row, since it may have changed there, nor where rows of one instant contradict each other (RULES 15).
 *
 * @param changes ascending by their time
 * @param covered what the data covers, merged; of each service, where that differs, what all have in common
 */
export function incidentsOfStates(
  changes: readonly StateChange[],
  { impacts, services, byService }: StateRule,
  covered: readonly Span[],
): StatesAsIncidents {
  const impactOf = new Map(impacts);
  const coveredOf = new Map(byService);
  const changesOf = Map.groupBy(changes, each => each.service);
  const incidents: Incident[] = [];
  const known = [...new Set([...changesOf.keys(), ...services])].map(service => {
    const stretches = (coveredOf.get(service) ?? covered).flatMap(span =>
      stretchesIn(changesOf.get(service) ?? [], span),
    );
    return stretches.flatMap(({ row, state, start, end, ...nanos }): Span[] => {
      const impact = state === undefined ? undefined : impactOf.get(state);
      if (impact === undefined) return [];
      if (impact !== '0') incidents.push({ row, start, end, impact, ...nanos });
      return [{ start, end }];
    });
  });
  const [one = [], ...others] = known;
  return { incidents, covered: others.reduce<readonly Span[]>(intersect, intersect(one, covered)) };
}

type Stretch = Span &
  Pick<StateChange, 'row'> &
  Pick<Incident, 'startNanos' | 'endNanos'> & { readonly state: string | undefined };

/** How long one service was in each state, as far as the rows in a span of data that has no hole say; a row that repeats the state changes nothing. */
function stretchesIn(rows: readonly StateChange[], span: Span): Stretch[] {
  const own = rows.filter(({ at }) => at >= span.start && at < span.end);
  const changes = statesAt(own).filter(
    ({ state }, place, all) => state !== all[place - 1]?.state || place === 0,
  );
  return changes.map((change, place) => {
    const next = changes[place + 1];
    return {
      ...change,
      end: next?.start ?? span.end,
      ...(next?.startNanos && { endNanos: next.startNanos }),
    };
  });
}

/** The state from each instant on that has rows; undefined where they do not agree. */
function statesAt(rows: readonly StateChange[]): Omit<Stretch, 'end' | 'endNanos'>[] {
  return [...Map.groupBy(rows, ({ at, nanos }) => `${at} ${nanos}`).values()].map(([one, ...others]) => ({
    row: one!.row,
    start: one!.at,
    ...(one!.nanos > 0 && { startNanos: one!.nanos }),
    state: others.every(({ state }) => state === one!.state) ? one!.state : undefined,
  }));
}
