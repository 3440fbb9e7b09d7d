import type { Exact } from '../ground/exact.ts';
import type { Missing } from './availability/downtime.ts';
import type { DeliveryFault } from './delivery/report.ts';
import type { PromiseReport } from './each/report.ts';

/** What is measured, as far as words need it. */
export type IndicatorReport =
  | { readonly kind: 'count'; readonly item: string; readonly at: string; readonly term?: string }
  | { readonly kind: 'value'; readonly item: string; readonly at: string; readonly by?: string }
  | {
      readonly kind: 'each';
      readonly item: string;
      readonly at: string;
      /** What is judged: each item, each owner’s time with one, or each day. */
      readonly judge: 'item' | 'owner' | 'day';
      /** The column whose groups are judged alone. */
      readonly per?: string;
      readonly promise: PromiseReport;
    }
  | { readonly kind: 'share'; readonly item: string; readonly at: string }
  | {
      readonly kind: 'measure';
      readonly item: string;
      readonly at: string;
      /** The column added up. */
      readonly sum: string;
      /** `count`, or the column it is divided by; absent for the sum itself. */
      readonly per?: string;
    }
  | {
      readonly kind: 'speed';
      readonly item: string;
      readonly from: string;
      readonly to: string;
      readonly statistic: 'mean' | 'median' | 'percentile' | 'within';
      /** Share for `percentile`. */
      readonly percentile?: Exact;
      /** Duration in ms for `within`. */
      readonly withinMs?: number;
      readonly clock: 'wall' | 'working';
      readonly calendar?: string;
    }
  | {
      readonly kind: 'depth';
      readonly item: string;
      readonly channels?: readonly string[];
      readonly automated: boolean;
      /** As agreed: `5 days`. */
      readonly within: string;
    }
  | {
      readonly kind: 'delivery';
      readonly item: string;
      /** Whether days of a rule, events of another dataset or the periods themselves say when it is due. */
      readonly by: 'schedule' | 'event' | 'period';
      /** RFC 5545. */
      readonly rule?: string;
      /** `09:00` or `close-of-business`. */
      readonly at?: string;
      readonly unit?: string;
      /** Units at each; the only place is ''. */
      readonly places?: readonly { readonly place: string; readonly units: Exact }[];
      /** Id of the contact of the receiving party. */
      readonly confirmedBy?: string;
      readonly requires: readonly DeliveryFault[];
    }
  | {
      readonly kind: 'availability';
      readonly item: string;
      readonly basis: 'incidents' | 'checks';
      readonly method: 'downtime' | 'ratio-of-sums' | 'mean-of-intervals';
      /** What is down for a shorter time does not count. */
      readonly minimumMs?: number;
      readonly exclusions: 'both' | 'downtime';
      readonly missing: Missing;
    }
  | {
      readonly kind: 'composite';
      readonly method: 'serial' | 'fallback' | 'weighted-mean';
      /** Whether it is made of what was measured, or of actual ÷ target, each at most `cap`. */
      readonly reading: 'actual' | 'attainment';
      readonly cap?: Exact;
      readonly members: readonly {
        readonly objective: string;
        readonly title: string;
        readonly weight?: Exact;
      }[];
    };
