import { type Clock, elapsedMs } from '../../core/ground/calendar/working-time.ts';

/** Ms on a clock from one instant to another; one outside of what the clock knows, such as a time of long ago, is taken as its nearest. */
export function elapsedOn(clock: Clock, start: number, end: number): number {
  if (clock.kind === 'wall') return end - start;
  const { covers } = clock;
  const known = (at: number) => Math.min(Math.max(at, covers.start), covers.end);
  return elapsedMs(clock, known(start), known(end)) ?? 0;
}
