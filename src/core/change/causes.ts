import type { Corner, Input, Side } from './side.ts';

/**
 * Which inputs a difference between two sides comes from: those that make it by themselves, and those without which the head differs.
 * Where an input does not go together with the rest of the other side, it is one of them.
 *
 * @param view what differs, as one text
 */
export function causesOf(
  view: (side: Side) => string | undefined,
  base: Side,
  head: Side,
  corners: readonly Corner[],
): readonly Input[] {
  const [before, after] = [view(base), view(head)];
  return corners
    .filter(({ alone, without }) => {
      if (!alone || !without) return true;
      return view(alone) !== before || view(without) !== after;
    })
    .map(({ input }) => input);
}
