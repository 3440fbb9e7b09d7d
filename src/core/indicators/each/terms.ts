import { z } from 'zod';
import type { Duration } from '../../ground/calendar/duration.ts';
import type { Condition } from '../../ground/condition.ts';
import { condition } from '../../terms/condition.ts';
import { column, duration, name, oneOrMore, text } from '../../terms/scalars.ts';
import { byField, kindOf, strict, textOrFields, word } from '../../terms/shape.ts';
import { where } from '../where.ts';

/** Time allowed: for every item the same, or by the value of a column. */
export type Limits = {
  readonly by?: string;
  readonly limits: readonly { readonly value: string; readonly within: Duration }[];
  /** For values without a limit of their own; undefined promises them nothing. */
  readonly otherwise?: Duration | undefined;
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
  | { readonly kind: 'is'; readonly is: Condition };

const limits: z.ZodType<Limits> = textOrFields(
  duration.transform((every): Limits => ({ limits: [], otherwise: every })),
  strict({
    by: column.describe('The column whose value says how much time there is, such as `severity`.'),
    limits: z.record(z.string(), duration).describe('The time for each value of the column.'),
    otherwise: duration
      .optional()
      .describe('The time for all other values; they are promised nothing if left out.'),
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
  by: column.optional().describe('The column that says when it is due; a due day ends with the day.'),
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
    is: strict({ is: condition.describe('A condition on the row.') }).transform(
      (read): Promised => ({ kind: 'is', is: read.is }),
    ),
  },
  'a promise',
);

const events = (what: string) => z.array(text).min(1).optional().describe(what);

const rules = strict({
  start: events('Events that start the time; the item’s own time if left out.'),
  pause: events('Events that stop the time until it is resumed.'),
  resume: events('Events that let a paused time run on.'),
  stop: events('Events that end the time.'),
  transfer: events('Events that hand an item to another owner.'),
  onTransfer: word(['carry', 'restart'])
    .optional()
    .describe('Whether a new owner’s time runs on, as if left out, or starts anew.'),
  onSeverity: word(['carry', 'restart'])
    .optional()
    .describe('Whether the time runs on when the severity changes, as if left out, or starts anew.'),
});
export type ClockRules = z.output<typeof rules>;

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

/** A promise that is kept or missed item by item (RULES 18). */
export const eachTerms = strict({
  each: name.describe('The dataset of the items, one row each.'),
  at: column.describe('The time that puts an item into a period.'),
  where,
  clock: clock.describe('Whether time runs only in working hours.'),
  calendar: calendar
    .optional()
    .describe('The desk, or several: time runs while any is open; the agreement’s calendar if left out.'),
  received: word(['next-working-day'])
    .optional()
    .describe(
      'That what comes after the close of business, or on a day off, is received on the next working day, from which limits in days count; on its own day if left out.',
    ),
  log: name.optional().describe('The dataset with the events of the items.'),
  rules: rules.optional().describe('What the events of the log do to the time.'),
  promise: promised.describe('What is promised of each item: one condition, or `all:` / `any:` of several.'),
  judge: judged
    .optional()
    .describe(
      'What is judged: each `item`, as if left out; `[item, owner]`, once for each who had it; or `day`, kept if all its items are.',
    ),
  per: column.optional().describe('A column by which each group is judged alone; all must keep the target.'),
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
