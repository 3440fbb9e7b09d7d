import type { DaysLimit } from '../../ground/calendar/time-limit.ts';
import type { Carried } from '../../ground/carried.ts';
import { type Exact, exactText } from '../../ground/exact.ts';
import type { Quantity } from '../../ground/quantity.ts';
import type { CalendarBy } from '../items/calendar-by.ts';
import type { Pending } from '../pending-steps.ts';
import type { Unanswered } from '../unanswered.ts';
import { endsOf, eventsIn, withinOf } from './ends.ts';
import type { SpeedTerms } from './terms.ts';

export type SpeedReport = {
  readonly kind: 'speed';
  readonly item: string;
  /** Which of the two puts an item into a period. */
  readonly by?: 'second-event';
  readonly from: string;
  readonly to: string;
  /** The events of the log that `from` and `to` stand for, where they do. */
  readonly events?: { readonly from?: readonly string[]; readonly to?: readonly string[] };
  /** The dataset whose first row of an item is the second event, of which `to` is a column. */
  readonly firstOf?: string;
  readonly statistic: 'mean' | 'median' | 'percentile' | 'within';
  /** Share for `percentile`, and the days it is counted in, where it is. */
  readonly percentile?: Exact;
  readonly percentileDays?: 'working' | 'calendar';
  /** Duration in ms for `within`, or a number of days. */
  readonly withinMs?: number;
  readonly withinDays?: DaysLimit;
  readonly clock: 'wall' | 'working';
  readonly calendar?: string;
  /** The column that says which calendar an item has. */
  readonly calendarBy?: CalendarBy;
};

/** What the report says of how it is measured. */
export function speedReport(terms: SpeedTerms): SpeedReport {
  const { statistic, calendar, calendarBy } = terms;
  const { from, to, toName, isBySecond } = endsOf(terms);
  const within = withinOf(statistic);
  const [first, second] = [eventsIn(terms, from), eventsIn(terms, to)];
  return {
    kind: 'speed',
    item: terms.dataset,
    ...(isBySecond && { by: 'second-event' }),
    from,
    to: toName,
    ...((first || second) && { events: { ...(first && { from: first }), ...(second && { to: second }) } }),
    ...(typeof terms.to === 'object' && { firstOf: terms.to.of }),
    statistic: statistic.kind,
    ...(statistic.kind === 'percentile' && { percentile: exactText(statistic.share) }),
    ...(statistic.kind === 'percentile' && statistic.days && { percentileDays: statistic.days }),
    ...(within && ('ms' in within ? { withinMs: within.ms } : { withinDays: within })),
    clock: terms.clock,
    ...(calendar && { calendar }),
    ...(calendarBy && { calendarBy }),
  };
}

export type SpeedDetail = Carried &
  Pending & {
    readonly kind: 'speed';
    readonly items: number;
    readonly answeredWithin: number;
    readonly answeredLater: number;
    readonly waiting: number;
    /** By the second event. */
    readonly unanswered?: Unanswered;
    readonly mean?: Quantity;
    readonly meanAnswered?: Quantity;
    readonly median?: Quantity;
    readonly percentile90?: Quantity;
    /** Items by duration as a multiple of the target: up to ¼, ½, 1, 2, 4, more. */
    readonly spread: readonly number[];
  };
