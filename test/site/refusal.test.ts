import { appendFileSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite, copyOfHouse } from './build-site.ts';

const layout = 'slas/cloud-service';
const wrong = 'slas/marketing-sales';

const edit = (root: string, file: string, change: (text: string) => string) =>
  writeFileSync(join(root, file), change(readFileSync(join(root, file), 'utf8')));

test('a bare build refuses a layout, a tsconfig.json, links, an expression and a wrong cell, and says where each is', async () => {
  const root = copyOfHouse();
  edit(root, `${layout}/agreement.mdx`, text =>
    text.replace('kind: customer', 'layout: ../../evil.astro\nkind: customer'),
  );
  writeFileSync(
    join(root, 'slas/tsconfig.json'),
    '{"compilerOptions":{"paths":{"astro/jsx-runtime":["./evil.ts"]}}}',
  );
  symlinkSync('..', join(root, 'slas/up'));
  symlinkSync('loop', join(root, 'slas/loop'));
  appendFileSync(join(root, `${wrong}/agreement.mdx`), '\n{globalThis.process.exit(7)}\n');
  edit(root, `${wrong}/metrics/funnel.csv`, text => text.replace(/^([^,\n]+),(\w+),\d+/m, '$1,$2,many'));
  const { code, output, folder } = await buildSite({ root });
  expect({ code, published: existsSync(join(folder, 'index.html')) }).toEqual({ code: 1, published: false });
  expect(output).toContain(`${layout}/agreement.mdx:4:1  error  Unexpected field \`layout\``);
  expect(output).toContain('slas/tsconfig.json:1:1  error  Unexpected file `tsconfig.json`');
  for (const name of ['up', 'loop'])
    expect(output).toContain(`slas/${name}:1:1  error  Unexpected symbolic link \`${name}\``);
  expect(output).toMatch(/agreement\.mdx:\d+:1 {2}error {2}Unexpected `{globalThis\.process\.exit\(7\)}`/);
  expect(output).toMatch(/metrics\/funnel\.csv:\d+:\d+ {2}error {2}Unexpected `many`/);
  expect(output).not.toMatch(/^\s+at /m);
});
