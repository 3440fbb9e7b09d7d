import { expect, test } from 'vitest';
import { lintProse } from '../../src/lint/lint-prose.ts';
import { markdownStyle } from '../../src/lint/markdown-style.ts';

test('remark-lint’s recommended rules run on the page compiler’s tree', async () => {
  const text =
    '---\ntitle: x\n---\n\n## Summary\n\nSee [a] and https://x.example.\n\n[b]: https://x.example\n\n1. one';
  const { prose } = lintProse({ file: 'a.mdx', text, bodyOffset: 17 }, {});
  const findings = await markdownStyle(prose ?? expect.fail('no prose'));
  expect(findings.map(({ code, severity, place }) => [code, severity, place])).toEqual([
    ['final-newline', 'warning', { kind: 'point', line: 11, column: 7 }],
    ['no-undefined-references', 'warning', { kind: 'point', line: 7, column: 5 }],
    ['no-unused-definitions', 'warning', { kind: 'point', line: 9, column: 1 }],
  ]);
});
