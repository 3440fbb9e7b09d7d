import type { MeasureSpan } from '../../ground/asked.ts';
import type { EpochMs, Span } from '../../ground/calendar/instant.ts';
import { stepFinder } from '../../ground/calendar/step-finder.ts';
import type { CarriedOut } from '../../ground/carried.ts';
import { placedFrom, type Seen, type Stands } from '../../ground/placing.ts';
import { unknownIn } from '../lacking.ts';

/** Since when something was late, and until when; without `until` it is neither done nor handed on as far as is seen. */
export type Overdue = {
  readonly since: EpochMs;
  readonly until?: EpochMs;
  /** Nanoseconds after each of them, where there are any. */
  readonly sinceNanos?: number;
  readonly untilNanos?: number;
};

/**
 * Times of lateness as far as they are known: one that is not over may have ended in the first hole after it began, and what is stamped in a hole
 * counts for nothing.
 */
export function knownLate(times: readonly Overdue[], holes: readonly Span[]): readonly Overdue[] {
  return times.flatMap((time): Overdue[] => {
    const { since, until } = time;
    const hole = holes.find(
      ({ start, end }) => end > since && (until === undefined || (start <= until && until < end)),
    );
    if (!hole) return [time];
    const { untilNanos: _, ...begun } = time;
    return hole.start > since ? [{ ...begun, until: hole.start }] : [];
  });
}

/** How something stands as it is seen, whatever it is held against: `none` where it is promised nothing. */
export type Standing = {
  readonly state: 'kept' | 'missed' | 'pending' | 'none';
  readonly id: string;
  /** Row of the file, 1 the first. */
  readonly row: number;
  readonly owner?: string;
  readonly reopenedAt?: EpochMs;
};

/** Something that is judged from when it began, or was opened again. */
export type Placeable = {
  readonly row: { readonly row: number };
  readonly at: EpochMs;
  /** Whether it began in time that is left out. */
  readonly isLeftOut: boolean;
  /** Whether it is opened again, so that what was decided may wait again. */
  readonly isReopened: boolean;
};
type Reopened<Case> = Placeable & {
  /** What the first start after a stop at or after an instant begins anew: a new thing judged, once this one was counted. */
  readonly after: (instant: EpochMs) => Case | undefined;
};

/** What counts as one in a period: an item, an owner’s time with one, or a day with all its items. */
export type Unit<Case, Stood extends Standing> = {
  readonly at: EpochMs;
  readonly row: number;
  readonly standing: (seen: Seen) => Stood | undefined;
  /** When it is late, where it was missed as it was seen at its cut-off; as far as is seen at last. */
  readonly late: (counted: Seen, last: Seen) => readonly Overdue[];
  readonly isReopened: boolean;
  /** What is judged in it, one by one. */
  readonly cases: readonly Case[];
  /** What is judged anew from an instant on at which this was counted. */
  readonly after: (instant: EpochMs) => readonly Case[];
};

/** Something judged in the period it counts in. */
export type Placed<Stood> = Stood & {
  readonly at: EpochMs;
  /** When it is late, as far as is seen of any period. */
  readonly late: () => readonly Overdue[];
  /** Whether it began in an earlier period, at whose cut-off it was not decided. */
  readonly isCarried: boolean;
};

/** What counts in a period, and what it leaves to later ones. */
export type PlacedIn<Case, Stood> = {
  readonly judged: readonly Placed<Stood>[];
  readonly carriedOut: readonly CarriedOut[];
  /** What may be late next: all of a running or settling period, and with the last of those what earlier ones left undecided. */
  readonly mayWait: readonly Case[];
};

type UnitsOf<Case, Stood extends Standing> = (cases: readonly Case[]) => readonly Unit<Case, Stood>[];

/** What began in a span, or was first opened again in it, as it stands there, and how late it was by then, or as far as `last`; nothing is carried. */
export function begunIn<Case extends Reopened<Case>, Stood extends Standing>(
  span: MeasureSpan,
  cases: readonly Case[],
  unitsOf: UnitsOf<Case, Stood>,
  last: Seen = span,
): PlacedIn<Case, Stood> {
  const end = Math.min(span.end, span.until);
  const own = cases.flatMap(each => {
    const first = each.at >= span.start ? each : each.after(span.start);
    return first && first.at < end && !first.isLeftOut ? [first] : [];
  });
  const units = unitsOf(own);
  const judged = units.flatMap(({ at, standing, late }): Placed<Stood>[] => {
    const stood = standing(span);
    return stood
      ? [{ ...stood, at, late: () => knownLate(late(span, last), unknownIn([span])), isCarried: false }]
      : [];
  });
  return { judged, carriedOut: [], mayWait: span.now === undefined ? [] : own };
}

