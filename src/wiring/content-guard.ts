import { join, relative } from 'node:path';
import type { Plugin } from 'vite';
import { fileOf, isInside, modulePath } from './module-path.ts';

/** Stands between `slas/` and the bundler: what is committed there is data, so that no file of it may become code. */
export function contentGuard(root: string): Plugin {
  const slas = join(root, 'slas');
  return {
    name: 'kept:content-guard',
    enforce: 'pre',
    load(id) {
      const path = fileOf(id);
      if (path === undefined || !isInside(slas, path)) return undefined;
      const file = modulePath(relative(root, path));
      throw new Error(`Unexpected import of \`${file}\`, expected none: all of \`slas/\` is data`);
    },
  };
}
