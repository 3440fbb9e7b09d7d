import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site, type Watched } from './open-site.ts';

const agreement = 'agreements/marketing-sales/';
const pages = ['', agreement, '404.html'];
/** Pages with the parts that those do not have; one look at each is enough. */
const further = [
  'agreements/cloud-service/',
  'agreements/marketing-sales-service/',
  'agreements/weekly-supply/',
  'layers/revenue-standard/',
];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Of all that is well axe would look for the shortest selector, which takes most of its time; in the dark nothing differs but colours. */
const violationsIn = {
  light: "axe.run({ resultTypes: ['violations'] })",
  dark: "axe.run({ resultTypes: ['violations'], runOnly: ['color-contrast'] })",
};

let site: Site | undefined;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

/** A test in a browser; passed over where there is none. */
function inBrowser(name: string, run: (site: Site) => Promise<void>): void {
  test(name, async context => {
    if (site === undefined) return context.skip();
    await run(site);
  });
}

async function leave({ page }: Watched): Promise<void> {
  await page.context().close();
}

for (const path of [...pages, ...further]) {
  inBrowser(`/${path} renders without a complaint and asks nothing of the network`, async site => {
    const watched = await site.open(path);
    expect(await watched.page.locator('h1').count()).toBe(1);
    expect(await watched.page.locator('main').innerText()).not.toMatch(/NaN|undefined|\[object/);
    expect(watched.complaints).toEqual([]);
    await leave(watched);
  });

  for (const colorScheme of pages.includes(path) ? (['light', 'dark'] as const) : (['light'] as const)) {
    inBrowser(`/${path} has no axe violation in ${colorScheme}`, async site => {
      const watched = await site.open(path, { colorScheme, bypassCSP: true });
      await watched.page.evaluate(
        "for (const each of document.querySelectorAll('details')) each.open = true",
      );
      await watched.page.evaluate(axe);
      const { violations } = await watched.page.evaluate<AxeResults>(violationsIn[colorScheme]);
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).slice(0, 3)}`),
      ).toEqual([]);
      await leave(watched);
    });
  }

  for (const width of pages.includes(path) ? [390, 820] : [390]) {
    inBrowser(`/${path} does not scroll sideways at ${width} px, folded or unfolded`, async site => {
      const watched = await site.open(path, { viewport: { width, height: 844 } });
      const overflow = () =>
        watched.page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      expect(await overflow()).toBeLessThanOrEqual(0);
      await watched.page.evaluate(
        "for (const each of document.querySelectorAll('details')) each.open = true",
      );
      expect(await overflow()).toBeLessThanOrEqual(0);
      await leave(watched);
    });
  }
}

inBrowser('every number is there without JavaScript, and only what works is shown', async site => {
  const watched = await site.open(agreement, { javaScriptEnabled: false });
  const { page } = watched;
  const text = await page.locator('main').innerText();
  for (const each of [
    'Marketing promises Sales',
    'How 460 is made',
    '$250,000',
    '1 h 22 min',
    '2,419 leads',
    'What the agreement says now',
  ]) {
    expect(text).toContain(each);
  }
  expect(await page.locator('figure.chart > .wide svg').count()).toBe(7);
  expect(await page.locator('button:visible').count()).toBe(0);
  await page.locator('.periods summary').first().click();
  expect(await page.locator('.periods').first().locator('tbody tr:first-child:visible').count()).toBe(18);
  await leave(watched);
});

inBrowser('of two drawings one is shown and heard', async site => {
  for (const [width, shown] of [
    [390, 'narrow'],
    [1280, 'wide'],
  ] as const) {
    const watched = await site.open(agreement, { viewport: { width, height: 900 } });
    const seen = watched.page.locator('figure.chart').first().getByRole('img');
    expect(await seen.count()).toBe(1);
    expect(await seen.getAttribute('aria-labelledby')).toContain(`-${shown}-`);
    expect(watched.complaints).toEqual([]);
    await leave(watched);
  }
});

inBrowser('text in a drawing on a phone is at least 12 px high', async site => {
  const watched = await site.open(agreement, { viewport: { width: 390, height: 844 } });
  const sizes = await watched.page.evaluate<number[]>(
    `[...document.querySelectorAll('.narrow svg')].map(svg => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width * parseFloat(svg.getAttribute('font-size')))`,
  );
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
  await leave(watched);
});

inBrowser('the keyboard reaches the content first, then folds and unfolds', async site => {
  const watched = await site.open(agreement);
  const { page } = watched;
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.className')).toBe('skip');
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.id')).toBe('content');
  const summary = page.locator('.data summary').first();
  await summary.focus();
  await page.keyboard.press('Enter');
  expect(await page.locator('.data').first().getAttribute('open')).not.toBeNull();
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('group');
  await leave(watched);
});

inBrowser(
  'a chart is explored and exported by keyboard under the policy, and the drawing comes back',
  async site => {
    const watched = await site.open(agreement);
    const { page, complaints } = watched;
    const figure = page.locator('figure.chart').first();
    const explore = figure.locator('[data-explore]');
    await explore.focus();
    await page.keyboard.press('Enter');
    await figure.locator('.explore svg.marks').waitFor();
    expect(await figure.locator('.explore svg .role-axis-label text').allTextContents()).toContain('1 Jun');
    expect(await figure.locator('.explore').innerHTML()).not.toContain('var(--');
    for (const kind of ['SVG', 'PNG']) {
      const download = page.waitForEvent('download');
      await figure.locator('.vega-actions a', { hasText: kind }).click();
      expect((await download).suggestedFilename()).toBe(`qualified-leads-cumulative.${kind.toLowerCase()}`);
    }
    await explore.click();
    expect(await figure.locator('.explore').count()).toBe(0);
    expect(await figure.locator('.wide').isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await leave(watched);
  },
);

inBrowser('a drawing is saved as PNG without Vega', async site => {
  const watched = await site.open(agreement);
  const { page, complaints } = watched;
  const download = page.waitForEvent('download');
  await page.locator('[data-png]').nth(2).click();
  const path = await (await download).path();
  expect(readFileSync(path).subarray(1, 4).toString()).toBe('PNG');
  expect(complaints).toEqual([]);
  await leave(watched);
});

inBrowser('the switch turns the theme and the next page keeps it', async site => {
  const watched = await site.open(agreement, { colorScheme: 'light' });
  const { page } = watched;
  const ground = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
  const light = await ground();
  await page.locator('[data-theme-switch]').click();
  const dark = await ground();
  expect(dark).not.toBe(light);
  await page.goto(`${site.origin}/`);
  expect(await ground()).toBe(dark);
  expect(watched.complaints).toEqual([]);
  await leave(watched);
});

inBrowser('print is on light paper, unfolded, without anything to click', async site => {
  const watched = await site.open(agreement, { colorScheme: 'dark' });
  const { page } = watched;
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await page.evaluate('getComputedStyle(document.documentElement).getPropertyValue("--ink")')).toBe(
    '#1d2327',
  );
  expect(await page.locator('.how-row .eq').last().isVisible()).toBe(true);
  expect(await page.locator('button:visible, nav:visible').count()).toBe(0);
  expect(await page.locator('.foot').innerText()).toMatch(
    /Marketing–Sales agreement, version 3\.1\.0, as of 21 Jun 2026/,
  );
  await leave(watched);
});

inBrowser('every link within the site leads somewhere', async site => {
  for (const path of ['', agreement]) {
    const watched = await site.open(path);
    const links = await watched.page.evaluate<string[]>(
      `[...document.querySelectorAll('a[href]')].map(a => a.href).filter(href => href.startsWith(location.origin))`,
    );
    for (const link of new Set(links)) {
      const { pathname, hash } = new URL(link);
      const response = await watched.page.request.get(site.origin + pathname);
      expect(response.status(), link).toBe(200);
      if (hash) expect(await response.text(), link).toContain(`id="${decodeURIComponent(hash.slice(1))}"`);
    }
    await leave(watched);
  }
});

test('the policy is as strict as agreed', () => {
  if (site === undefined) return;
  const html = readFileSync(join(site.folder, agreement, 'index.html'), 'utf8');
  const policy = /<meta http-equiv="content-security-policy" content="([^"]+)"/i.exec(html)?.[1] ?? '';
  for (const rule of [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
  ]) {
    expect(policy).toContain(rule);
  }
  expect(policy).not.toMatch(/unsafe-|data:|blob:|https?:|\*/);
});

test('the agreement page without JavaScript is under 100 kB', () => {
  if (site === undefined) return;
  const html = readFileSync(join(site.folder, agreement, 'index.html'));
  expect(html.toString()).not.toContain('rel="stylesheet"');
  expect(gzipSync(html).length).toBeLessThan(100_000);
});
