/** Integer milliseconds since 1970-01-01T00:00Z. */
export type EpochMs = number;

/** Half-open: `start` is in it, `end` is not. */
export type Span = { readonly start: EpochMs; readonly end: EpochMs };

/** The last instant of a day or another span; a span without length is an instant of its own. */
export function lastInstant({ start, end }: Span): EpochMs {
  return Math.max(start, end - 1);
}
