import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repository } from '../folders.ts';

type Entry = { readonly integrity?: string; readonly resolved?: string; readonly hasInstallScript?: true };

const { packages } = JSON.parse(readFileSync(join(repository, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, Entry>>;
};
const { '': _own, ...installed } = packages;

test('every package comes from the registry that is asked, for every platform, and is held against its hash', () => {
  const odd = Object.entries(installed).filter(
    ([, { integrity = '', resolved }]) => !integrity.startsWith('sha512-') || resolved !== undefined,
  );
  expect(odd.map(([name]) => name)).toEqual([]);
});

test('one package alone runs a script when it is installed, which checks the program that it brings', () => {
  const scripted = Object.entries(installed).filter(([, each]) => each.hasInstallScript);
  expect(scripted.map(([name]) => name)).toEqual(['node_modules/esbuild']);
});

test('every action of a workflow is pinned to a commit, with the version that it is', () => {
  const used = globSync('.github/workflows/*.yml', { cwd: repository }).flatMap(
    file => readFileSync(join(repository, file), 'utf8').match(/uses: .*/g) ?? [],
  );
  expect(used.length).toBeGreaterThan(0);
  expect(used.filter(each => !/^uses: [\w.-]+\/[\w.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(each))).toEqual(
    [],
  );
});
