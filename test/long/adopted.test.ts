import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { house } from '../folders.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { copyTree, run } from './copied-tree.ts';

/** This repository as somebody has it who adopted Kept: the demo is gone, one agreement is new, and the day is today. */
const copy = temporaryFolder('adopted');
const slas = join(copy, 'slas');

beforeAll(() => {
  copyTree(copy, file => !file.startsWith('slas/'));
  mkdirSync(slas);
  writeFileSync(join(slas, 'kept.yaml'), 'title: Agreements of the north\n');
  for (const name of ['parties.yaml', 'calendars.yaml']) cpSync(join(house, 'slas', name), join(slas, name));
  const made = kept('new', 'marketing-sales', 'north-desk');
  if (made.status !== 0) throw new Error(made.stderr);
  run('git', copy, 'init', '--quiet');
  run('git', copy, 'add', '--all');
  const author = ['-c', 'user.name=north', '-c', 'user.email=north@example.com'];
  run('git', copy, ...author, 'commit', '--quiet', '--message', 'slas: our own agreement');
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const kept = (...words: readonly string[]) =>
  run(process.execPath, copy, join(copy, 'scripts/kept.js'), ...words);

test('with `slas/` replaced by an agreement of one’s own, `npm test` is green', () => {
  const { status, stdout } = run(process.execPath, copy, join(copy, 'scripts/test.js'));
  const marks = [...stdout.matchAll(/^([✓✕]) (\w+)/gm)].map(match => `${match[1]} ${match[2]}`).sort();
  const all = ['agreements', 'functions', 'pages', 'parts', 'prose', 'style', 'types'];
  expect(marks, stdout).toEqual(all.map(stage => `✓ ${stage}`));
  expect(stdout).toMatch(/\n[\d]{4,} passed, 0 failed\n$/);
  expect(status).toBe(0);
});