/**
 * Puts each into the one period in which it counts (RULES 18): that in which it began, if it is decided at its cut-off or that is still to
 * come, and else that in which it is decided. What is opened again after the cut-off at which it counted is a new thing, of the period in which
 * that is. Periods are apart, oldest first.
 */
export function placedIn<Case extends Reopened<Case>, Stood extends Standing>(
  periods: readonly MeasureSpan[],
  cases: readonly Case[],
  unitsOf: UnitsOf<Case, Stood>,
): ReadonlyMap<string, PlacedIn<Case, Stood>> {
  const placed = periods.map(() => ({
    judged: [] as Placed<Stood>[],
    carriedOut: [] as CarriedOut[],
    mayWait: [] as Case[],
  }));
  const lastOpen = periods.findLastIndex(each => each.now !== undefined);
  const begun = periods.map(() => [] as Case[]);
  const seenUntil = Math.max(...periods.map(each => each.until));
  const holes = unknownIn(periods);
  const lastBefore = stepFinder(periods.map(each => each.start));
  const add = (first: Case) => {
    // What began in no period is not judged; what of it is opened again in one is.
    for (let each: Case | undefined = first; each; each = each.after(each.at)) {
      const place = lastBefore(each.at);
      const home = periods[place];
      if (!home || each.at >= home.end) continue;
      if (each.at < home.until) begun[place]!.push(each);
      return;
    }
  };
  cases.forEach(add);
  for (const [place, home] of periods.entries()) {
    const own = begun[place]!.sort((a, b) => a.row.row - b.row.row);
    for (const each of own) if (each.isLeftOut) again(each.after(home.until));
    for (const unit of unitsOf(own.filter(each => !each.isLeftOut))) {
      const counted = placeUnit(unit, place);
      if (counted !== undefined) unit.after(counted).forEach(again);
    }
  }
  function again(next: Case | undefined) {
    if (next) add(next);
  }
  /** The instant up to which it was seen where it counted, if that is over. */
  function placeUnit(unit: Unit<Case, Stood>, place: number): EpochMs | undefined {
    const home = periods[place]!;
    const own = unit.standing(home);
    if (!own) return undefined;
    const lateFrom = (counted: Seen) => () => knownLate(unit.late(counted, { until: seenUntil }), holes);
    const standsAt = (seen: Seen) => standsOf(unit.standing(seen));
    const { isCarriedOut, later } = placedFrom(periods, place, standsAt, unit.isReopened);
    if (!isCarriedOut)
      placed[place]!.judged.push({ ...own, at: unit.at, late: lateFrom(home), isCarried: false });
    const decided = later === undefined ? undefined : unit.standing(periods[later]!);
    if (decided)
      placed[later!]!.judged.push({
        ...decided,
        at: unit.at,
        late: lateFrom(periods[later!]!),
        isCarried: true,
      });
    const waitsIn = home.now === undefined && isCarriedOut && later === undefined ? lastOpen : place;
    if (periods[waitsIn]?.now !== undefined) placed[waitsIn]!.mayWait.push(...unit.cases);
    if (isCarriedOut) {
      const { id, row, owner, reopenedAt } = own;
      const openMs = decided ? undefined : seenUntil - unit.at;
      placed[place]!.carriedOut.push({ id, row, owner, reopenedAt, openMs });
    }
    const counting = later === undefined ? home : periods[later]!;
    const isCounted = later !== undefined || standsAt(home) === 'decided';
    return isCounted && !counting.open ? counting.until : undefined;
  }
  for (const each of placed) each.judged.sort((a, b) => a.row - b.row);
  return new Map(periods.map((each, place) => [each.id, placed[place]!]));
}

/** What something is as far as its period is decided; what is not there yet is promised nothing. */
function standsOf(item: Standing | undefined): Stands {
  if (!item || item.state === 'none') return 'none';
  return item.state === 'pending' ? 'waiting' : 'decided';
}

/** What counts in a period, or of it what began in a part of the period; what is carried in counts in its first part. */
export function partOf<Case, Stood>(
  placed: ReadonlyMap<string, PlacedIn<Case, Stood>>,
  periods: readonly MeasureSpan[],
  span: MeasureSpan,
): PlacedIn<Case, Stood> {
  const own = placed.get(span.id);
  if (own) return own;
  const period = periods.find(({ start, end }) => start <= span.start && span.end <= end);
  const isFirst = period?.start === span.start;
  const judged = placed.get(period?.id ?? '')?.judged ?? [];
  const isIn = ({ at }: Placed<Stood>) => at < span.end && (at >= span.start || isFirst);
  return { judged: judged.filter(isIn), carriedOut: [], mayWait: [] };
}
