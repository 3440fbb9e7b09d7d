/** Integer milliseconds since 1970-01-01T00:00Z. */
export type EpochMs = number;

/** Half-open: `start` is in it, `end` is not. */
export type Span = { readonly start: EpochMs; readonly end: EpochMs };
