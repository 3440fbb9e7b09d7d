import { astroConfig } from './src/wiring/astro-config.ts';

export default astroConfig({ root: import.meta.dirname });
