import type { Features } from 'satteri';

/** How prose is read, by lint and for the page alike. */
export const proseFeatures: Features = { gfm: true, smartPunctuation: true };
