import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { house, repository } from '../../folders.ts';
import { cleanEnvironment } from '../../site/build-site.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

test('whoever starts with one agreement of their own has a site, below the path it is given', () => {
  const root = temporaryFolder('own');
  mkdirSync(join(root, 'slas'));
  writeFileSync(join(root, 'slas/kept.yaml'), 'title: Agreements of the north\n');
  for (const name of ['parties.yaml', 'calendars.yaml'])
    cpSync(join(house, 'slas', name), join(root, 'slas', name));
  const kept = (...words: readonly string[]) =>
    spawnSync(process.execPath, [join(repository, 'scripts/kept.js'), ...words], {
      cwd: root,
      encoding: 'utf8',
      env: { ...cleanEnvironment(), NO_COLOR: '1', KEPT_BASE: '/north/' },
    });
  expect(kept('new', 'marketing-sales', 'north-desk').status).toBe(0);
  const { status, stdout, stderr } = kept('build');
  expect({ status, stderr }).toEqual({
    status: 0,
    stderr: '3 warnings; `kept check` shows them.\n',
  });
  expect(stdout).toMatch(/^Built 3 pages in dist\/ in [\d.]+ s\. As of .+, which is today\.\n$/);
  const overview = readFileSync(join(root, 'dist/index.html'), 'utf8');
  expect(overview).toContain('Agreements of the north');
  expect(overview).toContain('href="/north/agreements/north-desk/"');
  expect(readFileSync(join(root, 'dist/agreements/north-desk/index.html'), 'utf8')).toContain('North desk');
});
