import { startOf } from '../prose.ts';
import { proseError, quoted, type Rule } from './rule.ts';

/** `{expression}` in prose, comments in braces included. */
export const noExpression: Rule = prose =>
  prose.nodes
    .filter(node => node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
    .map(node => {
      const seen = quoted(`{${'value' in node ? node.value : ''}}`);
      const fix = 'Write `\\{` for a brace in text';
      return proseError(
        prose,
        'no-expression',
        startOf(node),
        `Unexpected ${seen}, expected prose without expressions`,
        fix,
      );
    });
