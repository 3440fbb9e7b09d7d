import { fakePages } from './fake-pages.ts';

/** In the place of `src/cli/site/make-pages.ts` in a process of its own. */
export const makePages = fakePages({ made: [], during: undefined });
