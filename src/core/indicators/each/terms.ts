import { z } from 'zod';
import { type Duration, readDuration, tooLong } from '../../ground/calendar/duration.ts';
import type { Condition } from '../../ground/condition.ts';
import { condition } from '../../terms/condition.ts';
import { column, duration, name, oneOrMore, text, whole } from '../../terms/scalars.ts';
import { byField, kindOf, named, scalar, strict, textOrFields, word } from '../../terms/shape.ts';
import { calendarBy, calendarName } from '../items/calendar-by.ts';
import { clockRules } from '../items/clock-rules.ts';
import { received } from '../items/received.ts';
import { where } from '../where.ts';

/** A time allowed, or none at all: the value is promised nothing, and that is so agreed. */
export type Limit = Duration | 'none';

/** Time allowed: for every item the same, or by the value of a column. */
export type Limits = {
  readonly by?: string;
  readonly limits: readonly { readonly value: string; readonly within: Limit }[];
  /** For values without a limit of their own; left out, each value that there is needs one. */
  readonly otherwise?: Limit | undefined;
};

type Clocked = {
  /** Overrides of the indicator's own. */
  readonly clock?: 'working' | 'wall' | undefined;
  readonly calendar?: readonly string[] | undefined;
};

/** What is promised of an item, as a tree of conditions. */
export type Promised =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Promised[] }
  | (Clocked & {
      readonly kind: 'within';
      readonly to: string;
      readonly from?: string | undefined;
      readonly within: Limits;
    })
  | { readonly kind: 'by'; readonly to: string; readonly by: string }
  | (Clocked & {
      readonly kind: 'updates';
      readonly updates: string;
      readonly from?: string | undefined;
      readonly every: Limits;
      readonly until: string;
    })
  | (Clocked & {
      readonly kind: 'times';
      readonly event: string;
      readonly atLeast: number;
      readonly from?: string | undefined;
      readonly within: Limits;
    })
  | { readonly kind: 'is'; readonly is: Condition };

const limit = scalar(
  'a duration such as `1 hour` or `2 working hours`, or `none`',
  (text): Limit | undefined => (text === 'none' ? 'none' : readDuration(text)),
  read => (read === 'none' ? undefined : tooLong(read)),
);
const limits: z.ZodType<Limits> = textOrFields(
  duration.transform((every): Limits => ({ limits: [], otherwise: every })),
  strict({
    by: column.describe('The column whose value says how much time there is, such as `severity`.'),
    limits: named(limit).describe(
      'The time for each value of the column; `none` for one that is promised nothing.',
    ),
    otherwise: limit
      .optional()
      .describe('The time for all other values, or `none`; if left out, another value is an error.'),
  }).transform(
    ({ by, limits: held, otherwise }): Limits => ({
      by,
      limits: Object.entries(held).map(([value, within]) => ({ value, within })),
      otherwise,
    }),
  ),
);

const clock = word(['working', 'wall']);
const calendar = oneOrMore(name);
const clocked = {
  clock: clock.optional().describe('The clock of this condition, where it is not the indicator’s.'),
  calendar: calendar.optional().describe('The desks of this condition, where they are not the indicator’s.'),
};
const from = column
  .optional()
  .describe(
    'What starts the time: a column, or `start` for the rules’ event; that one, or `at`, if left out.',
  );
const nested = z.lazy(() => promised);

const to = strict({
  to: column.describe('The time that ends the wait: a column, or `stop` for the rules’ event.'),
  from,
  within: limits.optional().describe('How long it may take: a duration, or `{ by, limits, otherwise }`.'),
  by: column
    .optional()
    .describe('The column that says when it is due, in each row; a due day ends with the day.'),
  ...clocked,
}).transform((read, context): Promised => {
  const { by, within, ...rest } = read;
  if (within !== undefined && by === undefined) return { kind: 'within', ...rest, within };
  const isAlone = read.from === undefined && read.clock === undefined && read.calendar === undefined;
  if (by !== undefined && within === undefined && isAlone) return { kind: 'by', to: read.to, by };
  context.issues.push({
    code: 'custom',
    input: read,
    message:
      isAlone || within !== undefined || by === undefined
        ? `Unexpected ${by === undefined ? 'nothing' : '`within` and `by`'} beside \`to\`, expected one of \`within\`, \`by\``
        : 'Unexpected `from`, `clock` or `calendar` beside `by`, expected the time it is due alone',
    params: { code: 'bad-value' },
  });
  return z.NEVER;
});

