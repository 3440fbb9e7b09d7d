import type { MeasureSpan } from '../../ground/asked.ts';
import type { EpochMs } from '../../ground/calendar/instant.ts';
import { stepFinder } from '../../ground/calendar/step-finder.ts';
import type { Case, JudgedItem } from './judge-items.ts';
import type { Unit } from './units.ts';

/** Something judged in the period it counts in. */
export type PlacedItem = JudgedItem & {
  readonly at: EpochMs;
  /** Whether it began in an earlier period, at whose cut-off it was not decided. */
  readonly isCarried: boolean;
};

/** Something that its own period did not decide. */
export type CarriedOut = Pick<JudgedItem, 'id' | 'row' | 'owner' | 'reopenedAt'> & {
  /** How long ago it began, in ms as they pass, where nothing has decided it as far as is seen. */
  readonly openMs: number | undefined;
};

/** What counts in a period, and what it leaves to later ones. */
export type PlacedPeriod = {
  readonly judged: readonly PlacedItem[];
  readonly carriedOut: readonly CarriedOut[];
};

type UnitsOf = (cases: readonly Case[]) => readonly Unit[];

/** What began in a span, or was first opened again in it, as it stands there; nothing is carried. */
export function begunIn(span: MeasureSpan, cases: readonly Case[], unitsOf: UnitsOf): PlacedPeriod {
  const end = Math.min(span.end, span.until);
  const own = cases.flatMap(each => {
    const first = each.at >= span.start ? each : each.after(span.start);
    return first && first.at < end && !first.isLeftOut ? [first] : [];
  });
  const judged = unitsOf(own).flatMap(({ at, standing }): PlacedItem[] => {
    const judgedItem = standing(span);
    return judgedItem ? [{ ...judgedItem, at, isCarried: false }] : [];
  });
  return { judged, carriedOut: [] };
}

/**
 * Puts each into the one period in which it counts (RULES 18): that in which it began, if it is decided at its cut-off or that is still to
 * come, and else that in which it is decided. What is opened again after the cut-off at which it counted is a new thing, of the period in which
 * that is. Periods are apart, oldest first.
 */
export function placedIn(
  periods: readonly MeasureSpan[],
  cases: readonly Case[],
  unitsOf: UnitsOf,
): ReadonlyMap<string, PlacedPeriod> {
  const placed = periods.map(() => ({ judged: [] as PlacedItem[], carriedOut: [] as CarriedOut[] }));
  const begun = periods.map(() => [] as Case[]);
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
  function placeUnit(unit: Unit, place: number): EpochMs | undefined {
    const home = periods[place]!;
    const own = unit.standing(home);
    if (!own) return undefined;
    const isOut = own.state === 'pending' && !home.open;
    if (!isOut) placed[place]!.judged.push({ ...own, at: unit.at, isCarried: false });
    if (home.open) return undefined;
    if (isDecided(own)) return home.until;
    const later = decidedIn(periods, place + 1, unit, isOut);
    const decided = later && unit.standing(later);
    if (later && decided)
      placed[periods.indexOf(later)]!.judged.push({ ...decided, at: unit.at, isCarried: true });
    if (isOut) {
      const { id, row, owner, reopenedAt } = own;
      const openMs = decided ? undefined : seenUntil(periods) - unit.at;
      placed[place]!.carriedOut.push({
        id,
        row,
        ...(owner !== undefined && { owner }),
        ...(reopenedAt !== undefined && { reopenedAt }),
        openMs,
      });
    }
    return later && !later.open ? later.until : undefined;
  }
  for (const each of placed) each.judged.sort((a, b) => a.row - b.row);
  return new Map(periods.map((each, place) => [each.id, placed[place]!]));
}

/** What counts in a period, or of it what began in a part of the period; what is carried in counts in its first part. */
export function partOf(
  placed: ReadonlyMap<string, PlacedPeriod>,
  periods: readonly MeasureSpan[],
  span: MeasureSpan,
): PlacedPeriod {
  const own = placed.get(span.id);
  if (own) return own;
  const period = periods.find(({ start, end }) => start <= span.start && span.end <= end);
  const isFirst = period?.start === span.start;
  const judged = placed.get(period?.id ?? '')?.judged ?? [];
  const isIn = ({ at }: PlacedItem) => at < span.end && (at >= span.start || isFirst);
  return { judged: judged.filter(isIn), carriedOut: [] };
}

function isDecided({ state }: JudgedItem): boolean {
  return state === 'kept' || state === 'missed';
}

/**
 * The first period from a place on in which something is decided, and still is at its cut-off; what is promised nothing any more is so too,
 * where it waited.
 */
function decidedIn(
  periods: readonly MeasureSpan[],
  from: number,
  { standing, isReopened }: Unit,
  waited: boolean,
): MeasureSpan | undefined {
  const isOver = (seen: Parameters<Unit['standing']>[0]) => {
    const judged = standing(seen);
    return judged !== undefined && (isDecided(judged) || (waited && judged.state === 'none'));
  };
  const decides = (period: MeasureSpan) =>
    isOver({ until: Math.min(period.end, period.until) }) && (!isReopened || isOver(period));
  // Most that is open now has been so all the time; what is opened again may have been decided before.
  const last = periods.at(-1);
  if (from >= periods.length || !last || (!isReopened && !decides(last))) return undefined;
  return periods.slice(from).find(decides);
}

function seenUntil(periods: readonly MeasureSpan[]): EpochMs {
  return Math.max(...periods.map(each => each.until));
}
