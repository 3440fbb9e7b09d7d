import remarkLintRecommended from 'remark-preset-lint-recommended';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Finding } from '../core/ground/finding.ts';
import type { StyleCode } from '../core/ground/finding-rules/index.ts';
import { shortened } from '../core/ground/shortened.ts';
import type { Prose } from './prose.ts';

/** The compiler is never asked; the tree is already there. */
const processor = unified().use(remarkLintRecommended);

/**
 * remark-lint's recommended rules over the prose, as warnings by the name of the rule; `no-literal-urls` is left out,
 * since it asks for `<https://…>`, which MDX cannot read.
 */
export async function remarkStyle(prose: Prose): Promise<Finding[]> {
  const root = prose.nodes[0];
  if (root?.type !== 'root') return [];
  const file = new VFile({ path: prose.file, value: prose.text });
  await processor.run(root, file);
  const messages = file.messages
    .filter(message => message.ruleId !== 'no-literal-urls')
    .toSorted((a, b) => (a.line ?? 1) - (b.line ?? 1) || (a.column ?? 1) - (b.column ?? 1));
  const findings = messages.map(
    (message): Finding => ({
      code: (message.ruleId as StyleCode | undefined) ?? 'remark-lint',
      severity: 'warning',
      file: prose.file,
      place: { kind: 'point', line: message.line ?? 1, column: message.column ?? 1 },
      message: short(message.reason),
    }),
  );
  return [...Map.groupBy(findings, each => each.code).values()].flatMap(each => shortened(each));
}

/** A message with no more of the source in it than tells the place. */
function short(reason: string): string {
  return reason.replace(/`([^`]{60})[^`]+`/g, '`$1…`');
}
