import { startOf } from '../prose.ts';
import { proseError, type Rule } from './rule.ts';

const markdown = new Set<string>([
  'root',
  'paragraph',
  'heading',
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'code',
  'break',
  'thematicBreak',
  'blockquote',
  'list',
  'listItem',
  'link',
  'linkReference',
  'definition',
  'image',
  'imageReference',
  'table',
  'tableRow',
  'tableCell',
  'footnoteReference',
  'footnoteDefinition',
]);
/** These have rules of their own. */
const mdx = new Set<string>([
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
  'mdxFlowExpression',
  'mdxTextExpression',
  'mdxjsEsm',
]);

/** Everything that is neither Markdown nor named by another rule, so that what a parser learns is refused at first. */
export const unknownSyntax: Rule = prose =>
  prose.nodes
    .filter(node => !markdown.has(node.type) && !mdx.has(node.type))
    .map(node =>
      proseError(
        prose,
        'unknown-syntax',
        startOf(node),
        `Unexpected \`${node.type}\`, expected Markdown`,
        'Remove it',
      ),
    );
