import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type Built, buildSite } from './build-site.ts';
import { filesOf } from './files-of.ts';

let west: Built;
let east: Built;

beforeAll(async () => {
  west = await buildSite({
    env: { TZ: 'America/Los_Angeles', LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' },
  });
  east = await buildSite({ env: { TZ: 'Asia/Kathmandu', LANG: 'ko_KR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } });
});

test('two builds in different time zones and locales are the same bytes', () => {
  expect(west.code, west.output).toBe(0);
  expect(east.code, east.output).toBe(0);
  const [one, other] = [filesOf(west.folder), filesOf(east.folder)];
  expect([...one.keys()]).toEqual([...other.keys()]);
  expect([...one].filter(([name, bytes]) => other.get(name) !== bytes).map(([name]) => name)).toEqual([]);
  expect(one.size).toBeGreaterThan(20);
});

test('nothing of the machine reaches a page', () => {
  const page = readFileSync(join(west.folder, 'agreements/marketing-sales/index.html'), 'utf8');
  expect(page).not.toContain(west.folder);
  expect(page).not.toContain(process.cwd());
  expect(page).not.toMatch(/NaN|undefined|\[object Object\]/);
});

test('no page, drawing or prose has a style of its own', () => {
  for (const [name, bytes] of filesOf(west.folder)) {
    if (!/\.(html|svg)$/.test(name)) continue;
    expect(Buffer.from(bytes, 'base64').toString(), name).not.toMatch(/<[a-z][^>]*\sstyle=/i);
  }
});

test('no page has an id twice, so that every link leads to one place', () => {
  for (const [name, bytes] of filesOf(west.folder)) {
    if (!name.endsWith('.html')) continue;
    const ids = [
      ...Buffer.from(bytes, 'base64')
        .toString()
        .matchAll(/ id="([^"]+)"/g),
    ].map(([, id]) => id);
    expect(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      name,
    ).toEqual([]);
  }
});
