import { astroConfig } from './src/site/wiring/astro-config.ts';

export default astroConfig({ root: import.meta.dirname });
