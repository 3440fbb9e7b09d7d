import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../temporary-folder.ts';
import { runKept } from '../run-kept.ts';
import { agreementFiles, agreementMdx, leadsCsv, leadsHouse } from './leads-house.ts';

type Json = {
  readonly complete: boolean;
  readonly incomplete: readonly unknown[];
  readonly base: { readonly how: string };
  readonly changes: readonly {
    readonly id: string;
    readonly rule: string;
    readonly agreement: string;
    readonly cause: readonly string[];
    readonly [field: string]: unknown;
  }[];
};

async function diffOf(root: string, ...words: readonly string[]): Promise<Json> {
  const { stdout } = await runKept(['diff', ...words, '--json', '--root', root]);
  return JSON.parse(stdout);
}
/** What was printed, with a commit that is always the same, and plain spaces. */
const printed = (text: string, sha: string) =>
  text.replaceAll(sha.slice(0, 10), '0123456789').replaceAll('\u202f', ' ');
const rulesOf = ({ changes }: Json) => [...new Set(changes.map(each => each.rule))];

const file = 'slas/leads/agreement.mdx';
const rows = 'slas/leads/metrics/leads.csv';
const movedInApril = leadsCsv(({ id, tier }) => (['2026-04-x', '2026-04-y'].includes(id) ? 'A' : tier));

test('a target that is raised without a first day and rows that move to another tier are told each with its cause', async () => {
  const { root, write, git } = leadsHouse();
  write({ [file]: agreementMdx({ target: '{ atLeast: 7 }' }), [rows]: movedInApril });
  const { code, stdout } = await runKept(['diff', 'main', '--root', root]);
  expect(printed(stdout, git('rev-parse', 'main'))).toBe(
    `main 0123456789 → working tree · As of 20 May 2026
2 closed verdicts flip · 16 closed targets rewritten · Marketing owes more · version still 1.0.0

leads  Leads

Closed periods
  ✗  April 2026  Qualified leads  5 of 6 missed → 7 of 7 kept  data  in favour of Marketing
  ✗  April 2026  First follow-up  30 min kept → 1 h 13 min missed (≤ 1 h)  data  against Sales
  ✗  Jan 2025 – Apr 2026  Qualified leads  target 6 → 7 in 16 periods  terms  against Marketing
     No verdict flips by this alone.
     It has no first day: slas/leads/agreement.mdx:22
     To leave the past alone write  - { from: 2026-06-01, atLeast: 7 }  below 6.

Data
  ~  metrics/leads.csv  2 of 8 rows of April 2026: tier C → A

From now on
  ~  Qualified leads  6 → 7, +16.7 %  terms  Marketing owes more (tighter) · Sales is owed more
     target.atLeast  6 → 7
     Past at 7: kept 0 of 16, as at 6   odds 1 % → 0 %

Agreement
  ~  version  1.0.0 on both sides, binding terms differ: step to 2.0.0

No change: credits, dates, rights, prose.
`,
  );
  expect(code).toBe(0);
});

test('the comment has the verdict in its first line, closed periods as a table, and the commits in its last', async () => {
  const { root, write, git } = leadsHouse();
  write({ [file]: agreementMdx({ target: '{ atLeast: 7 }' }), [rows]: movedInApril });
  const { stdout } = await runKept(['diff', 'main', '--format', 'markdown', '--root', root]);
  expect(printed(stdout, git('rev-parse', 'main'))).toBe(
    `**2 closed verdicts flip · 16 closed targets rewritten · Marketing owes more · version still 1.0.0**

### Leads (\`slas/leads\`)

| Closed period | Before | After | Cause | For whom |
|---|---|---|---|---|
| April 2026, Qualified leads | 5 of 6 missed | 7 of 7 kept | data | in favour of Marketing |
| April 2026, First follow-up | 30 min kept | 1 h 13 min missed (≤ 1 h) | data | against Sales |
| Jan 2025 – Apr 2026, Qualified leads | target 6 | target 7 | terms | against Marketing |

> No verdict flips by this alone.
> It has no first day: slas/leads/agreement.mdx:22
> To leave the past alone write - { from: 2026-06-01, atLeast: 7 } below 6.

<details><summary>Data: 1 line</summary>

- ~ metrics/leads.csv: 2 of 8 rows of April 2026: tier C → A

</details>

<details><summary>From now on: 1 line</summary>

- ~ Qualified leads: 6 → 7, +16.7 % · terms · Marketing owes more (tighter) · Sales is owed more
  - target.atLeast 6 → 7
  - Past at 7: kept 0 of 16, as at 6 odds 1 % → 0 %

</details>

<details><summary>Agreement: 1 line</summary>

- ~ version: 1.0.0 on both sides, binding terms differ: step to 2.0.0

</details>

No change: credits, dates, rights, prose.

<sub>main 0123456789 → working tree · As of 20 May 2026 · \`kept diff 0123456789\` says the same.</sub>
`,
  );
});

