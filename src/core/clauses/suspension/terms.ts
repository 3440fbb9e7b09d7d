import type { z } from 'zod';
import { name, oneOrMore } from '../../terms/scalars.ts';
import { scalar, strict, word } from '../../terms/shape.ts';
import { clauseFields } from '../clause-fields.ts';

const span = scalar(
  '`next period` or how many of the coming periods, such as `2 periods`',
  (written): number | undefined => {
    if (written === 'next period') return 1;
    const count = /^([1-9]\d?) periods?$/.exec(written)?.[1];
    return count === undefined ? undefined : Number(count);
  },
);

/** Which duties rest after a miss of the clause’s objectives, and for how long (RULES 22). */
const suspend = strict({
  duties: oneOrMore(name).describe('The objectives that are suspended.'),
  for: span
    .optional()
    .describe(
      'Which periods of the missed objective after its verdict; those of a duty that begin in them are suspended. `next period` if left out.',
    ),
  when: oneOrMore(word(['missed', 'noData']))
    .optional()
    .describe('Which verdicts suspend; `missed` if left out.'),
}).transform(({ duties, for: periods = 1, when = ['missed' as const] }) => ({ duties, periods, when }));

/** A clause by which duties rest after a miss. */
export const suspendRemedy = strict({
  ...clauseFields,
  suspend: suspend.describe('Which duties rest, and when.'),
}).transform(read => ({ ...read, kind: 'suspend' as const }));
export type SuspendRemedy = z.output<typeof suspendRemedy>;
