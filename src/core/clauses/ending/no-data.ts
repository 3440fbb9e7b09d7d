import { strict } from '../../terms/shape.ts';
import { countedCondition } from './counted.ts';
import { counting, type Together, together } from './counting.ts';
import type { Weigh } from './weight.ts';

/** `{ noData: 2 in a row }` */
const terms = strict({
  noData: counting.describe('How many periods have to be without data: `2 in a row` or `2 of any 3`.'),
  objectives: together,
}).transform(read => ({
  kind: 'noData' as const,
  counting: read.noData,
  together: (read.objectives ?? 'same') as Together,
}));

/** A period without data counts, whatever it counts as elsewhere; excused and not-due ones are passed over. */
const weigh: Weigh = (_, { verdict }) =>
  verdict &&
  ({ 'no-data': 'hit', met: 'break', missed: 'break', excused: 'neutral', 'not-due': 'neutral' } as const)[
    verdict
  ];

/** So many periods were without data. */
export const noDataCondition = countedCondition('noData', terms, weigh);
