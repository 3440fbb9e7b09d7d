import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { contentGuard } from '../../src/wiring/content-guard.ts';
import { copyOfHouse } from '../site/build-site.ts';
import { temporaryFolder } from '../temporary-folder.ts';

let root: string;
beforeEach(() => {
  root = copyOfHouse();
});

/** What the guard answers when the bundler loads an id. */
function load(id: string): unknown {
  const { load: hook } = contentGuard(root);
  if (typeof hook !== 'function') throw new Error('no load hook');
  return Reflect.apply(hook, undefined, [id]);
}

const prose = () => join(root, 'slas/marketing-sales/agreement.mdx');
const refused = (file: string) => `Unexpected import of \`${file}\`, expected none: all of \`slas/\` is data`;
const refusedProse = refused('slas/marketing-sales/agreement.mdx');

test.each(['slas/marketing-sales/agreement.mdx', 'slas/marketing-sales/metrics/leads.csv', 'slas/kept.yaml'])(
  '%s is no code',
  file => {
    expect(() => load(join(root, file))).toThrow(refused(file));
  },
);

test.each([
  ['slas/marketing-sales/plan.png', ''],
  ['slas/marketing-sales/evil.js', 'export default 1'],
  ['slas/tsconfig.json', '{}'],
  ['slas/marketing-sales/node_modules/evil.js', ''],
])('%s, which came in while developing, is no code', (file, content) => {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), content);
  expect(() => load(join(root, file))).toThrow(refused(file));
});

test.each(['?raw', '?url', '?astroPropagatedAssets', '#a'])('`%s` does not lead around the guard', query => {
  expect(() => load(`${prose()}${query}`)).toThrow(refusedProse);
  expect(() => load(`/@fs${prose()}${query}`)).toThrow(refusedProse);
});

test('a link from outside does not lead around the guard', () => {
  const outside = join(root, 'outside.mdx');
  symlinkSync(prose(), outside);
  expect(() => load(outside)).toThrow(refusedProse);
});

test('a `#` or a `?` in the name of the folder does not lead around the guard', () => {
  const odd = join(temporaryFolder('guard'), 'a # and a ?');
  renameSync(root, odd);
  root = odd;
  expect(() => load(prose())).toThrow(refusedProse);
});

test('files elsewhere are none of its business', () => {
  expect(load(join(import.meta.dirname, 'content-guard.test.ts'))).toBeUndefined();
  expect(load('\0virtual:kept')).toBeUndefined();
});
