import { appendFileSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkerOptions } from 'node:worker_threads';
import { expect, test, vi } from 'vitest';
import { findStanding } from '../../../src/cli/site/standing.ts';
import { smallHouse } from '../../pipeline/small-house.ts';
import type { Fake } from './fake-pages.ts';

const fake = vi.hoisted((): Fake => ({ made: [], during: undefined }));
vi.mock('../../../src/cli/site/make-pages.ts', async () => {
  const { fakePages } = await import('./fake-pages.ts');
  return { makePages: fakePages(fake) };
});
const thread = vi.hoisted(() => ({ isBroken: false }));
vi.mock('node:worker_threads', async original => {
  const real = await original<typeof import('node:worker_threads')>();
  class Worker extends real.Worker {
    constructor(url: URL, options: WorkerOptions) {
      super(thread.isBroken ? new URL('nowhere.ts', url) : url, options);
    }
  }
  return { ...real, Worker };
});
const { buildSite } = await import('../../../src/cli/site/build-site.ts');
const { lookAtStanding } = await import('../../../src/cli/site/look-at-standing.ts');
const { openCache, publish } = await import('../../../src/pipeline/index.ts');

const { root } = smallHouse();
const store = openCache(root);
const build = async (standing = lookAtStanding(root, store, 0)) => {
  const publication = await publish({ root, store });
  return buildSite(publication, { store, lasting: true, base: '/', progress: () => {}, standing });
};

test('a thread finds in `dist/` what this one finds: all parts, none that was touched, nobody else’s file', async () => {
  expect(await lookAtStanding(root, store, 0)()).toMatchObject({ keys: new Map(), alone: true });
  const { made, pages } = await build();
  expect(made).toBe(pages);
  const whole = findStanding(root, store);
  expect(whole).toMatchObject({ keys: expect.objectContaining({ size: pages + 1 }), alone: true });
  expect(await lookAtStanding(root, store, 0)()).toEqual(whole);
  expect(await build()).toMatchObject({ made: 0 });

  appendFileSync(join(root, 'dist/index.html'), ' ');
  writeFileSync(join(root, 'dist/mine.txt'), 'mine');
  const touched = await lookAtStanding(root, store, 0)();
  expect(touched).toMatchObject({
    keys: new Map([...whole.keys].filter(([part]) => part !== '')),
    alone: false,
  });
});

test('what is put in place of a site while agreements are read is not taken for it', async () => {
  await build();
  const asked = lookAtStanding(root, store, 0);
  const standing = await asked();
  unlinkSync(join(root, 'dist/index.html'));
  writeFileSync(join(root, 'dist/index.html'), 'another');
  await build(() => Promise.resolve(standing));
  expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).not.toBe('another');
});

test('a thread that fails costs time, and no result', async () => {
  await build();
  thread.isBroken = true;
  expect(await lookAtStanding(root, store, 0)()).toEqual(findStanding(root, store));
  thread.isBroken = false;
});