test('what terms and prose say is the same in any order, with other quotes, comments and line ends', async () => {
  const { root, write } = leadsHouse();
  const written = agreementMdx()
    .replace('title: Leads', '# What it is called\ntitle: "Leads"')
    .replace('currency: USD\n', '')
    .replace('version: 1.0.0', 'currency: USD\nversion: 1.0.0')
    .replace('{ tier: [A, B] }', '{ tier: [ "B", A ] }')
    .replace('Enough leads, and a quick answer to each.', 'Enough leads,\nand a quick   answer to each.')
    .replaceAll('\n', '\r\n');
  const [header = '', ...lines] = leadsCsv().trimEnd().split('\n');
  const shuffled = [
    header,
    ...lines.toReversed().map(line =>
      line
        .split(',')
        .map(cell => `"${cell}"`)
        .join(','),
    ),
  ];
  write({ [file]: written, [rows]: `${shuffled.join('\r\n')}\r\n` });
  expect((await diffOf(root, 'main')).changes).toEqual([]);
  const { stdout } = await runKept(['diff', 'main', '--root', root]);
  expect(stdout.split('\n')[1]).toBe('Changes nothing for anybody.');
});

test('a target with a first day that is still to come rewrites nothing', async () => {
  const { root, write } = leadsHouse();
  write({
    [file]: agreementMdx({ target: '[{ atLeast: 6 }, { from: 2026-06-01, atLeast: 7 }]', version: '2.0.0' }),
  });
  const diff = await diffOf(root, 'main');
  expect(rulesOf(diff)).toEqual(['part-changed', 'version-steps']);
  expect(diff.changes[0]).toMatchObject({
    parties: [
      { party: 'marketing', owes: 'tighter', isOwed: 'same' },
      { party: 'sales', owes: 'same', isOwed: 'more' },
    ],
  });
});

test('data that comes for a period without any completes it, and rewrites nothing', async () => {
  const { root, write, commit, git } = leadsHouse();
  git('checkout', '--quiet', 'main');
  const coverage = 'slas/leads/metrics/coverage.csv';
  commit({ [coverage]: 'dataset,from,through\nleads,2025-01-01,2026-03-31\n' });
  write({ [coverage]: 'dataset,from,through\nleads,2025-01-01,2026-05-19\n' });
  const diff = await diffOf(root, 'HEAD');
  expect(rulesOf(diff)).toEqual(['verdict-completed', 'rows-changed']);
  expect((await runKept(['diff', 'HEAD', '--fail-on', 'rewrites', '--root', root])).code).toBe(0);
});

test('rows without a key that names them only come and go', async () => {
  const { root, write, git } = leadsHouse();
  git('checkout', '--quiet', 'main');
  const twice = (csv: string) => csv.replace('2026-04-x,', '2026-04-y,');
  write({ [rows]: twice(movedInApril) });
  const { changes } = await diffOf(root, 'HEAD');
  // Its rows cannot be told apart on this side, so that nothing is said to have moved.
  expect(changes.filter(each => each.rule === 'rows-changed' && each.altered !== undefined)).toEqual([]);
});

