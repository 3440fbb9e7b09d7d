import type { EndingKind } from '../../ground/kinds.ts';
import type { AnyCondition, EndingCondition } from './condition.ts';
import { consent } from './consent.ts';
import { missed } from './missed.ts';
import { noData } from './no-data.ts';

/** Every condition of an ending that can be computed. */
export const endingConditions = {
  missed,
  noData,
  consent,
} as const satisfies { [Kind in EndingKind]: EndingCondition<AnyCondition & { readonly kind: Kind }> };
