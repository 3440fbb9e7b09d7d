import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formats } from '../../src/lint/formats/index.ts';
import { run } from '../../src/pipeline/index.ts';
import { templateNames } from '../../src/templates/write-agreement.ts';
import { runKept } from '../cli/run-kept.ts';
import { house } from '../folders.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'kept-templates-'));
  for (const file of ['kept.yaml', 'parties.yaml', 'calendars.yaml']) {
    cpSync(join(house, 'slas', file), join(root, 'slas', file), { recursive: true });
  }
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test.each(templateNames())('an agreement made from %s passes the check as it is', async template => {
  const { code, stdout, stderr } = await runKept(
    [
      'new',
      template,
      `made-from-${template}`,
      '--title',
      'The “north” desk: "A" & B',
      '--from',
      '2026-01-01',
    ],
    { cwd: root },
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toBe(
    `Wrote slas/made-from-${template}. Fill in agreement.mdx, add rows to the CSVs and to metrics/coverage.csv, and run \`kept check\`.\n`,
  );
  const { findings, agreements } = await run({ root });
  expect(formats.pretty(findings.filter(each => each.severity === 'error'))).toBe('no findings\n');
  expect(new Set(findings.map(each => each.code))).toEqual(new Set(['no-coverage']));
  const report = agreements.find(each => each.report.id === `made-from-${template}`)?.report;
  expect(report?.title).toBe('The “north” desk: "A" & B');
  expect(report?.effective).toEqual({ from: '2026-01-01', to: '2026-12-31' });
});

test('an agreement that is there is not written over', async () => {
  const args = ['new', 'marketing-sales', 'twice', '--from', '2026-01-01'];
  expect((await runKept(args, { cwd: root })).code).toBe(0);
  const before = readFileSync(join(root, 'slas/twice/agreement.mdx'), 'utf8');
  const { code, stderr } = await runKept([...args, '--title', 'Another'], { cwd: root });
  expect(code).toBe(2);
  expect(stderr).toContain('there is an agreement `twice` already. Choose another name.');
  expect(readFileSync(join(root, 'slas/twice/agreement.mdx'), 'utf8')).toBe(before);
  expect(readdirSync(root)).toEqual(['slas']);
});

test.each([
  [
    ['new', 'marketing-salse', 'x'],
    'unexpected template `marketing-salse`, expected one of `marketing-sales`.',
  ],
  [
    ['new', 'marketing-sales', '../x'],
    'unexpected folder `../x`, expected a name in kebab-case such as `north-desk`.',
  ],
  [
    ['new', 'marketing-sales', 'x', '--from', '2026-02-30'],
    'unexpected `2026-02-30` for --from, expected a date that exists, such as `2027-01-31`.',
  ],
])('%j is refused with what was expected', async (args, message) => {
  const { code, stderr } = await runKept(args, { cwd: root });
  expect(code).toBe(2);
  expect(stderr).toContain(message);
  expect(existsSync(join(root, 'slas/x'))).toBe(false);
});
