import { z } from 'zod';
import type { PlainDateText } from '../../ground/calendar/instant.ts';
import { withForm } from '../../terms/form.ts';
import { date } from '../../terms/scalars.ts';
import { readAs, strict } from '../../terms/shape.ts';

/** What was agreed, in order of time: the first serves from the target's first day on, each other from its own (RULES 8). */
export type Dated<T> = readonly DatedValue<T>[];
export type DatedValue<T> = { readonly from: PlainDateText | undefined; readonly value: T };

/** One value, or a list of values by date, under the name of what they are: `[{ amount: … }, { from: 2026-07-01, amount: … }]`. */
export function dated<T>(value: z.ZodType<T>, name: string): z.ZodType<Dated<T>> {
  const part = strict({
    from: date
      .optional()
      .describe('First day this value is in force, a first day of a period; the first has none.'),
    [name]: value.describe('The value from then on.'),
  }).transform(
    (read): DatedValue<T> => ({ from: read.from as PlainDateText | undefined, value: read[name] as T }),
  );
  const list = z.array(part).min(1);
  const either = z
    .unknown()
    .transform(
      (input, context): Dated<T> =>
        Array.isArray(input)
          ? readAs(list, input, context)
          : [{ from: undefined, value: readAs(value, input, context) }],
    );
  return withForm(either, { kind: 'either', text: value, fields: list });
}

/** The value in force on a day: the last that is not after it, or the first. */
export function valueOn<T>(values: Dated<T>, day: PlainDateText): T {
  const found = values.findLast(({ from }) => from === undefined || from <= day) ?? values[0];
  return found!.value;
}
