import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const repository = join(import.meta.dirname, '../..');
const astro = join(repository, 'node_modules/astro/bin/astro.mjs');

export type Built = { readonly code: number; readonly output: string; readonly folder: string };

/** A folder that is the test's own; the machine clears it. */
export function temporaryFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `kept-${name}-`));
}

/** A copy of the demo's `slas/` to break. */
export function copyOfDemo(): string {
  const root = temporaryFolder('root');
  cpSync(join(repository, 'slas'), join(root, 'slas'), { recursive: true });
  return root;
}

/** The environment without what vitest puts there, which Vite would take for its own. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const own = ['NODE_ENV', 'BASE_URL', 'MODE', 'DEV', 'PROD', 'SSR', 'TEST'];
  return {
    ...Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !own.includes(name) && !name.startsWith('VITEST')),
    ),
    ASTRO_TELEMETRY_DISABLED: '1',
  };
}

/** Runs a bare `astro build`, as someone would who does not know of `kept build`. */
export function buildSite(env: Readonly<Record<string, string>> = {}): Promise<Built> {
  const folder = join(temporaryFolder('site'), 'dist');
  return new Promise(resolve => {
    const child = spawn(process.execPath, [astro, 'build', '--outDir', folder], {
      cwd: repository,
      env: { ...cleanEnvironment(), NODE_ENV: 'production', NO_COLOR: '1', ...env },
    });
    let output = '';
    const add = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', add);
    child.stderr.on('data', add);
    child.on('close', code => resolve({ code: code ?? 1, output, folder }));
  });
}
