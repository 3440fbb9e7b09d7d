import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { astroConfig } from '../../src/wiring/astro-config.ts';
import { halfMadePages } from '../../src/wiring/half-made-pages.ts';
import { repository } from '../site/build-site.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const adapterOf = (folder: string) => halfMadePages({ outDir: pathToFileURL(`${folder}/`) });

test('half-made pages stand in the folder that is filled, wherever the command was started', () => {
  expect(adapterOf(join(repository, '.kept/dist-1-one'))?.adapterFeatures).toEqual({
    buildOutput: 'static',
    preserveBuildServerDir: true,
  });
  expect(astroConfig({ root: temporaryFolder('root') }).build?.server).toBe('.');
});

test('outside of the project, where no package is found, Astro chooses', () => {
  expect(adapterOf(temporaryFolder('out'))).toBeUndefined();
  expect(adapterOf(`${repository}-of-others/dist`)).toBeUndefined();
});
