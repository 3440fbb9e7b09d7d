import { spawn } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { house, repository } from '../folders.ts';
import { temporaryFolder } from '../temporary-folder.ts';

export { repository };

const astro = join(repository, 'node_modules/astro/bin/astro.mjs');

export type Built = { readonly code: number; readonly output: string; readonly folder: string };

/** A copy of the house of the tests to break. */
export function copyOfHouse(): string {
  const root = temporaryFolder('root');
  cpSync(join(house, 'slas'), join(root, 'slas'), { recursive: true });
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

/** Which house a bare Astro makes pages of, that of the tests unless another `root` is given, and on which day. */
export type House = { readonly root?: string; readonly asOf?: string };

/** What a bare Astro is started with: a configuration of the house's own, which Astro finds by its path from the project. */
export function houseArguments({ root = house, asOf }: House): readonly string[] {
  const file = join(temporaryFolder('config'), 'astro.config.mjs');
  const url = (path: string) => JSON.stringify(pathToFileURL(join(repository, 'src', path)).href);
  const text = [
    `import { createSiteSource, memoryStore } from ${url('pipeline/index.ts')};`,
    `import { astroConfig } from ${url('wiring/astro-config.ts')};`,
    `const house = ${JSON.stringify({ root, asOf })};`,
    'export default astroConfig({ root: house.root, site: createSiteSource({ ...house, store: memoryStore() }) });',
  ];
  writeFileSync(file, text.join('\n'));
  return ['--config', relative(repository, file)];
}

export type BareBuild = House & {
  readonly base?: string;
  readonly env?: Readonly<Record<string, string>>;
};

/**
 * Runs a bare `astro build` of the house of the tests, unless another is given, as someone would who does not know of `kept build`. Below
 * the project, where Astro keeps its half-made pages in the folder it fills: outside, all builds at once have one place for them.
 */
export function buildSite({ base, env = {}, ...which }: BareBuild = {}): Promise<Built> {
  const folder = join(temporaryFolder('site', join(repository, '.kept')), 'dist');
  const below = base === undefined ? [] : ['--base', base];
  const words = ['build', '--outDir', folder, ...below, ...houseArguments(which)];
  return new Promise(resolve => {
    const child = spawn(process.execPath, [astro, ...words], {
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
