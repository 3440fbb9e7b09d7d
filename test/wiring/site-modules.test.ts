import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { expect, test } from 'vitest';
import { createSiteSource, publish } from '../../src/pipeline/index.ts';
import type { Handed } from '../../src/wiring/hand-over.ts';
import { kept } from '../../src/wiring/integration.ts';
import { siteModules } from '../../src/wiring/site-modules.ts';
import { inputs } from '../folders.ts';

const root = join(inputs, 'base');

/** What the bundler loads for a page that imports something. */
function load(plugin: Plugin, imported: string): string {
  const { resolveId, load: hook } = plugin;
  if (typeof resolveId !== 'function' || typeof hook !== 'function') throw new Error('no hooks');
  return String(Reflect.apply(hook, undefined, [Reflect.apply(resolveId, undefined, [imported])]));
}

/** What a page finds, which is run in a module of its own. */
async function foundBy(plugin: Plugin): Promise<Handed> {
  return import(`data:text/javascript,${encodeURIComponent(load(plugin, 'virtual:kept'))}`);
}

const always = () => true;

test('pages of two sites have each its own site', async () => {
  const publication = await publish({ root });
  const { site } = publication;
  const titled = (title: string) => {
    const settings = { ...site.summary.settings, title };
    return { ...publication, site: { ...site, summary: { ...site.summary, settings } } };
  };
  const plugins = ['One', 'Other'].map(title =>
    siteModules({ publication: () => titled(title), isWanted: always }),
  );
  const found = await Promise.all(plugins.map(foundBy));
  expect(found.map(each => each.publication().site.summary.settings.title)).toEqual(['One', 'Other']);
});

test('a page finds the site as it is when it is made, and whether it is to be made', async () => {
  const [first, second] = [await publish({ root }), await publish({ root })];
  let current = first;
  const plugin = siteModules({ publication: () => current, isWanted: path => path === '' });
  const { publication, isWanted } = await foundBy(plugin);
  expect(publication()).toBe(first);
  current = second;
  expect(publication()).toBe(second);
  expect([isWanted(''), isWanted('agreements/sales-desk')]).toEqual([true, false]);
});

/** What Astro is given by the integration, for a command that runs no pipeline. */
async function pluginsOf({ hooks }: AstroIntegration): Promise<readonly Plugin[]> {
  let plugins: readonly Plugin[] = [];
  const updateConfig = (config: { readonly vite: { readonly plugins: readonly Plugin[] } }) => {
    plugins = config.vite.plugins;
  };
  await Reflect.apply(hooks['astro:config:setup']!, undefined, [
    { command: 'preview', updateConfig, addMiddleware: () => {} },
  ]);
  return plugins;
}

test('there is no page before the pipeline has run', async () => {
  const source = createSiteSource({ root });
  const plugins = await pluginsOf(kept({ root, source, taken: undefined }));
  const { publication } = await foundBy(plugins.find(each => each.name === 'kept:site')!);
  expect(publication).toThrow('Unexpected page before the pipeline has run');
  const fresh = await source.fresh();
  expect(publication()).toBe(fresh);
});

test('sets are walked as ever once pages have charts', async () => {
  const { site } = await publish({ root });
  const { charts } = await site.agreement('sales-desk');
  expect(charts.length).toBeGreaterThan(0);
  const names: string[] = [];
  for (const name in new Set()) names.push(name);
  expect(names).toEqual([]);
});

test('nothing of what is written in `slas/` is code: the module is the same whatever is there', async () => {
  const texts = await Promise.all(
    ['base', 'house'].map(async name => {
      const publication = await publish({ root: join(inputs, name) });
      return load(siteModules({ publication: () => publication, isWanted: always }), 'virtual:kept');
    }),
  );
  const place = /\[\d+\];$/;
  expect(texts.every(text => place.test(text))).toBe(true);
  expect(new Set(texts.map(text => text.replace(place, ''))).size).toBe(1);
});
