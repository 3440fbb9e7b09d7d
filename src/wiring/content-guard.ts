import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Plugin } from 'vite';
import { guardMdx } from '../lint/guard.ts';
import { locateAll } from '../lint/locate.ts';
import { checkFiles } from '../repository/check-files.ts';
import { fileOf, isInside, modulePath } from './module-path.ts';
import { refusal } from './refusal.ts';

const image = /\.(png|jpe?g|webp)$/;

/**
 * Stands between `slas/` and the bundler. Prose comes to the compiler only through `guardMdx`, with its frontmatter
 * blanked; pictures pass as files; anything else of `slas/` that is asked for as code is refused.
 */
export function contentGuard(root: string): Plugin {
  const slas = join(root, 'slas');
  return {
    name: 'kept:content-guard',
    enforce: 'pre',
    load(id) {
      const path = fileOf(id);
      if (path === undefined || !isInside(slas, path)) return undefined;
      const file = modulePath(relative(root, path));
      const allowed = checkFiles(root);
      if (allowed.findings.length > 0) {
        throw refusal({
          findings: locateAll(allowed.findings, { text: () => undefined, places: () => undefined }),
        });
      }
      if (image.test(path) && allowed.files.includes(file)) return undefined;
      if (!/^slas\/[a-z0-9-]+\/agreement\.mdx$/.test(file) || !allowed.files.includes(file)) {
        throw new Error(`Unexpected import of \`${file}\`, expected only prose and pictures of agreements`);
      }
      const text = readFileSync(path, 'utf8');
      const { code, findings } = guardMdx(text, file);
      if (findings.some(each => each.severity === 'error')) {
        throw refusal({ findings: locateAll(findings, { text: () => text, places: () => undefined }) });
      }
      return { code, map: null };
    },
  };
}
