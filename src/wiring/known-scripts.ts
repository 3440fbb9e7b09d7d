import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { isInside } from './module-path.ts';

const scripts = fileURLToPath(new URL('../site/scripts', import.meta.url));

/**
 * Has pages link to scripts that are made already, by these names below the site, instead of bundling them again: of the same code they
 * would be the same. What is bundled in their place is nothing, and for nobody.
 */
export function knownScripts(files: readonly string[]): Plugin {
  return {
    name: 'kept:known-scripts',
    enforce: 'pre',
    configEnvironment: name =>
      name === 'client'
        ? { build: { rolldownOptions: { output: { entryFileNames: ({ name }) => known(name, files) } } } }
        : undefined,
    load(id) {
      const isScript = this.environment.name === 'client' && isInside(scripts, id);
      return isScript ? { code: 'void 0;', moduleSideEffects: true } : undefined;
    },
  };
}

/** `_astro/Page.astro_astro_type_script_index_0_lang.CNSu4Kod.js`, whose hash is the one part that is not known. */
function known(name: string, files: readonly string[]): string {
  const [found, ...others] = files.filter(file => /^_astro\/(.+)\.[^.]+\.js$/.exec(file)?.[1] === name);
  if (found === undefined || others.length > 0) {
    throw new Error(`Unexpected script \`${name}\`, expected one of ${files.join(', ')}`);
  }
  return found;
}
