import type { MeasureSpan } from '../../ground/asked.ts';
import type { EpochMs } from '../../ground/calendar/instant.ts';
import { stepFinder } from '../../ground/calendar/step-finder.ts';
import type { Judgeable, JudgedItem } from './judge-items.ts';

/** Something judged in the period it counts in. */
export type PlacedItem = JudgedItem & {
  readonly at: EpochMs;
  /** Whether it began in an earlier period, at whose cut-off it was not decided. */
  readonly isCarried: boolean;
};

/** Something that its own period did not decide. */
export type CarriedOut = Pick<JudgedItem, 'id' | 'row' | 'owner'> & {
  /** How long ago it began, in ms as they pass, where nothing has decided it as far as is seen. */
  readonly openMs: number | undefined;
};

/** What counts in a period, and what it leaves to later ones. */
export type PlacedPeriod = {
  readonly judged: readonly PlacedItem[];
  readonly carriedOut: readonly CarriedOut[];
};

/** What began in a span, as it stands there; nothing is carried. */
export function begunIn(span: MeasureSpan, all: readonly Judgeable[]): PlacedPeriod {
  const end = Math.min(span.end, span.until);
  const judged = all.flatMap(({ at, standing }): PlacedItem[] => {
    const own = at >= span.start && at < end ? standing(span) : undefined;
    return own ? [{ ...own, at, isCarried: false }] : [];
  });
  return { judged, carriedOut: [] };
}

/**
 * Puts each into the one period in which it counts (RULES 18): that in which it began, if it is decided at its cut-off or that is still to
 * come, and else that in which it is decided. Periods are apart, oldest first.
 */
export function placedIn(
  periods: readonly MeasureSpan[],
  all: readonly Judgeable[],
): ReadonlyMap<string, PlacedPeriod> {
  const placed = periods.map(() => ({ judged: [] as PlacedItem[], carriedOut: [] as CarriedOut[] }));
  const lastBefore = stepFinder(periods.map(each => each.start));
  for (const each of all) {
    const { at, standing } = each;
    const place = lastBefore(at);
    const home = periods[place];
    if (!home || at >= Math.min(home.end, home.until)) continue;
    const own = standing(home);
    if (!own) continue;
    const isOut = own.state === 'pending' && !home.open;
    if (!isOut) placed[place]!.judged.push({ ...own, at, isCarried: false });
    if (home.open || own.state === 'kept' || own.state === 'missed') continue;
    const later = decidedIn(periods, place + 1, each, isOut);
    const decided = later === undefined ? undefined : standing(periods[later]!);
    if (later !== undefined && decided) placed[later]!.judged.push({ ...decided, at, isCarried: true });
    if (!isOut) continue;
    const { id, row, owner } = own;
    const openMs = decided ? undefined : seenUntil(periods) - at;
    placed[place]!.carriedOut.push({ id, row, ...(owner !== undefined && { owner }), openMs });
  }
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

/** The first period from a place on in which something is decided; what is promised nothing any more is so too, where it waited. */
function decidedIn(
  periods: readonly MeasureSpan[],
  from: number,
  { standing }: Judgeable,
  waited: boolean,
): number | undefined {
  const isDecided = ({ end, until }: MeasureSpan) => {
    const state = standing({ until: Math.min(end, until) })?.state;
    return state === 'kept' || state === 'missed' || (waited && state === 'none');
  };
  // Most that is open now has been so all the time.
  const last = periods.at(-1);
  if (from >= periods.length || !last || !isDecided(last)) return undefined;
  const found = periods.slice(from).findIndex(isDecided);
  return found < 0 ? undefined : from + found;
}

function seenUntil(periods: readonly MeasureSpan[]): EpochMs {
  return Math.max(...periods.map(each => each.until));
}
