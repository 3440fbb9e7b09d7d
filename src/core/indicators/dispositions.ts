import type { z } from 'zod';
import type { Condition } from '../ground/condition.ts';
import { yesNo } from '../terms/scalars.ts';
import { strict, word } from '../terms/shape.ts';

/** Which leads count by what became of them, as known when a period is measured (RULES 18). */
export const dispositions = strict({
  accepted: word(['only', 'any'])
    .optional()
    .describe('Whether only accepted leads count; any do if left out.'),
  rejected: yesNo.optional().describe('Whether rejected leads count; they do if left out.'),
  recycled: yesNo
    .optional()
    .describe('Whether a lead that came back after a rejection counts again; it does if left out.'),
  duplicates: yesNo
    .optional()
    .describe('Whether a lead that is another one again counts; it does if left out.'),
});
export type Dispositions = z.output<typeof dispositions>;

/** The field of an indicator that counts leads. */
export const counts = dispositions
  .optional()
  .describe('Of leads: which count by what became of them; all if left out.');

/** Why a lead does not count; each is left out for the first of these that holds. */
export const leftOutReasons = ['duplicate', 'recycled', 'rejected', 'not-accepted'] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

const conditions = {
  duplicate: { column: 'duplicate_of', blank: false },
  recycled: { column: 'recycled_from', blank: false },
  rejected: { column: 'rejected_at', blank: false },
  'not-accepted': { column: 'accepted_at', blank: true },
} as const satisfies Record<LeftOutReason, Condition>;

/** The reasons for which leads do not count, with the condition of each, in order. */
export function leftOutBy(
  counts: Dispositions | undefined,
): readonly (readonly [LeftOutReason, Extract<Condition, { blank: boolean }>])[] {
  if (!counts) return [];
  const holds = {
    duplicate: counts.duplicates === false,
    recycled: counts.recycled === false,
    rejected: counts.rejected === false,
    'not-accepted': counts.accepted === 'only',
  } satisfies Record<LeftOutReason, boolean>;
  return leftOutReasons.filter(reason => holds[reason]).map(reason => [reason, conditions[reason]]);
}

/** What a lead must be to count; undefined where all do. */
export function countedOnly(counts: Dispositions | undefined): Condition | undefined {
  const all = leftOutBy(counts).map(([, { column, blank }]) => ({ column, blank: !blank }));
  return all.length > 0 ? { all } : undefined;
}
