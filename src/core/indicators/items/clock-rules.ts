import { z } from 'zod';
import { isFields } from '../../ground/fields.ts';
import { withForm } from '../../terms/form.ts';
import { duration, text } from '../../terms/scalars.ts';
import { readAs, strict, word } from '../../terms/shape.ts';

const names = z.array(text).min(1);
const events = (what: string) => names.optional().describe(what);

/** The events that pause the time, and how long one pause may last. */
const pauseFields = strict({
  events: names.describe('Events that stop the time until it is resumed.'),
  atMost: duration.optional().describe('How long one pause may last; after that the time runs on.'),
});
const pause = withForm(
  z.unknown().transform((input, context) => {
    const { events: pausing, atMost } = isFields(input)
      ? readAs(pauseFields, input, context)
      : { events: readAs(names, input, context), atMost: undefined };
    return { pausing, atMost };
  }),
  { kind: 'either', text: names, fields: pauseFields },
);

const fields = {
  start: events('Events that start the time; the item’s own time if left out.'),
  pause: pause
    .optional()
    .describe('Events that stop the time until it is resumed: a list, or `{ events, atMost }`.'),
  resume: events('Events that let a paused time run on.'),
  stop: events('Events that end the time.'),
  reopened: word(['resume', 'restart', 'ignore'])
    .optional()
    .describe(
      'What a start after a stop does: the time goes on without the time between, or starts anew and the worst time counts, or nothing. Without it such a row is an error.',
    ),
  outOfOrder: word(['ignore'])
    .optional()
    .describe(
      'What is said of events that find nothing to change, such as a second stop, a reply after the stop or a pause of a paused time: `ignore` passes them over without a word, a warning if left out.',
    ),
};

/** A pause as the rest reads it: its events, and how long it may last. */
function pauseOf(paused: z.output<typeof pause> | undefined) {
  return {
    ...(paused && { pause: paused.pausing }),
    ...(paused?.atMost && { pauseAtMost: paused.atMost }),
  };
}

/** What the events of a log do to a time, whoever has the item (RULES 13). */
export const timeRules = strict(fields).transform(({ pause: paused, ...read }) => ({
  ...read,
  ...pauseOf(paused),
}));

/** What the events of a log do to the time of an item (RULES 18). */
export const clockRules = strict({
  ...fields,
  transfer: events('Events that hand an item to another owner.'),
  onTransfer: word(['carry', 'restart'])
    .optional()
    .describe('Whether a new owner’s time runs on, as if left out, or starts anew.'),
  onSeverity: word(['carry', 'restart'])
    .optional()
    .describe('Whether the time runs on when the severity changes, as if left out, or starts anew.'),
}).transform(({ pause: paused, ...read }) => ({ ...read, ...pauseOf(paused) }));
/** What the events of a log do to the time of an item; `pauseAtMost` ends a pause that nothing resumed. */
export type ClockRules = z.output<typeof clockRules>;

/** Whether what was done is not for good, as a start after the stop makes it go on or begin anew. */
export function mayReopen(rules: ClockRules | undefined): boolean {
  return rules?.reopened === 'resume' || rules?.reopened === 'restart';
}
