import type { Quantity } from '../ground/quantity.ts';

/** How many items had begun by the end of a period and still waited, in no figure of it, and for how long the oldest, of which row (RULES 13). */
export type Unanswered = { readonly items: number; readonly oldest: Quantity; readonly oldestRow: number };
