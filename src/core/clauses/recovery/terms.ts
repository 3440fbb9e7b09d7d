import type { z } from 'zod';
import type { Exact } from '../../ground/exact.ts';
import { type Money, readMoney, readShare } from '../../terms/scalars.ts';
import { scalar, strict } from '../../terms/shape.ts';
import { clauseFields } from '../clause-fields.ts';

/** A rate as agreed, or the one in the target that was announced for the missed period. */
export type RecoveryInput<T> =
  | { readonly kind: 'fixed'; readonly value: T }
  | { readonly kind: 'from-target' };

function input<T>(expected: string, read: (text: string) => T | undefined) {
  return scalar(`${expected}, or \`from target\``, (written): RecoveryInput<T> | undefined => {
    if (written === 'from target') return { kind: 'from-target' };
    const value = read(written);
    return value === undefined ? undefined : { kind: 'fixed', value };
  });
}

const over = scalar('a number of periods from 1 to 60 such as `2 periods`', written => {
  const count = Number(/^([1-9]\d?) periods?$/.exec(written)?.[1]);
  return count <= 60 ? count : undefined;
});

/** How what is missing is made up (RULES 26). */
export const recovery = strict({
  closeRate: input<Exact>('a share such as `4%`', readShare)
    .optional()
    .describe('Customers per missing lead: a share, or `from target`; for objectives that count.'),
  dealSize: input<Money>('an amount such as `5000 USD`', readMoney)
    .optional()
    .describe('Revenue per customer: an amount, or `from target`; for objectives that count.'),
  over: over.describe('Over how many of the following periods it is spread.'),
});
export type RecoveryTerms = z.output<typeof recovery>;

export const recoveryRemedy = strict({
  ...clauseFields,
  recovery: recovery.describe('How what is missing is made up, and what it is worth.'),
}).transform(read => ({ ...read, kind: 'recovery' as const }));
export type RecoveryRemedy = z.output<typeof recoveryRemedy>;
