import type { Carried } from '../../ground/carried.ts';
import type { Exact } from '../../ground/exact.ts';
import type { Pending } from '../pending-steps.ts';

export type DepthReport = {
  readonly kind: 'depth';
  readonly item: string;
  readonly channels?: readonly string[];
  readonly automated: boolean;
  /** As agreed: `5 days`. */
  readonly within: string;
};

export type DepthDetail = Carried &
  Pending & {
    readonly kind: 'depth';
    readonly unconnected: number;
    readonly attempts: number;
    /** All leads of the period by number of attempts, from 0 up, without gaps. */
    readonly distribution: readonly {
      readonly attempts: number;
      readonly leads: number;
      readonly share: Exact;
    }[];
  };
