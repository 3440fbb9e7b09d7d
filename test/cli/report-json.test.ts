import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inputs, repository } from '../folders.ts';
import { goldenFile } from '../golden-file.ts';
import { runKept } from './run-kept.ts';

const houses = readdirSync(inputs).filter(name => existsSync(join(inputs, name, 'slas')));

/** A digest for each house, in lines; `UPDATE=1` writes what the reports are now, which `git stash` and `report --json` show beside what they were. */
test('the reports of every house are the same to the byte, as JSON', async () => {
  const lines: string[] = [];
  for (const house of houses) {
    const { stdout } = await runKept(['report', '--json'], { cwd: join(inputs, house) });
    lines.push(`${createHash('sha256').update(stdout).digest('hex')} ${house}\n`);
  }
  const file = join(repository, 'test/golden/reports.txt');
  expect(lines.join('')).toBe(await goldenFile(file, lines.join(''), 'test/cli/report-json.test.ts'));
});
