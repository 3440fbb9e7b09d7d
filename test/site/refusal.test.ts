import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite, copyOfHouse } from './build-site.ts';

const agreement = 'slas/marketing-sales/agreement.mdx';

/** Builds a broken copy of the demo; gives the first finding said. */
async function refused(breakIt: (root: string) => void) {
  const root = copyOfHouse();
  breakIt(root);
  const { code, output, folder } = await buildSite({ root });
  expect(output).not.toMatch(/^\s+at /m);
  return { code, output, published: existsSync(join(folder, 'index.html')) };
}

const edit = (root: string, file: string, change: (text: string) => string) =>
  writeFileSync(join(root, file), change(readFileSync(join(root, file), 'utf8')));

test('a bare build refuses a layout in the frontmatter', async () => {
  const { code, output, published } = await refused(root =>
    edit(root, agreement, text => text.replace('kind: internal', 'layout: ../../evil.astro\nkind: internal')),
  );
  expect({ code, published }).toEqual({ code: 1, published: false });
  expect(output).toContain(`${agreement}:4:1  error  Unexpected field \`layout\``);
});

test('a bare build refuses a tsconfig.json in slas', async () => {
  const { code, output, published } = await refused(root =>
    writeFileSync(
      join(root, 'slas/tsconfig.json'),
      '{"compilerOptions":{"paths":{"astro/jsx-runtime":["./evil.ts"]}}}',
    ),
  );
  expect({ code, published }).toEqual({ code: 1, published: false });
  expect(output).toContain('slas/tsconfig.json:1:1  error  Unexpected file `tsconfig.json`');
});

test('a bare build refuses an expression in the prose', async () => {
  const { code, output, published } = await refused(root =>
    appendFileSync(join(root, agreement), '\n{globalThis.process.exit(7)}\n'),
  );
  expect({ code, published }).toEqual({ code: 1, published: false });
  expect(output).toMatch(/agreement\.mdx:\d+:1 {2}error {2}Unexpected `{globalThis.process.exit\(7\)}`/);
});

test('a bare build refuses a wrong cell and says where it is', async () => {
  const { code, output, published } = await refused(root =>
    edit(root, 'slas/marketing-sales/metrics/funnel.csv', text =>
      text.replace(/^([^,\n]+),(\w+),\d+/m, '$1,$2,many'),
    ),
  );
  expect({ code, published }).toEqual({ code: 1, published: false });
  expect(output).toMatch(/metrics\/funnel\.csv:\d+:\d+ {2}error {2}Unexpected `many`/);
});
