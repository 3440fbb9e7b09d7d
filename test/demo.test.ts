import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, type TestContext, test } from 'vitest';
import { csvText } from '../scripts/demo/csv-file.ts';
import { demos } from '../scripts/demo/index.ts';
import { formats } from '../src/lint/formats/index.ts';
import { run } from '../src/pipeline/index.ts';
import { runKept } from './cli/run-kept.ts';
import { repository } from './folders.ts';

// All that is about the agreements this repository comes with. `slas/` belongs to whoever adopts Kept, so nothing else looks there.
const slas = join(repository, 'slas');
const terms = 'slas/marketing-sales/agreement.mdx';
const isThere = existsSync(join(repository, terms));
const gone = `Skipped: there is no \`${terms}\`, so the demo has given way to agreements of your own.`;
if (!isThere) console.warn(gone);

/** A test about the demo; skipped, with the reason, where the demo is gone. */
function ofDemo(name: string, check: () => void | Promise<void>): void {
  test(name, async (context: TestContext) => {
    context.skip(!isThere, gone);
    await check();
  });
}

const copies: string[] = [];
afterAll(() => {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true });
});

/** A copy of the demo in which the terms of its first agreement read another way. */
function copyWith(from: string, to: string): string {
  const root = mkdtempSync(join(tmpdir(), 'kept-demo-'));
  copies.push(root);
  cpSync(slas, join(root, 'slas'), { recursive: true });
  const text = readFileSync(join(root, terms), 'utf8');
  expect(text.split(from), `\`${from}\` in ${terms}`).toHaveLength(2);
  writeFileSync(join(root, terms), text.replace(from, to));
  return root;
}

const readme = () => readFileSync(join(repository, 'README.md'), 'utf8');

for (const [folder, filesOf] of Object.entries(demos)) {
  ofDemo(`the committed data of ${folder} is what the seeded script makes`, () => {
    for (const [file, { header, rows }] of Object.entries(filesOf(join(slas, 'calendars.yaml')))) {
      const committed = readFileSync(join(slas, folder, file), 'utf8');
      expect(committed === csvText(header, rows), `slas/${folder}/${file} differs`).toBe(true);
    }
  });
}

ofDemo('nothing is wrong in the demo, and it is judged as of a day that stays', async () => {
  const { findings, asOfFrom } = await run({ root: repository });
  expect(formats.pretty(findings)).toBe('no findings\n');
  expect(asOfFrom).toBe('settings');
});

ofDemo('editors that speak remark have nothing to say about the demo', () => {
  const remark = join(repository, 'node_modules/remark-cli/cli.js');
  const { status, stderr } = spawnSync(
    process.execPath,
    [remark, 'slas', '--ext', 'mdx', '--frail', '--quiet'],
    { cwd: repository, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined } },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

ofDemo('documents name and link only what is in the demo', () => {
  const documents = readdirSync(repository).filter(name => name.endsWith('.md'));
  const named = documents.flatMap(document =>
    [...readFileSync(join(repository, document), 'utf8').matchAll(/(?:\]\(|`)(slas\/[\w./-]+)/g)].map(
      match => `${document}: ${match[1]}`,
    ),
  );
  expect(named.filter(each => !existsSync(join(repository, each.split(': ')[1] ?? '')))).toEqual([]);
});

ofDemo('the README shows every agreement of the demo', () => {
  const all = readdirSync(slas, { withFileTypes: true }).flatMap(entry =>
    entry.isDirectory() ? [`slas/${entry.name}/agreement.mdx`] : [],
  );
  expect(all.filter(file => !readme().includes(`](${file})`))).toEqual([]);
});

ofDemo('the first change of the README shows months that would have been missed', async () => {
  const missed = async (root: string) => {
    const { agreements } = await run({ root });
    const { report } = agreements.find(each => each.report.file === terms)!;
    return report.objectives.find(each => each.id === 'first-follow-up')!.tally.missed;
  };
  const [, from = '', to = ''] = /from `(atMost: [^`]+)` to `(atMost: [^`]+)`/.exec(readme()) ?? [];
  expect(await missed(copyWith(from, to))).toBeGreaterThan(await missed(repository));
});

ofDemo('the misspelling of the README is answered by the line shown there', async () => {
  const shown = readme()
    .split('\n')
    .find(line => line.includes('unknown-field'))
    ?.trim();
  const { code, stdout } = await runKept(['check'], { cwd: copyWith('atMost: 1 hour', 'atMots: 1 hour') });
  expect({ code, first: stdout.split('\n')[0] }).toEqual({ code: 1, first: shown });
});

ofDemo('the README explains figures that there are', async () => {
  const paths = [...readme().matchAll(/npx kept explain ([\w/-]+)/g)].map(match => match[1] ?? '');
  expect(paths.length).toBeGreaterThan(1);
  for (const path of paths)
    expect(await runKept(['explain', path], { cwd: repository })).toMatchObject({ code: 0, stderr: '' });
});
