import { countsAs } from '../../report/counts-as.ts';
import { strict } from '../../terms/shape.ts';
import { countedCondition } from './counted.ts';
import { counting, type Together, together } from './counting.ts';
import type { Weigh } from './weight.ts';

/** `{ missed: 3 in a row }` */
const terms = strict({
  missed: counting.describe('How many periods have to be missed: `3 in a row` or `2 of any 3`.'),
  objectives: together,
}).transform(read => ({
  kind: 'missed' as const,
  counting: read.missed,
  together: (read.objectives ?? 'same') as Together,
}));

/** A period counts as a miss as the objective says of missing data; excused and not-due ones are passed over. */
const weigh: Weigh = (objective, period) => {
  const counted = countsAs(objective, period);
  return counted && ({ miss: 'hit', kept: 'break', unknown: 'break', neutral: 'neutral' } as const)[counted];
};

/** So many periods were missed. */
export const missedCondition = countedCondition('missed', terms, weigh);
