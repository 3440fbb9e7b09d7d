import { appendFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formats } from '../../src/lint/formats/index.ts';
import { run } from '../../src/pipeline/index.ts';

/**
 * Each folder of `test/input/findings` is a case: its `slas/` is laid over `test/input/base/slas`, its `append.mdx` is
 * added to the end of the base's agreement, and its `expected.txt` is what `kept check` says. A missing `expected.txt`
 * is written, never in CI.
 */
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
  await cp(join(input, 'base'), folder, { recursive: true });
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
    const golden = join(input, 'findings', name, 'expected.txt');
    const expected = await readFile(golden, 'utf8').catch(() => undefined);
    if (expected === undefined && !process.env.CI) await writeFile(golden, seen);
    else expect(seen).toBe(expected);
  });
});
