import { z } from 'zod';
import { type Duration, readDuration, tooLong } from '../../ground/calendar/duration.ts';
import { withForm } from '../../terms/form.ts';
import { duration, text } from '../../terms/scalars.ts';
import { readAs, scalar, strict, word } from '../../terms/shape.ts';
import { clauseFields } from '../clause-fields.ts';

/** When a level is reached: at so many open misses, so many in a row, or so long after a verdict. */
export type EscalationTrigger = { readonly text: string } & (
  | { readonly kind: 'missed' | 'in-a-row'; readonly count: number }
  | { readonly kind: 'time'; readonly duration: Duration }
);

const expected = 'a number of misses such as `1 missed`, `2 in a row`, or a time such as `5 days`';
const passed = scalar(expected, readTrigger, read =>
  read.kind === 'time' ? tooLong(read.duration) : undefined,
);

function readTrigger(written: string): EscalationTrigger | undefined {
  const [, count, how] = /^([1-9]\d?) (missed|in a row)$/.exec(written) ?? [];
  if (count !== undefined)
    return { kind: how === 'missed' ? 'missed' : 'in-a-row', count: Number(count), text: written };
  const time = readDuration(written);
  return time && { kind: 'time', duration: time, text: written };
}

/** What is written with a minus is meant for before something is late, which is no miss yet: the indicator tells it. */
const trigger = withForm(
  z.unknown().transform((input, context): EscalationTrigger => {
    const before = typeof input === 'string' ? /^-\s*(\S.*)$/.exec(input.trim())?.[1] : undefined;
    if (before === undefined || !readDuration(before)) return readAs(passed, input, context);
    context.issues.push({
      code: 'custom',
      input,
      message: `Unexpected time before a miss, expected one after it: what will be late next is listed by \`warn: { before: ${before} }\` beside the \`each\` of the objective`,
      params: { code: 'bad-value', fix: 'Move it there' },
    });
    return z.NEVER;
  }),
  { kind: 'scalar', expected },
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
