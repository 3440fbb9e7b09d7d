import { appendFile, cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formats } from '../../src/lint/formats/index.ts';
import { run } from '../../src/pipeline/index.ts';
import { goldenFile } from '../golden-file.ts';

/**
 * Each folder of `test/input/findings` is a case: its `slas/` is laid over `test/input/base/slas`, its `append.mdx` is
 * added to the end of the base's agreement, and its `expected.txt` is what `kept check` says. A missing `expected.txt`
 * fails; `UPDATE=1` writes it, never in CI.
 */
const writer = 'test/lint/findings.test.ts';
const input = join(import.meta.dirname, '../input');
const cases = await readdir(join(input, 'findings'));

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'kept-findings-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** Lays a case over the base in a folder of its own. */
async function layOut(name: string): Promise<string> {
  const folder = join(root, name);
  const overlay = join(input, 'findings', name);
  await cp(join(input, 'base/slas'), join(folder, 'slas'), { recursive: true });
  const files = await readdir(overlay);
  if (files.includes('slas')) await cp(join(overlay, 'slas'), join(folder, 'slas'), { recursive: true });
  if (files.includes('append.mdx')) {
    await appendFile(
      join(folder, 'slas/sales-desk/agreement.mdx'),
      await readFile(join(overlay, 'append.mdx')),
    );
  }
  return folder;
}

test('the base of the cases has no findings', async () => {
  expect(formats.pretty((await run({ root: join(input, 'base') })).findings)).toBe('no findings\n');
});

describe('what is committed is reported where it is wrong', () => {
  test.each(cases)('%s', async name => {
    const { findings } = await run({ root: await layOut(name) });
    const seen = formats.pretty(findings);
    expect(seen).toBe(await goldenFile(join(input, 'findings', name, 'expected.txt'), seen, writer));
  });
});

describe('a case without its `expected.txt`', () => {
  test('fails, and says how to write it', async () => {
    const file = join(root, 'missing.txt');
    const message = `Missing ${file}, expected what was looked at and accepted: write it with \`UPDATE=1 npx vitest run ${writer}\` and look at it`;
    await expect(goldenFile(file, 'seen', writer, {})).rejects.toThrow(message);
    await expect(goldenFile(file, 'seen', writer, { UPDATE: '1', CI: 'true' })).rejects.toThrow(message);
    expect(await readdir(root)).not.toContain('missing.txt');
  });

  test('gets one where that is asked for', async () => {
    const file = join(root, 'written.txt');
    expect(await goldenFile(file, 'seen', writer, { UPDATE: '1' })).toBe('seen');
    expect(await readFile(file, 'utf8')).toBe('seen');
  });
});
