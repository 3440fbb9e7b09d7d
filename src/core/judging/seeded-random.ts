/** Whole numbers from 0 to below a limit of at most 65,536, the same ones for the same seed (mulberry32). */
export type SeededRandom = (below: number) => number;

/** A generator whose seed is made from a text, so that the same inputs give the same figures. */
export function seededRandom(text: string): SeededRandom {
  let state = seedOf(text);
  return below => {
    state = nextState(state);
    return numberAt(state, below);
  };
}

/** The state before the first number, from a text (FNV-1a). */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0;
}

/** The state of the next number; loops of many draws keep it themselves. */
export function nextState(state: number): number {
  return (state + 0x6d2b79f5) | 0;
}

/** The number from 0 to below a limit of at most 65,536 that a state stands for: the mixed state × limit ÷ 2³², rounded down. */
export function numberAt(state: number, below: number): number {
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  mixed ^= mixed >>> 14;
  // In two halves, so that the product stays an integer of 32 bits.
  return (Math.imul(mixed >>> 16, below) + (Math.imul(mixed & 0xffff, below) >>> 16)) >>> 16;
}
