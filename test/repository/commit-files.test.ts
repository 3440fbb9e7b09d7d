import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CommitNotWhole, readCommitFiles, writeCommitFiles } from '../../src/repository/commit-files.ts';
import { keptDiffers } from '../../src/repository/compared.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { committedHouse, gitHouse } from './git-house.ts';

test('files of a commit are written as they were, whatever bytes and names they have', async () => {
  const { root, commit } = committedHouse();
  const bytes = 'a\r\nb\0c\u2028\n\n';
  const head = commit({ 'slas/desk/metrics/ä ö\t"x".csv': bytes, 'slas/desk/metrics/empty.csv': '' });
  const files = await readCommitFiles(root, head);
  const folder = temporaryFolder('commit');
  const paths = [...(files?.blobs.keys() ?? [])];
  await writeCommitFiles(root, files!, paths, folder);
  expect(readFileSync(join(folder, 'slas/desk/metrics/ä ö\t"x".csv'), 'utf8')).toBe(bytes);
  expect(readFileSync(join(folder, 'slas/desk/metrics/empty.csv'), 'utf8')).toBe('');
  expect(paths).toHaveLength(6);
});

test('a link of a commit is never written, nor followed', async () => {
  const { root, git } = committedHouse();
  symlinkSync('/etc/hostname', join(root, 'slas/desk/secret.csv'));
  git('add', '--all', '.');
  git('commit', '--quiet', '--message', 'a link');
  const files = await readCommitFiles(root, git('rev-parse', 'HEAD'));
  expect(files?.odd).toEqual(['slas/desk/secret.csv']);
  expect([...(files?.blobs.keys() ?? [])]).not.toContain('slas/desk/secret.csv');
});

test('a name that leads out of the folder is never written', async () => {
  const { root, git } = committedHouse();
  const blob = git('rev-parse', 'HEAD:slas/parties.yaml');
  const tree = (entries: string) => runInput(root, ['mktree', '-z'], entries);
  const inner = tree(`100644 blob ${blob}\tevil.csv\0`);
  const slas = tree(`040000 tree ${inner}\t..\0`);
  const top = tree(`040000 tree ${slas}\tslas\0`);
  const files = await readCommitFiles(root, top);
  expect([...(files?.blobs.keys() ?? [])]).toEqual([]);
  expect(files?.odd).toEqual(['slas/../evil.csv']);
});

test('what git lists and does not have is told, and nothing is written in its place', async () => {
  const { root } = committedHouse();
  const folder = temporaryFolder('commit');
  const missing = { blobs: new Map([['slas/parties.yaml', '0'.repeat(40)]]), odd: [] };
  await expect(writeCommitFiles(root, missing, ['slas/parties.yaml'], folder)).rejects.toThrow(
    CommitNotWhole,
  );
  expect(readdirSync(folder)).toEqual([]);
  expect(existsSync(join(folder, 'slas'))).toBe(false);
});

test('outside git nothing is listed', async () => {
  expect(await readCommitFiles(temporaryFolder('no-git'), 'HEAD')).toBeUndefined();
  expect(await readCommitFiles(gitHouse().root, 'HEAD')).toBeUndefined();
});

function runInput(root: string, words: readonly string[], input: string): string {
  const { status, stdout, stderr } = spawnSync('git', ['-C', root, ...words], { input, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

test('whether Kept itself differs is asked of its own files alone', async () => {
  const { root, commit } = committedHouse();
  const before = commit({ 'src/index.ts': 'export {};\n', 'slas/parties.yaml': 'parties: { }\n' });
  const terms = commit({ 'slas/desk/agreement.mdx': 'another\n', 'README.md': 'words\n' });
  expect(await keptDiffers(root, before, terms)).toBe(false);
  const code = commit({ 'src/index.ts': 'export const one = 1;\n' });
  expect(await keptDiffers(root, terms, code)).toBe(true);
  expect(await keptDiffers(root, code, undefined)).toBe(false);
});
