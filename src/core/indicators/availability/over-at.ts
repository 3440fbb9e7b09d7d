import type { DowntimeRule } from '../../ground/availability-question.ts';
import type { EpochMs } from '../../ground/calendar/instant.ts';
import { exact } from '../../ground/exact.ts';
import type { Incident } from './incident.ts';

/**
 * When what was down at an instant was over (RULES 25): followed over the end of the span that saw it, through what overlaps or touches; undefined
 * while it goes on, or is down as far as the data says.
 *
 * @param incidents all that are known, also those that began after the span
 */
export function overAt(
  down: EpochMs,
  incidents: readonly Incident[],
  { from, covered, asOf = Number.POSITIVE_INFINITY }: Pick<DowntimeRule, 'from' | 'covered' | 'asOf'>,
): EpochMs | undefined {
  let over = down;
  let before: EpochMs;
  do {
    before = over;
    for (const { start, end = Number.POSITIVE_INFINITY, impact } of incidents)
      if (start <= over && start < asOf && end > over && !exact(impact).equals(0)) over = end;
  } while (over > before);
  // Rows of incidents say when they end; what is read from states or checks ends where the data does.
  const isAtEdge = from.kind !== 'incidents' && covered.at(-1)?.end === over;
  return over > asOf || !Number.isFinite(over) || isAtEdge ? undefined : over;
}
