import type { z } from 'zod';
import { column, name, percentile } from '../../terms/scalars.ts';
import { byField, strict, textOrFields, word } from '../../terms/shape.ts';
import { where } from '../where.ts';

const measured = {
  measure: name.describe('The dataset whose numbers are measured.'),
  at: column.describe('The time that puts a row into a period.'),
  where,
};

/** Which of the numbers stands for all of them. */
export type Rank =
  | { readonly kind: 'median' }
  /** The nearest rank: so large a share of the rows is at most this. */
  | { readonly kind: 'percentile'; readonly share: string };

const rank: z.ZodType<Rank> = textOrFields(
  word(['median']).transform(kind => ({ kind })),
  strict({
    percentile: percentile.describe('Nearest rank: 95 means 95 in 100 were at most this.'),
  }).transform(read => ({ kind: 'percentile' as const, share: read.percentile })),
);

const summedTerms = strict({
  ...measured,
  sum: column.describe('The column of numbers that are added up; rows where it is blank are left out.'),
  per: column
    .optional()
    .describe('What the sum is divided by: `count` of the rows, or another column’s sum.'),
  as: word(['number', 'share']).optional().describe('What a sum over a sum is; `number` if left out.'),
}).transform(read => ({ ...read, kind: 'measure' as const, dataset: read.measure }));
export type SummedTerms = z.output<typeof summedTerms>;

const rankedTerms = strict({
  ...measured,
  statistic: rank.describe('`median` or `{ percentile: 95 }`, which may have decimals, such as `99.9`.'),
  of: column.describe('The column of numbers; rows where it is blank are left out.'),
}).transform(read => ({ ...read, kind: 'measure' as const, dataset: read.measure }));
export type RankedTerms = z.output<typeof rankedTerms>;

/** Numbers of the rows: added up and what they are divided by, or the one that so large a share of them does not pass. */
export const measureTerms: z.ZodType<SummedTerms | RankedTerms> = byField(
  { sum: summedTerms, statistic: rankedTerms },
  'a measure',
);
export type MeasureTerms = SummedTerms | RankedTerms;
