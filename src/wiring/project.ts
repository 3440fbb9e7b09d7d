import { fileURLToPath } from 'node:url';

/** The folder of Kept itself, where `astro.config.mjs` and the packages are. */
export const project = fileURLToPath(new URL('../..', import.meta.url));
