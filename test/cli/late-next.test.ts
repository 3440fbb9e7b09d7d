import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inputs } from '../folders.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { runKept } from './run-kept.ts';

const cwd = join(inputs, 'late-next');
const said = async (...argv: string[]) => {
  const { code, stdout, stderr } = await runKept(argv, { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
};
const list = [
  '“Looked at in time” in April: late next, within 30 min if nothing happens',
  '  R3, row 3: answered within 4 h, due by 2 Apr 2026, 14:50',
  '  R2, row 2: answered within 4 h, due by 2 Apr 2026, 15:00',
  '',
].join('\n');

test('a report tells what of a running month will be late next', async () => {
  expect(await said('report')).toContain(`\n\n${list}\n`);
});

test('explain of the month tells it too', async () => {
  expect(await said('explain', 'returns/looked-at/2026-04')).toContain(`\n\n${list}\n`);
});

test('nothing is told once all are late, or before any is soon', async () => {
  for (const asOf of ['2026-04-02T14:19:59Z', '2026-04-02T17:00:01Z'])
    expect(await said('report', '--as-of', asOf)).not.toContain('late next');
});

test('the JSON says how long before, and how many', async () => {
  const { objective, period } = JSON.parse(await said('explain', 'returns/looked-at/2026-04', '--json'));
  expect([objective?.indicator?.warn, period.detail.dueSoonItems]).toEqual([{ beforeMs: 1_800_000 }, 2]);
});

/** The house with a region for each ticket, judged by it. */
function byRegion(): string {
  const root = temporaryFolder('late-next');
  cpSync(cwd, root, { recursive: true });
  const edit = (file: string, change: (text: string) => string) =>
    writeFileSync(join(root, file), change(readFileSync(join(root, file), 'utf8')));
  edit('slas/returns/agreement.mdx', text =>
    text.replace('    period: month\n', '    period: month\n    per: region\n'),
  );
  const regions = ['region', 'north', 'north', 'south', 'south'];
  edit('slas/returns/metrics/tickets.csv', text =>
    text
      .trim()
      .split('\n')
      .map((line, at) => `${line},${regions[at]}\n`)
      .join(''),
  );
  return root;
}

test('of a promise that is judged per group each group tells what will be late next, whichever decides', async () => {
  const root = byRegion();
  const lists = [
    '“Looked at in time, north” in April: late next, within 30 min if nothing happens',
    '  R2, row 2: answered within 4 h, due by 2 Apr 2026, 15:00',
    '',
    '“Looked at in time, south” in April: late next, within 30 min if nothing happens',
    '  R3, row 3: answered within 4 h, due by 2 Apr 2026, 14:50',
    '',
  ].join('\n');
  for (const argv of [['report'], ['explain', 'returns/looked-at/2026-04']]) {
    const { stdout, stderr } = await runKept([...argv, '--root', root]);
    expect(stderr).toBe('');
    expect(stdout).toContain(`\n\n${lists}`);
  }
});
