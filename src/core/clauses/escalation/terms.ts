import { z } from 'zod';
import { type Duration, readDuration } from '../../ground/calendar/duration.ts';
import { duration, text } from '../../terms/scalars.ts';
import { scalar, strict, word } from '../../terms/shape.ts';
import { clauseFields } from '../clause-fields.ts';

/** When a level is reached: at so many open misses, so many in a row, or so long after a verdict. */
export type EscalationTrigger = { readonly text: string } & (
  | { readonly kind: 'missed' | 'in-a-row'; readonly count: number }
  | { readonly kind: 'time'; readonly duration: Duration }
);

const trigger = scalar(
  'a number of misses such as `1 missed`, `2 in a row`, or a time such as `5 days`',
  (written): EscalationTrigger | undefined => {
    const [, count, how] = /^([1-9]\d?) (missed|in a row)$/.exec(written) ?? [];
    if (count !== undefined)
      return { kind: how === 'missed' ? 'missed' : 'in-a-row', count: Number(count), text: written };
    const time = readDuration(written);
    return time && { kind: 'time', duration: time, text: written };
  },
);

const level = strict({
  after: trigger.describe(
    'When it is reached: misses with no outcome (`1 missed`), misses `in a row`, or the time since a verdict.',
  ),
  to: text.describe('Who is told: a party, or a role in words.'),
  within: duration.optional().describe('How long they have to answer.'),
});
export type EscalationLevel = z.output<typeof level>;

/** Who is told of a miss that has no outcome, level by level. */
export const escalationRemedy = strict({
  ...clauseFields,
  escalate: z.array(level).min(1).describe('The levels, the first to be told first.'),
  until: word(['resolved', 'kept'])
    .optional()
    .describe('What ends it: a recorded outcome alone, or the next kept period too; `resolved` if left out.'),
}).transform(read => ({ ...read, kind: 'escalate' as const }));
export type EscalationRemedy = z.output<typeof escalationRemedy>;
