import { z } from 'zod';
import type { Direction } from '../../ground/quantity.ts';
import { money, name, text, yesNo } from '../../terms/scalars.ts';
import { byField, scalar, strict, textOrFields, word } from '../../terms/shape.ts';
import { beyondMeaning, readThreshold, type Threshold } from '../../terms/threshold.ts';
import { clauseFields } from '../clause-fields.ts';
import { capBase } from './cap-base.ts';
import { claimWindow } from './claim-window.ts';
import { creditAmount } from './credit-amount.ts';

import { lateness } from './lateness.ts';

/** A threshold that keeps how it was written. */
export type TierThreshold = Threshold & { readonly text: string };

const threshold = scalar(
  'a threshold such as `99.9%`, `1 hour` or `450`',
  (written): TierThreshold | undefined => {
    const read = readThreshold(written);
    return read && { ...read, text: written };
  },
  beyondMeaning,
);

const tierOf = (direction: Direction) =>
  strict({
    [direction]: threshold.describe('Actuals on this side of it earn the credit.'),
    credit: creditAmount.describe('What the customer gets.'),
  }).transform(read => ({
    direction,
    threshold: read[direction] as TierThreshold,
    credit: read.credit as z.output<typeof creditAmount>,
  }));

const tier = byField(
  {
    below: tierOf('below'),
    atMost: tierOf('atMost'),
    above: tierOf('above'),
    atLeast: tierOf('atLeast'),
  } satisfies Record<Direction, z.ZodType>,
  'a credit tier',
);
export type Tier = z.output<typeof tier>;

const monthDays = scalar('days such as `30 days`', written => {
  const days = /^([1-9]\d?) days$/.exec(written)?.[1];
  return days === undefined ? undefined : Number(days);
})
  .optional()
  .describe('How many days a month has where days of service are priced; those of the calendar if left out.');

const base = byField(
  {
    fees: strict({
      fees: text.describe('The service in fees.csv, or `all`.'),
      resource: text
        .optional()
        .describe('One resource of it, as the column `resource` has it; all of the service if left out.'),
      month: monthDays,
    }).transform(({ fees, resource, month }) => ({
      kind: 'fees' as const,
      service: fees,
      ...(resource !== undefined && { resource }),
      ...(month !== undefined && { month }),
    })),
    fixed: strict({ fixed: money.describe('The fee of each period.'), month: monthDays }).transform(
      ({ fixed, month }) => ({
        kind: 'fixed' as const,
        fee: fixed,
        ...(month !== undefined && { month }),
      }),
    ),
  },
  'the base of a credit',
);

/** The spans a cap may be over, in order of time. */
export const capSpans = ['period', 'invoice', '12 months', 'term'] as const;

const capFields = {
  per: word(capSpans).describe(
    'The time it is over; 12 months end with the period, an invoice is as long as `invoice` says.',
  ),
  atMost: creditAmount.describe('The most that is credited in that time.'),
};
const cap = strict({
  ...capFields,
  of: capBase
    .optional()
    .describe(
      'For a share: the service in fees.csv, `all`, or the sum that is agreed, such as `12000 USD`; the credit’s own base if left out.',
    ),
});
export type CapTerms = z.output<typeof cap>;

/** A cap on what several credit clauses give together. */
export const sharedCap = strict({
  ...capFields,
  of: capBase
    .optional()
    .describe('For a share: the service in fees.csv, `all`, or the sum that is agreed, such as `12000 USD`.'),
  across: z
    .array(name)
    .min(1)
    .optional()
    .describe('Ids of the credit clauses that share it; all of them if left out.'),
});
export type SharedCapTerms = z.output<typeof sharedCap>;

/** How a credit is computed (RULES 25). */
export const credit = strict({
  tiers: z.array(tier).min(1).optional().describe('Credits by what was reached; the worst tier holds.'),
  each: textOrFields(word(['day', 'hour', 'incident', 'item']), lateness)
    .optional()
    .describe(
      'In place of tiers: what each day or hour of downtime or each incident of a missed period earns, each `item` that failed, or each unit of time that an item is late, as `{ late: 1 day, clock: wall }`; the last two whatever the period’s verdict.',
    ),
  amount: creditAmount.optional().describe('Beside `each`: the credit for each of them.'),
  counting: word(['complete', 'started'])
    .optional()
    .describe(
      'Beside `each`: whether days, hours and units of lateness count complete or once started; complete if left out.',
    ),
  base: base.optional().describe('What shares and days are of: `{ fees: compute }` or `{ fixed: 100 USD }`.'),
  priced: yesNo
    .optional()
    .describe(
      'Whether days of service are given in money: each is worth the fee of `base` ÷ the days of its months.',
    ),
  misses: word(['highest', 'sum'])
    .optional()
    .describe(
      'What several objectives, or groups of one without fees of their own, missed in a period earn; the highest credit if left out. Items and lateness of the groups of one objective are always added up.',
    ),
  caps: z
    .array(cap)
    .optional()
    .describe('The most that is credited, in the order in which credits are claimed.'),
  moreThan: money.optional().describe('Only a credit of more than this is given, as of `1 USD`.'),
  claimWithin: claimWindow
    .optional()
    .describe(
      'How long after the period a credit may be claimed, before which it uses up no cap, or `{ within, from }`; it needs no claim if left out.',
    ),
});
export type CreditTerms = z.output<typeof credit>;

export const creditRemedy = strict({
  ...clauseFields,
  credit: credit.describe('How the credit is computed.'),
}).transform(read => ({ ...read, kind: 'credit' as const }));
export type CreditRemedy = z.output<typeof creditRemedy>;
