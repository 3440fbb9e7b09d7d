import { z } from 'zod';
import type { PlainDateText } from '../../ground/calendar/instant.ts';
import { withForm } from '../../terms/form.ts';
import { date } from '../../terms/scalars.ts';
import { readAs, strict } from '../../terms/shape.ts';

/**
 * What was agreed once, or in order of time: then the first serves from the target's first day on, each other from its own (RULES 8). One value
 * stands as itself, so that the hash of terms without a list is what it was. No value is a list.
 */
export type Dated<T> = T | readonly DatedValue<T>[];
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
        Array.isArray(input) ? readAs(list, input, context) : readAs(value, input, context),
    );
  return withForm(either, { kind: 'either', text: value, fields: list });
}

/** The value in force on a day: the last that is not after it, or the first. */
export function valueOn<T>(agreed: Dated<T>, day: PlainDateText): T {
  const values = valuesOf(agreed);
  const found = values.findLast(({ from }) => from === undefined || from <= day) ?? values[0];
  return found!.value;
}

/** All values that were agreed, the only one too. */
export function valuesOf<T>(agreed: Dated<T>): readonly DatedValue<T>[] {
  return isList(agreed) ? agreed : [{ from: undefined, value: agreed }];
}

function isList<T>(agreed: Dated<T>): agreed is readonly DatedValue<T>[] {
  return Array.isArray(agreed);
}
