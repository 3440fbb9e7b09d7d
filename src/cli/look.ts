import type { Catalogue } from '../language/index.ts';
import type { Paint } from './terminal/palette.ts';

/** How a page of text is made: its language, its colours, its width in columns. */
export type Look = { readonly words: Catalogue; readonly paint: Paint; readonly columns: number };
