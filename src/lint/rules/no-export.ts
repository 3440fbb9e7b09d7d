import { startOf } from '../prose.ts';
import { proseError, quoted, type Rule } from './rule.ts';

/** `export` in prose: content may not define anything that runs. */
export const noExport: Rule = prose =>
  prose.nodes
    .filter(node => node.type === 'mdxjsEsm' && /^\s*export\b/.test(node.value))
    .map(node => {
      const seen = quoted('value' in node ? node.value : '');
      return proseError(
        prose,
        'no-export',
        startOf(node),
        `Unexpected ${seen}, expected prose without code`,
        'Remove it',
      );
    });
