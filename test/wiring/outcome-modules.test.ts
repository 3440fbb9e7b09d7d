import { expect, test } from 'vitest';
import { createOutcomeSource, run, settled } from '../../src/pipeline/index.ts';
import { outcomeModules, resolvedIds } from '../../src/wiring/outcome-modules.ts';
import { copyOfHouse } from '../site/build-site.ts';

/** What the bundler loads under an id. */
function load(plugin: ReturnType<typeof outcomeModules>, id: string): unknown {
  if (typeof plugin.load !== 'function') throw new Error('no load hook');
  return Reflect.apply(plugin.load, undefined, [id]);
}

test('pages of two sites have each its own outcome', async () => {
  const root = copyOfHouse();
  const outcome = await run({ root });
  const titled = (title: string) => ({ ...outcome, settings: { ...outcome.settings, title } });
  const plugins = ['One', 'Other'].map(title => outcomeModules(root, settled(titled(title))));
  const texts = plugins.map(plugin => load(plugin, resolvedIds.outcome));
  expect(texts).toEqual(
    ['One', 'Other'].map(title => expect.stringContaining(`\\"settings\\":{\\"title\\":\\"${title}\\"`)),
  );
});

test('there is no module before there is an outcome', () => {
  const plugin = outcomeModules('/', createOutcomeSource({ root: '/' }));
  expect(load(plugin, resolvedIds.outcome)).toBeUndefined();
});

test('sets are walked as ever once pages have an outcome with charts', async () => {
  const root = copyOfHouse();
  const outcome = await run({ root, draw: true });
  load(outcomeModules(root, settled(outcome)), resolvedIds.outcome);
  const names: string[] = [];
  for (const name in new Set()) names.push(name);
  expect(names).toEqual([]);
});
