import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { visibleMessages } from '../../src/lint/visible-messages.ts';

const raw = 'slas/a\n::error::x\x1b[31m/agreement.mdx';
const shown = 'slas/a ::error::x\\u{1b}[31m/agreement.mdx';

/** What another plugin says of a file. */
function telling({ reasons }: { readonly reasons: readonly string[] }) {
  return (_tree: unknown, file: VFile) => {
    for (const reason of reasons) file.message(reason);
  };
}

function run(value: string, ...reasons: readonly string[]) {
  const processor = unified()
    .use(remarkParse)
    .use(remarkFrontmatter, ['yaml'])
    .use(remarkMdx)
    .use(telling, { reasons })
    .use(visibleMessages);
  const file = new VFile({ path: raw, value });
  return { file, tree: async () => processor.run(processor.parse(file), file) };
}

test('a path that holds a line end or an escape is told on one line', async () => {
  const { file, tree } = run('## A\n');
  await tree();
  expect(file.history).toEqual([shown]);
});

test('so is one of a file that cannot be parsed', async () => {
  const { file, tree } = run('## A {{\n');
  await expect(tree()).rejects.toThrow('Unexpected end of file in expression');
  expect(file.history).toEqual([shown]);
});

test('what messages quote is told on one line', async () => {
  const { file, tree } = run('## A\n', 'Unexpected `\x1b[31m\n::error::`');
  await tree();
  expect(file.messages.map(each => each.reason)).toEqual(['Unexpected `\\u{1b}[31m ::error::`']);
  expect(file.messages.map(each => each.file)).toEqual([shown]);
});
