#!/usr/bin/env node
// The executable. Plain JavaScript that any Node can read: it finds a Node that strips types and hands over to src/cli.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { modules, pinnedNode } from './pinned-node.js';

process.env.ASTRO_TELEMETRY_DISABLED = '1';

if (stripsTypes(process.versions.node)) await start();
else handOver();

/** True from the versions on that run TypeScript without a flag: 22.18, 23.6 and 24. */
function stripsTypes(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major >= 24 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
}

async function start() {
  module.enableCompileCache?.();
  module.registerHooks?.({ resolve });
  try {
    const { runProcess } = await import('../src/cli/main.ts');
    await runProcess();
  } catch (error) {
    if (error?.code !== 'ERR_MODULE_NOT_FOUND' || existsSync(modules('commander'))) throw error;
    stop('the packages are missing. Run `npm ci` in the folder of Kept first.');
  }
}

/** A module of Kept names another by its path: nothing has to be looked for, which takes a third of the time of loading them all. */
function resolve(specifier, context, next) {
  const { parentURL = '' } = context;
  const [, ups, path] = /^(?:\.\/|((?:\.\.\/)+))([\w/-]+\.ts)$/.exec(specifier) ?? [];
  if (path === undefined || !/^file:[^?#]*$/.test(parentURL)) return next(specifier, context);
  const folder = parentURL.split('/').slice(0, -1 - (ups ?? '').length / 3);
  return { url: `${folder.join('/')}/${path}`, format: 'module-typescript', shortCircuit: true };
}

/** Runs the same command under the bundled Node, and ends as that one ends. */
function handOver() {
  const node = pinnedNode();
  if (!node || process.env.KEPT_HANDED_OVER) {
    return stop(
      `Node ${process.versions.node} is too old, 22.18 or later is needed. Run \`npm ci\`, which brings one.`,
    );
  }
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, KEPT_HANDED_OVER: '1' },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', error => stop(`the bundled Node cannot be started: ${error.message}`));
  child.on('exit', (code, signal) => {
    if (signal) process.removeAllListeners(signal);
    if (signal) process.kill(process.pid, signal);
    else process.exitCode = code ?? 2;
  });
}

function stop(message) {
  process.stderr.write(`kept: ${message}\n`);
  process.exitCode = 2;
}
