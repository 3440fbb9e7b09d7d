import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { house } from '../folders.ts';
import { runKept } from './run-kept.ts';

let broken: string;
beforeAll(() => {
  broken = mkdtempSync(join(tmpdir(), 'kept-cli-'));
  cpSync(join(house, 'slas'), join(broken, 'slas'), { recursive: true });
  const file = join(broken, 'slas/marketing-sales/agreement.mdx');
  const text = readFileSync(file, 'utf8')
    .replace('arrangement: side-by-side', 'arangement: side-by-side')
    .replace('currency: USD', 'currency: "\\e[31mUSD"');
  writeFileSync(file, text);
});
afterAll(() => rmSync(broken, { recursive: true, force: true }));

test('a clean house ends with 0 and says what was looked at and for which day', async () => {
  const { code, stdout, stderr } = await runKept(['check']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(
    /^Nothing wrong in \d+ agreements, \d+ promises and [\d,]+ rows of data\. As of 21 Jun 2026, from slas\/kept\.yaml\.\n$/,
  );
});

test('a finding ends with 1 and stands at its line and column, with the nearest name', async () => {
  const { code, stdout } = await runKept(['check'], { cwd: broken });
  expect(code).toBe(1);
  expect(stdout).toContain('slas/marketing-sales/agreement.mdx:7:1  error  ');
  expect(stdout).toContain('Did you mean `arrangement`?');
  expect(stdout).toContain('As of 21 Jun 2026, from slas/kept.yaml.');
});

test('nothing that was read can write to the terminal with control characters', async () => {
  for (const format of ['pretty', 'github', 'sarif', 'json']) {
    const { stdout, stderr } = await runKept(['check', '--format', format], { cwd: broken });
    expect(stdout + stderr).not.toContain('\x1b');
  }
});

test('--json and --format json have the day, the counts and the findings', async () => {
  const { code, stdout } = await runKept(['check', '--json'], { cwd: broken });
  const read = JSON.parse(stdout);
  expect(code).toBe(1);
  expect(Object.keys(read)).toEqual(['asOf', 'asOfGiven', 'asOfFrom', 'ok', 'counts', 'findings']);
  expect(read.ok).toBe(false);
  expect(Object.keys(read.findings[0])).toEqual([
    'file',
    'line',
    'column',
    'severity',
    'code',
    'places',
    'message',
  ]);
  expect((await runKept(['check', '--format', 'json'], { cwd: broken })).stdout).toBe(stdout);
});

test('under GitHub Actions findings are annotations unless another format is asked for', async () => {
  const env = { GITHUB_ACTIONS: 'true' };
  const annotated = await runKept(['check'], { cwd: broken, env });
  expect(annotated.stdout).toMatch(/^::error file=slas\/marketing-sales\/agreement\.mdx,line=7,col=1,/);
  expect(annotated.stderr).toContain('As of 21 Jun 2026');
  expect((await runKept(['check', '--format', 'pretty'], { cwd: broken, env })).stdout).not.toContain(
    '::error',
  );
});

test('numbers are not shown from a house with errors', async () => {
  for (const line of [
    ['report'],
    ['explain', 'marketing-sales/qualified-leads'],
    ['build'],
    ['dev'],
    ['start'],
  ]) {
    const { code, stdout, stderr } = await runKept(line, { cwd: broken });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('Did you mean `arrangement`?');
    expect(stderr).toContain('Nothing is shown from data with errors. Put them right first.');
  }
});

test('the house is found from a folder below it, and missed outside', async () => {
  expect((await runKept(['check'], { cwd: join(house, 'slas/marketing-sales/metrics') })).code).toBe(0);
  expect(await runKept(['check'], { cwd: tmpdir() })).toEqual({
    code: 2,
    stdout: '',
    stderr: 'kept: there is no `slas/` here or above. Say where it is with --root <folder>.\n',
  });
});
