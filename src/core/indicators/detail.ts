import type { PlainDateText } from '../ground/calendar/instant.ts';
import type { Exact } from '../ground/exact.ts';
import type { Quantity } from '../ground/quantity.ts';
import type { Status, Verdict } from '../report/verdict.ts';
import type { DeliveryReport, DeliveryTally } from './delivery/report.ts';
import type { ItemsDetail } from './each/report.ts';

export type DetailReport =
  | {
      readonly kind: 'count' | 'value';
      /** Every day of the period up to `measuredTo`, with the cumulative actual and the goal's line. */
      readonly days: readonly {
        readonly date: PlainDateText;
        readonly cumulative: Exact;
        readonly pace?: Exact;
      }[];
      readonly segments: readonly { readonly segment: string; readonly actual: Quantity }[];
    }
  | { readonly kind: 'share'; readonly items: number; readonly kept: number; readonly pending: number }
  | ItemsDetail
  | { readonly kind: 'measure'; readonly numerator: Quantity; readonly denominator: Quantity }
  | {
      readonly kind: 'speed';
      readonly items: number;
      readonly answeredWithin: number;
      readonly answeredLater: number;
      readonly waiting: number;
      readonly pending: number;
      readonly mean?: Quantity;
      readonly meanAnswered?: Quantity;
      readonly median?: Quantity;
      readonly percentile90?: Quantity;
      /** Items by duration as a multiple of the target: up to ¼, ½, 1, 2, 4, more. */
      readonly spread: readonly number[];
    }
  | {
      readonly kind: 'depth';
      readonly unconnected: number;
      readonly pending: number;
      readonly attempts: number;
      /** All leads of the period by number of attempts, from 0 up, without gaps. */
      readonly distribution: readonly {
        readonly attempts: number;
        readonly leads: number;
        readonly share: Exact;
      }[];
    }
  | (DeliveryTally & {
      readonly kind: 'deliveries';
      /** As agreed; none where there is only one. */
      readonly places: readonly (DeliveryTally & { readonly place: string })[];
      /** All that is due in the period, in order of time. */
      readonly occurrences: readonly DeliveryReport[];
    })
  | {
      readonly kind: 'availability';
      /** Time, checks or intervals that were available or should have been. */
      readonly available: Quantity;
      /** Time that was down, checks that failed, or intervals’ worth of failures. */
      readonly down: Quantity;
      readonly excluded?: Quantity;
      /** How much of it the target leaves room for in the whole period; negative `left` is over it. */
      readonly allowed?: Quantity;
      readonly left?: Quantity;
      /** How many times the service was down, overlapping incidents taken as one. */
      readonly outages?: number;
      /** Of those, how many began in the period. */
      readonly begun?: number;
    }
  | {
      readonly kind: 'composite';
      /** Each member with what it brings in; without a value where it has no data. */
      readonly members: readonly {
        readonly objective: string;
        readonly title: string;
        readonly weight?: Exact;
        readonly value?: Quantity;
        readonly target?: Quantity;
        readonly state?: Verdict | Status;
      }[];
    };
