import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cleanEnvironment, copyOfHouse, houseArguments, repository } from '../site/build-site.ts';

const root = copyOfHouse();
const leads = join(root, 'slas/marketing-sales/metrics/leads.csv');
let server: ChildProcess;
let address: string;

beforeAll(async () => {
  const port = await freePort();
  address = `http://localhost:${port}/agreements/marketing-sales/`;
  server = spawn(
    process.execPath,
    [
      join(repository, 'node_modules/astro/bin/astro.mjs'),
      ...['dev', '--port', String(port)],
      ...houseArguments({ root }),
    ],
    { cwd: repository, env: cleanEnvironment(), stdio: 'ignore' },
  );
  await until(async () => (await get()).status === 200);
});
afterAll(() => {
  server.kill();
});

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const probe = createServer().listen(0, () => {
      const at = probe.address();
      probe.close(() => resolve(typeof at === 'object' && at !== null ? at.port : 0));
    });
  });
}

async function get(): Promise<{ readonly status: number; readonly text: string }> {
  try {
    const response = await fetch(address, { headers: { accept: 'text/html' } });
    return { status: response.status, text: await response.text() };
  } catch {
    return { status: 0, text: '' };
  }
}

async function until(done: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 60_000;
  while (!(await done())) {
    if (performance.now() > end) throw new Error('waited a minute in vain');
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

function editLast(change: (row: string) => string): void {
  const lines = readFileSync(leads, 'utf8').split('\n');
  writeFileSync(leads, lines.with(-2, change(lines.at(-2) ?? '')).join('\n'));
}

test('a changed row changes the page; a wrong one is shown in place of every page, until it is put right', async () => {
  expect((await get()).text).toContain('344 of 460');
  const right = readFileSync(leads, 'utf8');
  editLast(row => row.replace(/,[AB],/, ',C,'));
  expect((await get()).text).toContain('343 of 460');

  editLast(row => row.replace(/,2026-06-21T[\d:]+/, ',yesterday'));
  const wrong = await get();
  expect(wrong.status).toBe(500);
  expect(wrong.text).toContain('Unexpected `yesterday` in column `created_at`');
  expect(wrong.text).not.toContain('of 460');

  writeFileSync(leads, right);
  expect((await get()).text).toContain('344 of 460');
}, 200_000);
