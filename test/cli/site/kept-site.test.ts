import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { standingIn } from '../../../src/cli/site/file-marks.ts';
import { openKeptSite } from '../../../src/cli/site/kept-site.ts';
import { makeOwnFolder, openCache, openStore } from '../../../src/pipeline/index.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const root = () => temporaryFolder('kept-site');

test('no link leads what is kept of a site out of its folder', () => {
  const house = root();
  const elsewhere = root();
  mkdirSync(join(elsewhere, 'agreements/desk'), { recursive: true });
  for (const file of ['index.html', 'agreements/desk/index.html'])
    writeFileSync(join(elsewhere, file), 'theirs');
  mkdirSync(join(house, 'dist/agreements/desk'), { recursive: true });
  for (const file of ['index.html', 'agreements/desk/index.html'])
    writeFileSync(join(house, 'dist', file), 'ours');
  mkdirSync(join(house, 'cache/site'), { recursive: true });
  symlinkSync(join(elsewhere, 'agreements'), join(house, 'cache/site/agreements'));
  const kept = openKeptSite(openStore(join(house, 'cache')));
  const files = new Map([['agreements/desk/index.html', 'digest']]);
  const marks = standingIn(join(house, 'dist')).marks;
  kept.keep(join(house, 'dist'), { parts: new Map([['agreements/desk', files]]), marks });
  expect(readFileSync(join(elsewhere, 'agreements/desk/index.html'), 'utf8')).toBe('theirs');
  expect(readFileSync(join(house, 'cache/site/agreements/desk/index.html'), 'utf8')).toBe('ours');
  expect(readdirSync(join(house, 'cache/site'))).toEqual(['agreements']);
});

test.each(['.kept', '.kept/cache'])('where `%s` is a link nothing is kept, and nothing taken away', place => {
  const house = root();
  const elsewhere = root();
  mkdirSync(join(elsewhere, 'cache/reports'), { recursive: true });
  mkdirSync(join(elsewhere, 'reports'));
  for (const file of ['cache/reports/desk', 'reports/desk']) writeFileSync(join(elsewhere, file), 'theirs');
  if (place !== '.kept') mkdirSync(join(house, '.kept'));
  symlinkSync(elsewhere, join(house, place));
  const store = openCache(house);
  expect(store.write('reports/shop', 'key', 'ours')).toBe(false);
  expect(store.place('site/index.html')).toBeUndefined();
  store.keepOnly('reports', new Set());
  expect(readdirSync(elsewhere, { recursive: true }).sort()).toEqual([
    'cache',
    'cache/reports',
    'cache/reports/desk',
    'reports',
    'reports/desk',
  ]);
  if (place === '.kept') expect(makeOwnFolder(house)).toBeUndefined();
});
