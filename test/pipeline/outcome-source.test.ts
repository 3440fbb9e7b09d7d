import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createOutcomeSource } from '../../src/pipeline/index.ts';
import { copyOfDemo } from '../site/build-site.ts';

test('those who ask together share a run, and nothing is run again while nothing is written', async () => {
  const source = createOutcomeSource({ root: copyOfDemo(), asOf: '2026-06-21' });
  const outcomes = await Promise.all([source.fresh(), source.fresh(), source.fresh()]);
  expect(new Set([...outcomes, await source.fresh(), source.current()]).size).toBe(1);
});

test('what was written since is in the next outcome, whether or not a watcher saw it', async () => {
  const root = copyOfDemo();
  const settings = join(root, 'slas/kept.yaml');
  const rename = (from: string, to: string) =>
    writeFileSync(settings, readFileSync(settings, 'utf8').replace(`title: ${from}`, `title: ${to}`));
  const source = createOutcomeSource({ root, asOf: '2026-06-21' });
  expect((await source.fresh()).settings.title).toBe('Kept');
  rename('Kept', 'Renamed');
  const second = source.fresh();
  // The run has begun: it knows what stood there before.
  rename('Renamed', 'Renamed again');
  expect((await second).settings.title).toBe('Renamed again');
});
