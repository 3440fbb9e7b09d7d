import type { EndingKind } from '../../ground/kinds.ts';
import type { AnyCondition, EndingCondition } from './condition.ts';
import { consentCondition } from './consent.ts';
import { missedCondition } from './missed.ts';
import { noDataCondition } from './no-data.ts';

/** Every condition of an ending that can be computed. */
export const endingConditions = {
  missed: missedCondition,
  noData: noDataCondition,
  consent: consentCondition,
} as const satisfies { [Kind in EndingKind]: EndingCondition<AnyCondition & { readonly kind: Kind }> };
