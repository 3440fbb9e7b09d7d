import { startOf } from '../prose.ts';
import { proseError, quoted, type Rule } from './rule.ts';

/** `import` in prose: content may not name code to run. Whatever else MDX takes for a module's code is meant too. */
export const noImport: Rule = prose =>
  prose.nodes
    .filter(node => node.type === 'mdxjsEsm' && !/^\s*export\b/.test(node.value))
    .map(node => {
      const seen = quoted('value' in node ? node.value : '');
      const fix = 'Remove it; the components of an agreement are there without an import';
      return proseError(
        prose,
        'no-import',
        startOf(node),
        `Unexpected ${seen}, expected prose without code`,
        fix,
      );
    });