const promised: z.ZodType<Promised> = byField(
  {
    all: strict({
      all: z.array(nested).min(1).describe('Conditions that must all be kept.'),
    }).transform((read): Promised => ({ kind: 'all', of: read.all })),
    any: strict({
      any: z.array(nested).min(1).describe('Conditions of which one must be kept.'),
    }).transform((read): Promised => ({ kind: 'any', of: read.any })),
    to,
    updates: strict({
      updates: text.describe('The event of the log that is an update.'),
      from,
      every: limits.describe(
        'The longest time without an update: a duration, or `{ by, limits, otherwise }`.',
      ),
      until: column.describe('The time after which none is needed: a column, or `stop`.'),
      ...clocked,
    }).transform((read): Promised => ({ kind: 'updates', ...read })),
    event: strict({
      event: text.describe('The event of the log that is counted, such as a call.'),
      atLeast: whole(1, 1000).describe('How often it has to happen.'),
      from,
      within: limits.describe('In what time: a duration, or `{ by, limits, otherwise }`.'),
      ...clocked,
    }).transform((read): Promised => ({ kind: 'times', ...read })),
    is: strict({ is: condition.describe('A condition on the row.') }).transform(
      (read): Promised => ({ kind: 'is', is: read.is }),
    ),
  },
  'a promise',
);

const owners = z.unknown().transform((input, context): 'owner' => {
  if (Array.isArray(input) && input.join() === 'item,owner') return 'owner';
  context.issues.push({
    code: 'custom',
    input,
    message: `Unexpected ${kindOf(input)}, expected \`item\`, \`[item, owner]\` or \`day\``,
    params: { code: 'bad-value' },
  });
  return z.NEVER;
});

const judged = textOrFields(word(['item', 'day']), owners);

const fewItems = strict({
  items: whole(2, 1_000_000).describe('How many items are enough for the share as it is.'),
  means: word(['one-miss', 'not-due']).describe(
    'Of fewer, `one-miss` allows one, which counts as kept where it is the only one; with `not-due` nothing is due.',
  ),
});
export type FewItems = z.output<typeof fewItems>;

/** A promise that is kept or missed item by item (RULES 18). */
export const eachTerms = strict({
  each: name.describe('The dataset of the items, one row each.'),
  at: column.describe('The time that puts an item into a period.'),
  where,
  clock: clock.describe('Whether time runs only in working hours.'),
  calendar: oneOrMore(calendarName)
    .optional()
    .describe('The desk, or several: time runs while any is open; the agreement’s calendar if left out.'),
  calendarBy: calendarBy
    .optional()
    .describe(
      'In place of `calendar`, the calendar of each item by the value of a column; its working time and days are those of that one.',
    ),
  received,
  log: name.optional().describe('The dataset with the events of the items.'),
  rules: clockRules.optional().describe('What the events of the log do to the time.'),
  promise: promised.describe('What is promised of each item: one condition, or `all:` / `any:` of several.'),
  judge: judged
    .optional()
    .describe(
      'What is judged: each `item`, as if left out; `[item, owner]`, once for each who had it; or `day`, kept if all its items are.',
    ),
  warn: strict({
    before: duration.describe(
      'How long before nothing is left of its time an item is listed, as time passes.',
    ),
  })
    .optional()
    .describe('Lists of a running or settling period what will be late next; nothing of it is judged.'),
  fewerThan: fewItems.optional().describe('What holds in a period, or for a group of it, with fewer items.'),
  per: column
    .optional()
    .describe(
      'A column, or the `owner` of the log, by which each group of items is judged alone; all must keep the target. The `per` of an objective does so whatever is measured.',
    ),
}).transform(read => ({
  ...read,
  kind: 'each' as const,
  dataset: read.each,
  judge: read.judge ?? ('item' as const),
}));
export type EachTerms = z.output<typeof eachTerms>;

/** A single condition. */
export type Leaf = Exclude<Promised, { readonly of: readonly Promised[] }>;

/** The single conditions of a promise, in the order they are written. */
export function leavesOf(promise: Promised): readonly Leaf[] {
  return 'of' in promise ? promise.of.flatMap(leavesOf) : [promise];
}

/** A condition about time. */
export type TimedLeaf = Extract<Leaf, { readonly kind: 'within' | 'updates' | 'times' }>;

export function isTimed(leaf: Promised): leaf is TimedLeaf {
  return leaf.kind === 'within' || leaf.kind === 'updates' || leaf.kind === 'times';
}

/** The time that a condition ends by: a column, or `stop`; undefined for one that ends by no time of its own. */
export function endOf(leaf: Leaf): string | undefined {
  if (leaf.kind === 'updates') return leaf.until;
  return leaf.kind === 'within' || leaf.kind === 'by' ? leaf.to : undefined;
}
