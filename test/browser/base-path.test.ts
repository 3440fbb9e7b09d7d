import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inputs } from '../folders.ts';
import { openSite, type Site } from './open-site.ts';

let site: Site | undefined;
beforeAll(async () => {
  site = await openSite('/kept/', { root: join(inputs, 'rows') });
});
afterAll(() => site?.close());

test('the site works below a folder: pages, links, scripts, charts', async context => {
  if (site === undefined) return context.skip();
  const { page, complaints } = await site.open('');
  await page.locator('.agreement h2 a[href$="/sales-desk/"]').click();
  await page.locator('figure.chart').first().waitFor();
  expect(new URL(page.url()).pathname).toBe('/kept/agreements/sales-desk/');
  await page.locator('figure.chart [data-explore]').first().click();
  await page.locator('.explore svg.marks').waitFor();
  expect(complaints).toEqual([]);
}, 60_000);

test('a page with tables of groups does not scroll sideways on a phone', async context => {
  if (site === undefined) return context.skip();
  const { page } = await site.open('agreements/sales-desk/', { viewport: { width: 360, height: 740 } });
  expect(await page.locator('.groups table').count()).toBeGreaterThan(0);
  expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBe(0);
}, 60_000);
