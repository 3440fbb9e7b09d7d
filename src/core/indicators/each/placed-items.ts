import type { MeasureSpan } from '../../ground/asked.ts';
import type { EpochMs } from '../../ground/calendar/instant.ts';
import type { CarriedOut } from '../../ground/carried.ts';
import { placingIn, type Stands } from '../../ground/placing.ts';
import type { Judgeable, JudgedItem } from './judge-items.ts';

/** Something judged in the period it counts in. */
export type PlacedItem = JudgedItem & {
  readonly at: EpochMs;
  /** Whether it began in an earlier period, at whose cut-off it was not decided. */
  readonly isCarried: boolean;
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

/** Puts each into the one period in which it counts (RULES 18). Periods are apart, oldest first. */
export function placedIn(
  periods: readonly MeasureSpan[],
  all: readonly Judgeable[],
): ReadonlyMap<string, PlacedPeriod> {
  const placed = periods.map(() => ({ judged: [] as PlacedItem[], carriedOut: [] as CarriedOut[] }));
  const placing = placingIn(periods);
  const seenUntil = Math.max(...periods.map(each => each.until));
  for (const { at, standing } of all) {
    const found = placing(at, seen => standsOf(standing(seen)));
    if (!found) continue;
    const own = standing(periods[found.home]!);
    if (!own) continue;
    if (!found.isCarriedOut) placed[found.home]!.judged.push({ ...own, at, isCarried: false });
    const decided = found.later === undefined ? undefined : standing(periods[found.later]!);
    if (decided) placed[found.later!]!.judged.push({ ...decided, at, isCarried: true });
    if (!found.isCarriedOut) continue;
    const { id, row, owner } = own;
    placed[found.home]!.carriedOut.push({ id, row, owner, openMs: decided ? undefined : seenUntil - at });
  }
  return new Map(periods.map((each, place) => [each.id, placed[place]!]));
}

/** What something is as far as its period is decided; what is not there yet is promised nothing. */
function standsOf(item: JudgedItem | undefined): Stands {
  if (!item || item.state === 'none') return 'none';
  return item.state === 'pending' ? 'waiting' : 'decided';
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
