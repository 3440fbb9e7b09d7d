import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { repository } from '../folders.ts';

const url = (file: string) => JSON.stringify(pathToFileURL(join(repository, 'src/cli', file)).href);

/** Runs a module in a process of its own that has something open for good; killed, without an exit code, where it hangs. */
function run(code: string) {
  const text = `
    import { runProcess } from ${url('main.ts')};
    import { runToEnd } from ${url('run-to-end.ts')};
    import { realIo } from ${url('io.ts')};
    const open = () => setInterval(() => {}, 1000);
    const wait = ms => new Promise(resolve => setTimeout(resolve, ms));
    ${code}`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', text], {
    cwd: repository,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' },
    timeout: 20_000,
  });
  return { status, stdout, stderr };
}

const bug = (error: string, command: string) =>
  `kept: this is a bug in Kept, not in what you wrote: ${error}\n` +
  `Please report it with this command line: kept ${command}\nDEBUG=1 shows where it happened.\n`;

test.each(['check', 'report', 'build', 'dev', 'start'])(
  'a step of the pipeline that throws ends `kept %s`, whatever is open',
  command => {
    const step = `step: name => { if (name === 'judge') throw new TypeError('no ' + name); }`;
    expect(run(`open(); await runProcess(['${command}'], { ...realIo(), effects: { ${step} } });`)).toEqual({
      status: 70,
      stdout: '',
      stderr: bug('TypeError: no judge', command),
    });
  },
);

test('an error that is thrown where nobody waits for it ends the command, and is said once', () => {
  const step = `step: () => { setTimeout(() => { throw new RangeError('late'); }); Promise.reject(new Error('later')); }`;
  // What the command had found by then may have been said.
  const { status, stderr } = run(
    `open(); await runProcess(['check'], { ...realIo(), effects: { ${step} } });`,
  );
  expect({ status, stderr }).toEqual({ status: 70, stderr: bug('Error: later', 'check') });
});

test('a server that cannot start ends the command', () => {
  const code = `await runToEnd(async () => { open(); await wait(10); throw new Error('no port'); }, error => { console.error(error.message); return 70; });`;
  expect(run(code)).toEqual({ status: 70, stdout: '', stderr: 'no port\n' });
});

test('a promise that nothing is left to settle ends the command', () => {
  const code = `await runToEnd(() => new Promise(() => {}), error => { console.error(error.message); return 70; });`;
  expect(run(code)).toEqual({
    status: 70,
    stdout: '',
    stderr: 'the command waits for something that never comes\n',
  });
});

test('what a command said before is written whole, and its own exit code is kept', () => {
  const long = `process.stdout.write('x'.repeat(1_000_000));`;
  expect(run(`open(); await runToEnd(async () => { ${long} return 70; }, () => {});`)).toEqual({
    status: 70,
    stdout: 'x'.repeat(1_000_000),
    stderr: '',
  });
  expect(run(`await runToEnd(async () => 1, () => {});`).status).toBe(1);
});
