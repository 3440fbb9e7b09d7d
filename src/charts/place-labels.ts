/** A box on the drawing, y downwards, in px. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** True where two boxes share area. */
export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/**
 * The first of a label's possible places that meets nothing taken and stays inside; undefined where none does,
 * so that the caller can shorten the label instead of drawing over another.
 */
export function firstFree<P extends { readonly box: Box }>(
  places: readonly P[],
  taken: readonly Box[],
  within: Box,
): P | undefined {
  return places.find(
    ({ box }) =>
      box.x >= within.x &&
      box.y >= within.y &&
      box.x + box.width <= within.x + within.width &&
      box.y + box.height <= within.y + within.height &&
      !taken.some(other => overlap(box, other)),
  );
}
