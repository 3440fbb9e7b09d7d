import { spawn } from 'node:child_process';
import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cleanEnvironment, copyOfHouse, repository } from './build-site.ts';

const root = copyOfHouse();
const agreement = join(root, 'slas/marketing-sales/agreement.mdx');
let said = '';
let address: string;
let child: ReturnType<typeof spawn>;

beforeAll(async () => {
  const kept = join(repository, 'scripts/kept.js');
  child = spawn(process.execPath, [kept, 'dev', '--root', root, '--as-of', '2026-06-21'], {
    cwd: root,
    env: { ...cleanEnvironment(), NO_COLOR: '1' },
  });
  address = await new Promise((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/localhost:\d+\//.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.on('exit', () => reject(new Error(said)));
  });
});
afterAll(() => {
  child.kill('SIGINT');
});

const get = async (path: string, accept = '*/*') => {
  const response = await fetch(`${address}${path}`, { headers: { accept } });
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    text: await response.text(),
  };
};

test('while a finding is an error every page is the list of findings, whoever asks', async () => {
  const good = readFileSync(agreement, 'utf8');
  expect(await get('agreements/marketing-sales/')).toMatchObject({ status: 200 });
  writeFileSync(agreement, good.replace('timezone: America/New_York', 'timezone: Mars/Olympus'));
  for (const [path, accept] of [
    ['', '*/*'],
    ['agreements/marketing-sales/', '*/*'],
    ['agreements/marketing-sales/?print', 'text/html'],
    ['index.html', 'application/json'],
    ['nothing/there/', '*/*'],
  ] as const) {
    const { status, type, text } = await get(path, accept);
    expect({ path, status, type }).toEqual({ path, status: 500, type: 'text/html; charset=utf-8' });
    expect(text).toContain('Mars/Olympus');
  }
  expect(await get('@vite/client')).toMatchObject({ status: 200, type: 'text/javascript' });
  expect(await get('favicon.svg')).toMatchObject({ status: 200, type: 'image/svg+xml' });
  expect(said).not.toContain('router');
  writeFileSync(agreement, good);
  expect(await get('agreements/marketing-sales/')).toMatchObject({ status: 200 });
});

test('a link that appears is told and not followed, and gone again it is forgotten', async () => {
  for (const [name, to] of [
    ['up', '/'],
    ['loop', 'loop'],
  ] as const) {
    const link = join(root, 'slas', name);
    symlinkSync(to, link);
    const { status, text } = await get('');
    expect({ name, status }).toEqual({ name, status: 500 });
    expect(text).toContain(`slas/${name}:1:1`);
    rmSync(link);
    expect(await get('')).toMatchObject({ status: 200 });
  }
});

test('a picture that the text shows is there, and the one that takes its place', async () => {
  const good = readFileSync(agreement, 'utf8');
  const pixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const addressOf = (text: string) => /<img src="(plan\.\w+\.png)"/.exec(text)?.[1];
  const addresses: (string | undefined)[] = [];
  writeFileSync(agreement, `${good}\n![A plan](plan.png)\n`);
  for (const more of ['', 'another']) {
    const picture = Buffer.concat([pixel, Buffer.from(more)]);
    writeFileSync(join(root, 'slas/marketing-sales/plan.png'), picture);
    const found = addressOf((await get('agreements/marketing-sales/')).text);
    addresses.push(found);
    const response = await fetch(`${address}agreements/marketing-sales/${found}`);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await response.arrayBuffer())).toEqual(picture);
  }
  expect(new Set(addresses).size).toBe(2);
  expect(await get(`agreements/marketing-sales/${addresses[0]}`)).toMatchObject({ status: 404 });
});
