/** A seeded stream of whole numbers; the same seed gives the same numbers on every machine. */
export interface Random {
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  /** True in `permille` of 1,000 draws. */
  chance(permille: number): boolean;
  /** One entry, drawn by its weight (whole numbers). */
  pick<T>(entries: readonly (readonly [weight: number, value: T])[]): T;
}

/** A stream named by `seed`. Each subject has its own, so that changing one leaves the others alone. */
export function randomFor(seed: string): Random {
  const next = mulberry32(hash(seed));
  const below = (limit: number): number => Math.floor((next() * limit) / 2 ** 32);
  return {
    between: (from, to) => from + below(to - from + 1),
    chance: permille => below(1000) < permille,
    pick: entries => {
      let left = below(entries.reduce((total, [weight]) => total + weight, 0));
      for (const [weight, value] of entries) {
        if (left < weight) return value;
        left -= weight;
      }
      throw new RangeError('Unexpected empty list of weights, expected a positive weight');
    },
  };
}

/** Mulberry32: 32-bit integer arithmetic only. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/** FNV-1a over the UTF-16 units of a text. */
function hash(text: string): number {
  let result = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    result = Math.imul(result ^ text.charCodeAt(index), 0x01000193);
  }
  return result >>> 0;
}
