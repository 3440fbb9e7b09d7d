type Numbers = Int32Array | Float64Array | Uint8Array;

/** How many rows there is room for where `expected` may come. */
export function roomFor(expected: number): number {
  return Math.max(expected, 8);
}

/** The same numbers with room for half as many more. Numbers are put in by row and place, since that is what costs least. */
export function grown<T extends Numbers>(old: T): T {
  const wider = new (old.constructor as new (length: number) => T)(Math.ceil(old.length * 1.5));
  wider.set(old);
  return wider;
}
