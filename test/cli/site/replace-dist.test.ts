import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exchange } from '../../../src/cli/site/exchange.ts';
import { withOwnFolder } from '../../../src/cli/site/own-folder.ts';
import { replaceDist } from '../../../src/cli/site/replace-dist.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kept-publish-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const page = () => readFileSync(join(root, 'dist/index.html'), 'utf8');
const write = (text: string) => async (folder: string) => writeFileSync(join(folder, 'index.html'), text);
const left = () => (existsSync(join(root, '.kept')) ? readdirSync(join(root, '.kept')) : []);

test('what was made takes the place of the last site as a whole', async () => {
  await replaceDist(root, write('one'));
  writeFileSync(join(root, 'dist/old.html'), 'old');
  await replaceDist(root, write('two'));
  expect(page()).toBe('two');
  expect(existsSync(join(root, 'dist/old.html'))).toBe(false);
  expect(left()).toEqual([]);
});

test('a build that fails half-way leaves the last good site and nothing else', async () => {
  await replaceDist(root, write('one'));
  const fails = replaceDist(root, async folder => {
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
  await expect(replaceDist(root, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(page()).toBe('last good');
  expect(left()).toEqual([]);
});

test('where folders cannot be exchanged two renames do the same, and leave nothing', async () => {
  const not = () => false;
  await replaceDist(root, write('one'), { change: not });
  await replaceDist(root, write('two'), { change: not });
  expect(page()).toBe('two');
  expect(left()).toEqual([]);
});

test.runIf(['linux', 'darwin'].includes(process.platform))(
  'while sites take each other’s place there is always one',
  async () => {
    await replaceDist(root, write('0'));
    const seen = new Int32Array(new SharedArrayBuffer(12));
    const worker = new Worker(
      `const { existsSync } = require('node:fs');
       const { seen, page } = require('node:worker_threads').workerData;
       while (Atomics.load(seen, 0) === 0) Atomics.add(seen, existsSync(page) ? 1 : 2, 1);`,
      { eval: true, workerData: { seen, page: join(root, 'dist/index.html') } },
    );
    while (Atomics.load(seen, 1) === 0) await setImmediate();
    for (let time = 1; time <= 100; time++) await replaceDist(root, write(String(time)));
    Atomics.store(seen, 0, 1);
    await once(worker, 'exit');
    expect(page()).toBe('100');
    expect(seen[2]).toBe(0);
  },
);

test('folders are exchanged with what is in them, and only where both are there', () => {
  for (const name of ['a', 'b']) {
    mkdirSync(join(root, name));
    writeFileSync(join(root, name, name), '');
  }
  const [a, b] = [join(root, 'a'), join(root, 'b')];
  expect(exchange(a, b)).toBe(true);
  expect([readdirSync(a), readdirSync(b)]).toEqual([['b'], ['a']]);
  expect(exchange(a, join(root, 'none'))).toBe(false);
  expect(exchange(`${a}\0`, b)).toBe(false);
  expect([readdirSync(a), readdirSync(b)]).toEqual([['b'], ['a']]);
});

test('processes that leave nothing take nothing from each other', async () => {
  const code = `
    import { withOwnFolder } from ${JSON.stringify(new URL('../../../src/cli/site/own-folder.ts', import.meta.url).href)};
    for (let time = 0; time < 300; time++) await withOwnFolder(${JSON.stringify(root)}, async () => undefined);`;
  const others = Array.from({ length: 3 }, () => {
    const other = spawn(process.execPath, ['--input-type=module', '--eval', code], { stdio: 'pipe' });
    const said: Buffer[] = [];
    other.stderr.on('data', (text: Buffer) => said.push(text));
    return once(other, 'close').then(() => Buffer.concat(said).toString());
  });
  expect(await Promise.all(others)).toEqual(['', '', '']);
  expect(left()).toEqual([]);
});

test('what is kept beside the last site stays', async () => {
  mkdirSync(join(root, '.kept/cache'), { recursive: true });
  await replaceDist(root, write('one'));
  expect(left()).toEqual(['.gitignore', 'cache']);
});

test('pages made in a folder elsewhere leave nothing there, another one each time', async () => {
  const workshop = join(root, 'house');
  mkdirSync(workshop);
  const folders: string[] = [];
  for (const text of ['one', 'two']) {
    const made = await withOwnFolder(workshop, async folder => {
      folders.push(folder);
      await write(text)(folder);
      return readdirSync(folder);
    });
    expect(made).toEqual(['index.html']);
  }
  const fails = withOwnFolder(workshop, () => Promise.reject(new Error('no')));
  await expect(fails).rejects.toThrow('no');
  expect(new Set(folders).size).toBe(2);
  expect([readdirSync(root), readdirSync(workshop)]).toEqual([['house'], []]);
});

test('a folder of a process that still runs stays, one of a process that was killed goes', async () => {
  const child = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)']);
  try {
    const running = `dist-${child.pid}-abc`;
    for (const name of [running, 'dist-999999999-abc'])
      mkdirSync(join(root, '.kept', name), { recursive: true });
    await replaceDist(root, write('one'));
    expect(left()).toEqual(['.gitignore', running]);
  } finally {
    child.kill();
  }
});

test('a house in which nothing can be made is told in one line', async () => {
  writeFileSync(join(root, '.kept'), 'a file');
  await expect(replaceDist(root, write('one'))).rejects.toThrow(
    `unexpected \`${join(root, '.kept')}\`, which cannot be written to, expected a folder to make the site in. Give the right to, or remove what is there.`,
  );
});
