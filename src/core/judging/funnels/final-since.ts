import { addDuration } from '../../ground/calendar/add-duration.ts';
import type { EpochMs } from '../../ground/calendar/instant.ts';
import type { FunnelAround } from './kind.ts';

/** Since when a month that ends at `end` no longer changes: once the `settle` of every dataset it is made of is over. */
export function finalSince(
  { terms }: Pick<FunnelAround, 'terms'>,
  datasets: readonly string[],
  end: EpochMs,
  zone: string,
): EpochMs {
  const ends = datasets.map(name => {
    const settle = terms.datasets[name]?.settle;
    return settle ? (addDuration(end, settle, zone) ?? end) : end;
  });
  return Math.max(end, ...ends);
}