test('no cell that could name a row is told', async () => {
  const { root, write } = leadsHouse();
  write({
    [rows]: leadsCsv()
      .replace('2026-04-14T13:00:00', '2026-04-14T17:31:00')
      .replace('2026-04-x,', 'secret-id,'),
  });
  const { stdout } = await runKept(['diff', 'main', '--json', '--all', '--root', root]);
  expect(stdout).not.toContain('secret-id');
  expect(stdout).not.toContain('2026-04-z');
  expect(stdout).not.toContain('17:31');
  expect(JSON.parse(stdout).changes[0]).toMatchObject({
    rule: 'rows-changed',
    rows: { before: 128, after: 128 },
    added: 1,
    removed: 1,
    altered: [{ column: 'first_follow_up_at', rows: 1, of: 8, month: '2026-04' }],
  });
});

test('two commits are compared as they are, whatever is in the folder', async () => {
  const { root, write, commit } = leadsHouse();
  const head = commit({ [file]: agreementMdx({ target: '{ atLeast: 5 }', version: '2.0.0' }) });
  write({ [file]: 'nothing that can be read' });
  const diff = await diffOf(root, 'main', head);
  expect(diff.complete).toBe(true);
  expect(rulesOf(diff)).toEqual(['verdict-flips', 'target-rewritten', 'part-changed', 'version-steps']);
  expect(diff.changes.find(each => each.rule === 'part-changed')).toMatchObject({ file, line: 22 });
});

test('a branch is compared with where it began, not with what others did since', async () => {
  const { root, commit, git } = leadsHouse();
  commit({ 'notes.txt': 'something' });
  git('checkout', '--quiet', 'main');
  commit({ [file]: agreementMdx({ target: '{ atLeast: 9 }' }) });
  git('checkout', '--quiet', 'proposal');
  const diff = await diffOf(root, 'main');
  expect(diff.base.how).toBe('merge-base');
  expect(diff.changes).toEqual([]);
});

test('a new, a removed and a moved agreement are told as such, and one that may be moved as not sure', async () => {
  const { root, write, commit, git } = leadsHouse();
  git('checkout', '--quiet', 'main');
  commit({
    ...agreementFiles('old', { title: 'Moved' }),
    ...agreementFiles('gone', { title: 'Gone' }),
    ...agreementFiles('other', { title: 'Other' }),
  });
  write({
    'slas/old': undefined,
    'slas/gone': undefined,
    'slas/other': undefined,
    ...agreementFiles('new', { title: 'Moved' }),
    ...agreementFiles('another', { title: 'Other', target: '{ atLeast: 3 }' }),
  });
  const { changes } = await diffOf(root, 'HEAD');
  const told = changes.map(({ rule, agreement, before, after, sure }) => [
    rule,
    agreement,
    before,
    after,
    sure,
  ]);
  expect(told.filter(([rule]) => String(rule).startsWith('agreement'))).toEqual([
    ['agreement-removed', 'gone', 'active', undefined, undefined],
    ['agreement-removed', 'other', 'active', undefined, undefined],
    ['agreement-renamed', 'new', 'old', 'new', true],
    ['agreement-renamed', 'another', 'other', 'another', false],
    ['agreement-added', 'another', undefined, 'active', undefined],
  ]);
});

test('an agreement with errors on one side is named, and the rest is compared', async () => {
  const { root, write, commit, git } = leadsHouse();
  git('checkout', '--quiet', 'main');
  commit(agreementFiles('other', { title: 'Other' }));
  write({
    [file]: agreementMdx({ target: '{ atLeast: many }' }),
    'slas/other/agreement.mdx': agreementMdx({ title: 'Other', target: '{ atLeast: 7 }' }),
  });
  const diff = await diffOf(root, 'HEAD');
  expect(diff).toMatchObject({ complete: false, incomplete: [{ side: 'head', agreement: 'leads' }] });
  expect(diff.changes.every(each => each.agreement === 'other')).toBe(true);
  const { code, stdout } = await runKept(['diff', 'HEAD', '--fail-on', 'incomplete', '--root', root]);
  expect(code).toBe(1);
  expect(stdout).toContain('  ! slas/leads has 1 error: see `kept check`\n');
});

