import { expect, test } from 'vitest';
import { runKept } from './run-kept.ts';

const wrong: readonly (readonly [line: string, said: string])[] = [
  ['chek', "kept: unknown command 'chek' (Did you mean check?)\nSee `kept --help`.\n"],
  ['check --jsn', "kept: unknown option '--jsn' (Did you mean --json?)\nSee `kept check --help`.\n"],
  ['check --as-of', "kept: option '--as-of <date>' argument missing\nSee `kept check --help`.\n"],
  [
    'check --as-of 2026-02-30',
    'kept: unexpected `2026-02-30` for --as-of, expected a date such as `2026-06-21` or an instant such as `2026-06-21T18:00:00Z`.\n',
  ],
  ['check --root no-such', 'kept: unexpected `no-such` for --root, expected a folder that holds `slas/`.\n'],
  [
    'check --format xml',
    'kept: unexpected `xml` for --format, expected one of `pretty`, `json`, `github`, `sarif`.\n',
  ],
  ['explain', "kept: missing required argument 'path'\nSee `kept explain --help`.\n"],
  [
    'explain marketing-sales',
    'kept: unexpected `marketing-sales`, expected <agreement>/<objective>[/<period>[/<group>]] or <agreement>/<ending>.\n',
  ],
  [
    'explain marketing-sale/qualified-leads',
    'kept: unexpected agreement `marketing-sale`, expected one of `cloud-service`, `marketing-sales`, `marketing-sales-service`, `weekly-supply`. Did you mean `marketing-sales`?\n',
  ],
  [
    'explain marketing-sales/qualified-lead',
    'kept: unexpected objective `qualified-lead`, expected one of `qualified-leads`, `lead-value`, `first-follow-up`, `follow-up-in-a-day`, `depth-of-follow-up`. Did you mean `qualified-leads`?\n',
  ],
  [
    'explain marketing-sales/qualified-leads/2026-13 --as-of 2026-06-21',
    'kept: unexpected period `2026-13`, expected one from `2025-01` to `2026-06`. Did you mean `2026-03`?\n',
  ],
  [
    'report sales',
    'kept: unexpected agreement `sales`, expected one of `cloud-service`, `marketing-sales`, `marketing-sales-service`, `weekly-supply`.\n',
  ],
  ['map leads.csv --root .', "kept: unknown option '--root'\nSee `kept map --help`.\n"],
  ['map leads.csv --as-of 2026-06-21', "kept: unknown option '--as-of'\nSee `kept map --help`.\n"],
  [
    'calc',
    'kept: nothing to compute, expected for example --quota 250000 --share 60% --deal-size 5000 --close-rate 4%.\n',
  ],
  ['calc --customers 7', 'kept: missing --close-rate, expected beside --customers.\n'],
  [
    'calc --quota 1 --customers 7',
    'kept: unexpected --customers beside --quota, expected only one to start from.\n',
  ],
  [
    'calc --customers 7 --close-rate 0%',
    'kept: unexpected `0` for --close-rate, expected more than 0, as it is divided by.\n',
  ],
  ['calc --share 60', 'kept: unexpected `60` for --share, expected a share such as `60%` or `0.6`.\n'],
  [
    'calc --quota 250000 EUR --deal-size 5000 USD --share 1 --close-rate 4%',
    'kept: unexpected USD for --deal-size, expected EUR as for the other amounts.\n',
  ],
  [
    'calc --reps 4 --hours 120',
    'kept: missing --share-of-time, --attempts, --minutes, expected capacity to come with all five of its numbers.\n',
  ],
];

test.for(wrong)('kept %s is used wrongly and says why', async ([line, said]) => {
  expect(await runKept(line.split(' '))).toEqual({ code: 2, stdout: '', stderr: said });
});

test.each([
  [{ code: 'ENOSPC', syscall: 'write' }, 'no space is left on the disk (write). Make room and run it again.'],
  [
    { code: 'EACCES', syscall: 'open', path: '/data/\u001b[31mred' },
    'there is no right to it (open `/data/\\u{1b}[31mred`). Give the right to, or choose another folder.',
  ],
  [
    { code: 'EMFILE', syscall: 'open', path: '/data/kept' },
    'too many files are open at once (open `/data/kept`). Raise the limit, such as with `ulimit -n 4096`.',
  ],
])('what the machine refuses by %j is no bug', async (fields, said) => {
  const effects = {
    today: () => {
      throw Object.assign(new Error('refused'), fields);
    },
  };
  const { code, stderr } = await runKept(['calc', '--customers', '7'], { effects });
  expect({ code, stderr }).toEqual({ code: 74, stderr: `kept: ${said}\n` });
});

test('a bug is said to be one, with the command line and without a stack', async () => {
  const effects = {
    today: () => {
      throw new TypeError('no clock');
    },
  };
  const { code, stderr } = await runKept(['calc', '--customers', '7'], { effects });
  expect(code).toBe(70);
  expect(stderr).toBe(
    'kept: this is a bug in Kept, not in what you wrote: TypeError: no clock\n' +
      'Please report it with this command line: kept calc --customers 7\nDEBUG=1 shows where it happened.\n',
  );
  const debugged = await runKept(['calc', '--customers', '7'], { effects, env: { DEBUG: '1' } });
  expect(debugged.stderr).toMatch(/\n {4}at /);
});
