import fs from 'node:fs';
import { registerHooks, syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

/**
 * Loaded before a command: has its pages made without Astro, counts what it does to the disk, and kills it with `KILL_WITH` just before
 * the step of number `KILL_AT`; a file that is written then is written in half. The number of steps is told on stderr at the end.
 */
const { KILL_AT = '0', KILL_WITH = 'SIGKILL' } = process.env;
let steps = 0;

function step(half?: () => void): void {
  steps++;
  if (steps !== Number(KILL_AT)) return;
  half?.();
  process.kill(process.pid, KILL_WITH);
  // A signal takes a moment to arrive.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10_000);
}

const { writeFileSync } = fs;
fs.writeFileSync = (path, data, ...options) => {
  step(
    () =>
      typeof path === 'string' && writeFileSync(path, data.toString().slice(0, data.toString().length / 2)),
  );
  writeFileSync(path, data, ...options);
};
for (const name of ['renameSync', 'linkSync', 'mkdirSync', 'rmSync'] as const) counted(fs, name);
for (const name of ['rename', 'mkdir', 'rm'] as const) counted(fs.promises, name);
syncBuiltinESMExports();
if (isMainThread) process.on('exit', () => process.stderr.write(`${steps} steps\n`));

function counted<Name extends string>(from: { [Key in Name]: unknown }, name: Name): void {
  const real = from[name] as (...words: unknown[]) => unknown;
  from[name] = (...words: unknown[]) => {
    step();
    return real(...words);
  };
}

const fake = new URL('./fake-make-pages.ts', import.meta.url).href;
registerHooks({
  load: (url, context, next) =>
    url.endsWith('/cli/site/make-pages.ts')
      ? { format: 'module', source: `export * from ${JSON.stringify(fake)};`, shortCircuit: true }
      : next(url, context),
});
