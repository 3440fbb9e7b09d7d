import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import type { LocatedFinding } from '../../src/lint/locate.ts';
import { remarkKept } from '../../src/lint/preset.ts';

const check = async (file: string): Promise<LocatedFinding[]> => {
  const finding = { code: 'kind', severity: 'error', file, place: { kind: 'file' }, message: 'm' } as const;
  return [{ file, line: 3, column: 5, severity: 'error', code: 'kind', text: 'm', finding }];
};

async function messagesOf(path: string): Promise<string[]> {
  const processor = unified().use(remarkParse).use(remarkMdx).use(remarkKept, { check, root: '/house' });
  const file = new VFile({ cwd: '/house/slas', path, value: 'Text.\n' });
  await processor.run(processor.parse(file), file);
  return file.messages.map(
    ({ file: at, line, column, ruleId, fatal }) => `${at}:${line}:${column} ${ruleId} ${fatal}`,
  );
}

test('an agreement gets the findings of its path from the root', async () => {
  expect(await messagesOf('desk/agreement.mdx')).toEqual(['slas/desk/agreement.mdx:3:5 kind true']);
  expect(await messagesOf('/house/slas/desk/agreement.mdx')).toEqual([
    'slas/desk/agreement.mdx:3:5 kind true',
  ]);
});

test('other files get none', async () => {
  expect(await messagesOf('desk/notes.mdx')).toEqual([]);
});
