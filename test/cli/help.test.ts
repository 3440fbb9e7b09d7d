import { expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { runKept } from './run-kept.ts';

const golden = (name: string) => `../golden/cli/${name}.txt`;

test('kept --help lists every command with its summary', async () => {
  const { code, stdout, stderr } = await runKept(['--help']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  for (const { name, summary } of commands) {
    expect(stdout.replace(/\s+/g, ' ')).toContain(`${name} ${summary}`);
  }
  await expect(stdout).toMatchFileSnapshot(golden('kept'));
});

test.for(commands.map(each => each.name))(
  'kept %s --help names its options and has an example',
  async name => {
    const { code, stdout, stderr } = await runKept([name, '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const option of ['--json', '--help']) expect(stdout).toContain(option);
    // An export is looked at by itself, in no house.
    for (const option of ['--as-of <date>', '--root <folder>'])
      expect(stdout.includes(option)).toBe(name !== 'map');
    expect(stdout.includes('--no-cache')).toBe(!['calc', 'map', 'new'].includes(name));
    expect(stdout).toMatch(new RegExp(`\\nExample:\\n {2}kept ${name}`));
    await expect(stdout).toMatchFileSnapshot(golden(`kept-${name}`));
  },
);

test('help fits into 80 columns', async () => {
  for (const argv of [['--help'], ...commands.map(each => [each.name, '--help'])]) {
    const { stdout } = await runKept(argv);
    expect(stdout.split('\n').filter(line => line.length > 80)).toEqual([]);
  }
});

test('kept without a command shows the help as talk and ends as used wrongly', async () => {
  const { code, stdout, stderr } = await runKept([]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('Usage: kept <command> [options]');
});

test('kept --version is the version of the package', async () => {
  expect(await runKept(['--version'])).toEqual({ code: 0, stdout: '0.1.0\n', stderr: '' });
});
