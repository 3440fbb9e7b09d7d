import { dayMs } from '../../core/ground/calendar/civil-day.ts';
import { zoneClock } from '../../core/ground/calendar/zone-clock.ts';

/** A group of items: those of one span, of one local day, and of one part (a segment’s number, or 0). */
type DayGroup<T> = {
  readonly span: number;
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly part: number;
  readonly group: T;
};

/** Groups of items by the day of a zone. */
type ByDay<T> = {
  /** The group of an item, made with the first one. */
  readonly at: (span: number, begun: number, part?: number) => T;
  /** By span and day; those of one day as they came. */
  readonly all: () => readonly DayGroup<T>[];
};

/** Makes groups by the days of `zone`. */
export function byDay<T>(zone: string, make: () => T): ByDay<T> {
  const clock = zoneClock(zone);
  const groups = new Map<number, Map<number, DayGroup<T>>>();
  let last: DayGroup<T> | undefined;
  const find = (span: number, day: number, part: number): DayGroup<T> => {
    // Days are numbered within 2^18, so that a span and its day are one number.
    const key = span * 2 ** 18 + day;
    const parts = groups.get(key) ?? new Map<number, DayGroup<T>>();
    if (parts.size === 0) groups.set(key, parts);
    const found = parts.get(part) ?? { span, day, part, group: make() };
    parts.set(part, found);
    return found;
  };
  return {
    at: (span, begun, part = 0) => {
      const day = Math.floor((begun + clock.offsetAt(begun)) / dayMs);
      if (!last || last.span !== span || last.day !== day || last.part !== part) last = find(span, day, part);
      return last.group;
    },
    all: () =>
      [...groups.values()]
        .flatMap(parts => [...parts.values()])
        .sort((a, b) => a.span - b.span || a.day - b.day),
  };
}