test.each([
  [['nowhere'], 'kept: unexpected `nowhere`, expected a commit, branch or tag of this repository.\n'],
  [
    ['--format', 'html'],
    'kept: unexpected `html` for --format, expected one of `text`, `markdown`, `json`.\n',
  ],
  [
    ['--fail-on', 'anything'],
    'kept: unexpected `anything` for --fail-on, expected one or more of `rewrites`, `tighter`, `incomplete`.\n',
  ],
  [['--json', '--format', 'text'], 'kept: expected --json or --format, not both.\n'],
])('%j is told in a sentence', async (words, said) => {
  const { root } = leadsHouse();
  expect(await runKept(['diff', ...words, '--root', root])).toEqual({ code: 2, stdout: '', stderr: said });
});

test('outside git it is said that there is nothing to compare with', async () => {
  const folder = temporaryFolder('no-git');
  const { root } = leadsHouse();
  cpSync(join(root, 'slas'), join(folder, 'slas'), { recursive: true });
  expect(await runKept(['diff', 'main', '--root', folder])).toEqual({
    code: 2,
    stdout: '',
    stderr: 'kept: this folder is not in a git repository, so that there is nothing to compare it with.\n',
  });
});

test('a clone without older commits says how to get them', async () => {
  const { root, git, commit } = leadsHouse();
  commit({ [file]: agreementMdx({ version: '1.0.1' }) });
  const clone = join(temporaryFolder('shallow'), 'clone');
  git('clone', '--quiet', '--depth', '1', '--branch', 'proposal', `file://${root}`, clone);
  const { code, stderr } = await runKept(['diff', 'HEAD^1', '--root', clone]);
  expect(code).toBe(2);
  expect(stderr).toBe(
    'kept: `HEAD^1` cannot be reached, as older commits were left out of this clone. Run `git fetch --unshallow`, or check out with `fetch-depth: 0`.\n',
  );
});

test('a file that git was never told of is part of the folder', async () => {
  const { root, write } = leadsHouse();
  write(agreementFiles('second', { title: 'Second' }));
  writeFileSync(join(root, '.gitignore'), 'slas/second\n');
  expect((await diffOf(root, 'main')).changes.map(each => [each.rule, each.agreement])).toEqual([
    ['agreement-added', 'second'],
  ]);
});

test('a run fails on what it is told to fail on, and on nothing else', async () => {
  const { root, write } = leadsHouse();
  write({ [file]: agreementMdx({ target: '{ atLeast: 5 }' }) });
  const codeOn = async (names: string) =>
    (await runKept(['diff', 'main', '--fail-on', names, '--root', root])).code;
  expect([
    await codeOn('rewrites'),
    await codeOn('tighter'),
    await codeOn('tighter,rewrites'),
    await codeOn('incomplete'),
  ]).toEqual([1, 0, 1, 0]);
});

test('a change that was accepted is told with who and why, and fails no run; another one of the same kind does', async () => {
  const { root, write } = leadsHouse();
  write({ [file]: agreementMdx({ target: '{ atLeast: 5 }', version: '2.0.0' }) });
  const { changes } = await diffOf(root, 'main');
  const closed = changes.filter(each => each.closed);
  const accept = (ids: readonly string[]) =>
    write({
      'slas/accepted.csv': [
        'change,by,at,reason',
        ...ids.map(id => `${id},sales,2026-05-20,Both sides agreed on it late.`),
        '',
      ].join('\n'),
    });
  accept(closed.map(each => each.id));
  const { code, stdout } = await runKept(['diff', 'main', '--fail-on', 'rewrites', '--root', root]);
  expect(code).toBe(0);
  expect(stdout.split('\n')[1]).toBe('Marketing owes less · 32 accepted');
  expect(stdout).toContain('     accepted by sales: Both sides agreed on it late.\n');
  accept(closed.slice(1).map(each => each.id));
  expect((await runKept(['diff', 'main', '--fail-on', 'rewrites', '--root', root])).code).toBe(1);
});
