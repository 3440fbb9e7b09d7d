import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { run } from '../../src/pipeline/index.ts';
import { parseYaml } from '../../src/repository/parse-yaml.ts';

vi.mock('../../src/repository/parse-yaml.ts', { spy: true });

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kept-places-'));
  cpSync(join(import.meta.dirname, '../input/cloud/slas'), join(root, 'slas'), { recursive: true });
  vi.mocked(parseYaml).mockClear();
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('plain YAML without a finding never meets the whole parser', async () => {
  const { agreements } = await run({ root });
  expect(agreements.length).toBeGreaterThan(0);
  expect(parseYaml).not.toHaveBeenCalled();
});

test('only the file with findings in its terms is read for places, and once', async () => {
  const file = join(root, 'slas/kept.yaml');
  writeFileSync(file, `${readFileSync(file, 'utf8')}titel: Cloud\ncolour: red\n`);
  const { findings } = await run({ root });
  expect(findings.map(found => `${found.file} ${found.code}`)).toEqual([
    'slas/kept.yaml unknown-field',
    'slas/kept.yaml unknown-field',
  ]);
  expect(vi.mocked(parseYaml).mock.calls.map(([read]) => read)).toEqual(['slas/kept.yaml']);
});
