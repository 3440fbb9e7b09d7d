import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { publish } from '../../../src/cli/site/publish.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kept-publish-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const page = () => readFileSync(join(root, 'dist/index.html'), 'utf8');
const write = (text: string) => async (folder: string) => writeFileSync(join(folder, 'index.html'), text);
const left = () => readdirSync(join(root, '.kept'));

test('what was made takes the place of the last site as a whole', async () => {
  await publish({ root, workshop: join(root, '.kept') }, write('one'));
  writeFileSync(join(root, 'dist/old.html'), 'old');
  await publish({ root, workshop: join(root, '.kept') }, write('two'));
  expect(page()).toBe('two');
  expect(existsSync(join(root, 'dist/old.html'))).toBe(false);
  expect(left()).toEqual([]);
});

test('a build that fails half-way leaves the last good site and nothing else', async () => {
  await publish({ root, workshop: join(root, '.kept') }, write('one'));
  const fails = publish({ root, workshop: join(root, '.kept') }, async folder => {
    await write('half')(folder);
    throw new Error('no space left');
  });
  await expect(fails).rejects.toThrow('no space left');
  expect(page()).toBe('one');
  expect(left()).toEqual([]);
});

test('a kill between the two renames is undone by the next build, even where that one fails', async () => {
  mkdirSync(join(root, '.kept/last-dist'), { recursive: true });
  writeFileSync(join(root, '.kept/last-dist/index.html'), 'last good');
  mkdirSync(join(root, '.kept/dist-999999999-abc'));
  await expect(
    publish({ root, workshop: join(root, '.kept') }, () => Promise.reject(new Error('no'))),
  ).rejects.toThrow('no');
  expect(page()).toBe('last good');
  expect(left()).toEqual([]);
});

test('a site made in a folder elsewhere leaves nothing there and nothing beside `dist/`', async () => {
  const workshop = join(root, 'house/.kept');
  const own = join(root, 'own');
  mkdirSync(own);
  await publish({ root: own, workshop }, write('one'));
  await publish({ root: own, workshop }, write('two'));
  expect(readFileSync(join(own, 'dist/index.html'), 'utf8')).toBe('two');
  expect([readdirSync(own), readdirSync(workshop)]).toEqual([['dist'], []]);
});

const otherDisk = '/dev/shm';
const hasOtherDisk = existsSync(otherDisk) && statSync(otherDisk).dev !== statSync(tmpdir()).dev;

test.skipIf(!hasOtherDisk)('a site made on another disk is copied, and leaves nothing there', async () => {
  const workshop = mkdtempSync(join(otherDisk, 'kept-publish-'));
  try {
    await publish({ root, workshop }, write('one'));
    await publish({ root, workshop }, write('two'));
    expect(page()).toBe('two');
    expect([readdirSync(root), readdirSync(workshop)]).toEqual([['dist'], []]);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
});
