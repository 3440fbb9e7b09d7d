import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkFolders } from '../../src/cli/site/check-folders.ts';
import { UsageError } from '../../src/cli/usage-error.ts';
import { linkInPublic } from '../../src/wiring/public-links.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const said = (name: string) =>
  `unexpected symbolic link \`${name}\`, expected a file. Put the file itself in its place.`;

test('files of `public/` may be there, or none', () => {
  const kept = temporaryFolder('public');
  expect(linkInPublic(kept)).toBe(undefined);
  mkdirSync(join(kept, 'public/inner'), { recursive: true });
  writeFileSync(join(kept, 'public/inner/a.txt'), '');
  expect(linkInPublic(kept)).toBe(undefined);
});

test.each([
  ['up', '..'],
  ['host.txt', '/etc/hostname'],
  ['loop', 'loop'],
  ['gone', 'nowhere'],
  ['inner/deep', '/'],
])('a link in `public/` is told and not followed: %s', (name, to) => {
  const kept = temporaryFolder('public');
  mkdirSync(join(kept, 'public/inner'), { recursive: true });
  symlinkSync(to, join(kept, 'public', name));
  expect(linkInPublic(kept)).toBe(said(`public/${name}`));
  for (const way of ['build', 'dev'] as const)
    expect(() => checkFolders({ kept, root: kept }, way)).toThrow(new UsageError(said(`public/${name}`)));
});

test('so is `public` itself where it is one', () => {
  const kept = temporaryFolder('public');
  symlinkSync('/etc', join(kept, 'public'));
  expect(linkInPublic(kept)).toBe(said('public'));
});
