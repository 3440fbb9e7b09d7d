import type { PlainDateText } from '../../ground/calendar/instant.ts';
import type { Exact } from '../../ground/exact.ts';
import type { LateItem } from '../late-item.ts';

/** How something that was due stands. */
export type DeliveryState = 'kept' | 'missed' | 'pending';

/** What was required of it and failed. */
export type DeliveryFault = 'on-time' | 'in-full' | 'at-place' | 'confirmed';

/** Units of a period as a whole: due, come as agreed but no more than is due, and still to come. */
export type DeliveryUnits = Readonly<Record<'due' | 'asAgreed' | 'awaited', Exact>>;

export type DeliveryTally = Readonly<Record<DeliveryState, number>>;

/** One occurrence at one place. */
export type DeliveryReport = {
  readonly dueOn: PlainDateText;
  /** The last instant at which it is due, and at which it is on time. */
  readonly dueBy: string;
  readonly latest: string;
  /** '' where there is only one. */
  readonly place: string;
  /** The id of the row that asked for it. */
  readonly for?: string;
  /** Units that were due, that arrived, and that arrived in time; absent where one row is enough. */
  readonly units?: { readonly due: Exact; readonly delivered: Exact; readonly inTime: Exact };
  /** The last arrival at its place; absent where nothing came. */
  readonly deliveredAt?: string;
  /** The last confirmation, by whomever it was. */
  readonly confirmedAt?: string;
  readonly confirmedBy?: string;
  /** Where else something arrived for it. */
  readonly elsewhere: readonly string[];
  readonly state: DeliveryState;
  readonly failed: readonly DeliveryFault[];
  /** Rows of the file that arrived for it, 1 the first after the header. */
  readonly rows: readonly number[];
};

export type DeliveryIndicatorReport = {
  readonly kind: 'delivery';
  readonly item: string;
  /** Whether days of a rule, events of another dataset or the periods themselves say when it is due. */
  readonly by: 'schedule' | 'event' | 'period';
  /** What its figure is a share of. */
  readonly counts: 'deliveries' | 'units';
  /** RFC 5545. */
  readonly rule?: string;
  /** The working day of each month, in place of a rule. */
  readonly workingDay?: number | 'last';
  /** `09:00` or `close-of-business`. */
  readonly at?: string;
  readonly unit?: string;
  /** Units at each; the only place is ''. */
  readonly places?: readonly { readonly place: string; readonly units: Exact }[];
  /** Id of the contact of the receiving party. */
  readonly confirmedBy?: string;
  readonly requires: readonly DeliveryFault[];
};

export type DeliveriesDetail = DeliveryTally & {
  readonly kind: 'deliveries';
  /** Where the figure is the share of the units. */
  readonly units?: DeliveryUnits;
  /** As agreed; none where there is only one. */
  readonly places: readonly (DeliveryTally & { readonly place: string; readonly units?: DeliveryUnits })[];
  /** All that is due in the period, in order of time. */
  readonly occurrences: readonly DeliveryReport[];
  /** What of it was late, also beyond the period; only where a clause asks for it. */
  readonly late?: readonly LateItem[];
};
