import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from './open-site.ts';

let site: Site | undefined;
beforeAll(async () => {
  site = await openSite('/kept/');
});
afterAll(() => site?.close());

test('the site works below a folder: pages, links, scripts, charts', async context => {
  if (site === undefined) return context.skip();
  const { page, complaints } = await site.open('');
  await page.locator('.agreement h2 a[href$="/marketing-sales/"]').click();
  await page.locator('figure.chart').first().waitFor();
  expect(new URL(page.url()).pathname).toBe('/kept/agreements/marketing-sales/');
  await page.locator('figure.chart [data-explore]').first().click();
  await page.locator('.explore svg.marks').waitFor();
  expect(complaints).toEqual([]);
}, 60_000);
