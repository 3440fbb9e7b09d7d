import { charts } from './charts.ts';
import { dates } from './dates.ts';
import { derivation } from './derivation.ts';
import { measures } from './measures.ts';
import { page } from './page.ts';
import { standing } from './standing.ts';
import { verdicts } from './verdicts.ts';

/** English. */
export const en = {
  /** BCP 47 tag and the language's own name. */
  tag: 'en',
  name: 'English',
  ...page,
  ...verdicts,
  ...measures,
  dates,
  standing,
  charts,
  derivation,
};
