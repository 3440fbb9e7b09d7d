import { mkdirSync, realpathSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { contentGuard } from '../../src/wiring/content-guard.ts';
import { copyOfHouse } from '../site/build-site.ts';

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

test('prose is loaded with its frontmatter blanked and its lines kept', () => {
  const loaded = load(prose());
  expect(loaded).toMatchObject({ code: expect.stringContaining('## Summary') });
  expect(loaded).toMatchObject({ code: expect.not.stringContaining('kind: internal') });
});

test('a query does not lead around the guard', () => {
  expect(load(`${prose()}?astroPropagatedAssets`)).toMatchObject({
    code: expect.not.stringContaining('kind: internal'),
  });
});

test('a link from outside does not lead around the guard', () => {
  const outside = join(root, 'outside.mdx');
  symlinkSync(prose(), outside);
  expect(load(outside)).toMatchObject({ code: expect.not.stringContaining('kind: internal') });
});

test('a `#` or a `?` in the name of the folder does not lead around the guard', () => {
  const odd = join(realpathSync(root), '..', `a # and a ? ${process.pid}`);
  renameSync(root, odd);
  root = odd;
  expect(load(prose())).toMatchObject({ code: expect.not.stringContaining('kind: internal') });
});

test('data and anything else of slas is no code', () => {
  expect(() => load(join(root, 'slas/marketing-sales/metrics/leads.csv'))).toThrow(
    'Unexpected import of `slas/marketing-sales/metrics/leads.csv`, expected only prose and pictures of agreements',
  );
});

test('a script that came in while developing is refused, whatever is asked for', () => {
  mkdirSync(join(root, 'slas/marketing-sales/node_modules'));
  writeFileSync(join(root, 'slas/marketing-sales/node_modules/evil.js'), '');
  expect(() => load(prose())).toThrow('Unexpected folder `node_modules`');
});

test('an expression is refused at its line', () => {
  writeFileSync(prose(), '---\ntitle: x\n---\n\n{1 + 1}\n');
  expect(() => load(prose())).toThrow('slas/marketing-sales/agreement.mdx:5:1  error');
});

test('files elsewhere are none of its business', () => {
  expect(load(join(import.meta.dirname, 'content-guard.test.ts'))).toBeUndefined();
  expect(load('\0virtual:kept')).toBeUndefined();
});
