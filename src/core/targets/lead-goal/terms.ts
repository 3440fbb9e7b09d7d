import { z } from 'zod';
import type { Exact } from '../../ground/exact.ts';
import { isFields } from '../../ground/fields.ts';
import { withForm } from '../../terms/form.ts';
import {
  column,
  decimal,
  type Money,
  type MoneyPer,
  money,
  moneyPer,
  name,
  type PeriodSpan,
  share,
  span,
} from '../../terms/scalars.ts';
import { named, readAs, scalar, strict, word } from '../../terms/shape.ts';
import { from, midPeriod } from '../dated.ts';
import { type Dated, dated } from './dated-input.ts';

/** An input of the lead goal: agreed once, or recomputed from the funnel over the periods before. */
export type FixedInput<T> = { readonly kind: 'fixed'; readonly value: Dated<T> };
export type WindowInput<T> = {
  readonly kind: 'window';
  readonly window: PeriodSpan;
  /** Serves until the window is full. */
  readonly assume: T | undefined;
};
export type Input<T> = FixedInput<T> | WindowInput<T>;

/** A value, a list of values by date, or `{ window: 6 months, assume: … }`. */
function input<T>(value: z.ZodType<T>, name: string, doc: string) {
  const windowed = strict({
    window: span.describe('How many complete periods of the funnel, just before the target’s period.'),
    assume: value.optional().describe('The value that serves until the window is full.'),
  }).transform(
    (read): Input<T> => ({ kind: 'window', window: read.window, assume: read.assume as T | undefined }),
  );
  const fixed = dated(value, name).transform((agreed): Input<T> => ({ kind: 'fixed', value: agreed }));
  const either = z
    .unknown()
    .transform(
      (given, context): Input<T> => readAs<Input<T>>(isFields(given) ? windowed : fixed, given, context),
    );
  return withForm(either, { kind: 'either', text: fixed, fields: windowed }).describe(doc);
}

const cell = scalar('the value of a segment', value => (value === '' ? undefined : value));

const stage = strict({
  to: column.describe('The stage reached, a column of the funnel: `opportunities`, `customers`.'),
  rate: input<Exact>(
    share,
    'share',
    'The share of the stage before that reaches this one, fixed or over a window.',
  ),
});

/** `compute: lead-goal`: how many leads carry the quota (RULES 8–10). */
export const leadGoalTerms = strict({
  compute: word(['lead-goal', 'composite']).describe('Names the calculation.'),
  from,
  midPeriod,
  funnel: name.optional().describe('The funnel dataset; may be left out where there is only one.'),
  quota: dated<MoneyPer>(moneyPer, 'amount')
    .optional()
    .describe('What sales has to close, per period: `250000 USD per month`, or a list by date.'),
  share: input<Exact>(share, 'share', 'The share of the quota that marketing’s leads carry.').optional(),
  marketingRevenue: dated<MoneyPer>(moneyPer, 'amount')
    .optional()
    .describe('Enters half-way: revenue owed from marketing’s leads, per period.'),
  customers: dated<Exact>(decimal, 'count')
    .optional()
    .describe('Enters half-way: customers owed from marketing’s leads, per period.'),
  dealSize: input<Money>(money, 'amount', 'Revenue per customer.').optional(),
  closeRate: input<Exact>(
    share,
    'share',
    'Customers per lead; for a chain of stages use `stages`.',
  ).optional(),
  stages: z
    .array(stage)
    .min(1)
    .optional()
    .describe('Rates from lead to customer, in order, instead of `closeRate`.'),
  cycle: input<PeriodSpan>(
    span,
    'length',
    'How many periods a lead takes to become a customer; shifts leads against wins.',
  ).optional(),
  segments: z
    .array(cell)
    .min(1)
    .optional()
    .describe('Segments of the funnel that count; each is rounded up, then summed.'),
  split: named(share).optional().describe('How the quota is shared among the segments, summing to 100 %.'),
  valuePerLead: named(money)
    .optional()
    .describe(
      'A goal in value: what a lead of each segment is worth, as agreed, instead of its close rate × deal size: `{ CEO: 100 USD, director: 50 USD }`.',
    ),
  pooled: z
    .array(cell)
    .min(1)
    .optional()
    .describe(
      'Segments of the funnel whose rows are summed before anything is divided; no goal of their own.',
    ),
  bounds: share.optional().describe('How far one target may step away from the one before: `10%`.'),
  round: word(['once', 'each-stage'])
    .optional()
    .describe('Round up once at the end (default) or after each stage.'),
}).transform(read => ({ ...read, kind: 'lead-goal' as const }));
export type LeadGoalTerms = z.output<typeof leadGoalTerms>;
