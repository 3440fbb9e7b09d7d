import type { Say } from '../../ground/say.ts';
import { word } from '../../terms/shape.ts';

/** When what comes too late for its day is received. */
export const received = word(['next-working-day'])
  .optional()
  .describe(
    'That what comes after the close of business, or on a day off, is received on the next working day, from which limits in days count; on its own day if left out.',
  );

/** When something is received is asked for where days count from it, by the desk that receives it. */
export function checkReceived(
  say: Say,
  { received: when }: { readonly received?: string | undefined },
  { isInDays, hasCalendar }: { readonly isInDays: boolean; readonly hasCalendar: boolean },
): void {
  if (when === undefined) return;
  if (!isInDays) {
    const message = `Unexpected \`received: ${when}\` without a limit in days, expected working or calendar days that count from it`;
    say.wrong('no-days', ['received'], message, 'Remove it, or write the limit in days');
  } else if (!hasCalendar) say.needsCalendar(['received'], 'working days', true);
}
