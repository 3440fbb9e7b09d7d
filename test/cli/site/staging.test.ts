import { linkSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { digestIn, digestOfContent, standingIn } from '../../../src/cli/site/file-marks.ts';
import { createStaging, type TakenFile } from '../../../src/cli/site/staging.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { contentsOf } from './fake-pages.ts';

const folderWith = (files: Readonly<Record<string, string>>) => {
  const folder = temporaryFolder('staging');
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
};
const right = (file: string, text: string): TakenFile => {
  return { file, digest: digestOfContent(text), isRight: path => digestIn(path) === digestOfContent(text) };
};

test('what stands where it should stays, what does not is brought, and the rest is cleared with its folders', () => {
  const from = folderWith({ 'a/index.html': 'a', 'b/index.html': 'b' });
  const folder = folderWith({ 'b/index.html': 'touched', 'c/d/index.html': 'gone', 'e.html': 'gone' });
  mkdirSync(join(folder, 'a'));
  linkSync(join(from, 'a/index.html'), join(folder, 'a/index.html'));
  mkdirSync(join(folder, 'empty'));
  const staging = createStaging(folder, { standing: standingIn(folder) });
  expect(staging.take('a', [right('a/index.html', 'a')], from)).toBe(true);
  expect(staging.take('b', [right('b/index.html', 'b')], from)).toBe(true);
  staging.clear();
  expect(contentsOf(folder)).toEqual({ 'a/index.html': 'a', 'b/index.html': 'b' });
  expect([...staging.brought]).toEqual(['b/index.html']);
  expect(standingIn(folder).folders.toSorted()).toEqual(['a', 'b']);
});

test('a part of which one file is nowhere leaves nothing behind', () => {
  const folder = folderWith({ 'a/index.html': 'a', 'a/chart.svg': 'touched' });
  const staging = createStaging(folder, { standing: standingIn(folder) });
  const files = [right('a/index.html', 'a'), right('a/chart.svg', 'chart')];
  expect(staging.take('a', files, temporaryFolder('elsewhere'))).toBe(false);
  staging.clear();
  expect([contentsOf(folder), [...staging.marks], standingIn(folder).folders]).toEqual([{}, [], []]);
});

test('no link leads out of it, and a file and a folder give way to one another', () => {
  const elsewhere = folderWith({ 'index.html': 'theirs' });
  const folder = folderWith({ b: 'a file', 'c.html/index.html': 'in a folder' });
  symlinkSync(elsewhere, join(folder, 'a'));
  mkdirSync(join(folder, 'd.html'));
  const staging = createStaging(folder, { standing: standingIn(folder) });
  const written = ['a/index.html', 'b/index.html', 'c.html', 'd.html'].map(file => ({ file, content: file }));
  staging.write('all', written);
  staging.clear();
  expect(contentsOf(folder)).toEqual(Object.fromEntries(written.map(({ file, content }) => [file, content])));
  expect(readFileSync(join(elsewhere, 'index.html'), 'utf8')).toBe('theirs');
});
