import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { noBrowser, openBrowser } from '../../scripts/browser.ts';
import { serveFolder } from '../../scripts/serve-folder.ts';
import { buildSite, type House } from '../site/build-site.ts';

export type Site = {
  readonly folder: string;
  readonly origin: string;
  /** Opens a page and keeps watch over it; what it did wrong is in `complaints`. */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<Watched>;
  readonly close: () => Promise<void>;
};

export type Watched = {
  readonly page: Page;
  /** Console errors, exceptions, violations of the content policy, requests off the page's origin, failed requests. */
  readonly complaints: string[];
};

/** Builds the site of a house, serves it below `base`, and starts a browser; undefined where there is none. */
export async function openSite(base = '/', which: House = {}): Promise<Site | undefined> {
  const browser = await openBrowser();
  if (browser === undefined) {
    console.warn(noBrowser);
    return undefined;
  }
  const built = await buildSite({ base, ...which });
  if (built.code !== 0) throw new Error(built.output);
  const { origin, close } = await serveFolder(built.folder, base);
  return {
    folder: built.folder,
    origin,
    open: (path, options) => watch(browser, origin, origin + base + path, options),
    close: async () => {
      await browser.close();
      await close();
    },
  };
}

async function watch(
  browser: Browser,
  origin: string,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    acceptDownloads: true,
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', error => complaints.push(error.message));
  page.on('request', request => {
    const { protocol } = new URL(request.url());
    if (!request.url().startsWith(origin) && protocol !== 'blob:' && protocol !== 'data:')
      complaints.push(`request to ${request.url()}`);
  });
  page.on('response', response => {
    if (response.status() >= 400) complaints.push(`${response.status()} for ${response.url()}`);
  });
  await page.goto(address, { waitUntil: 'load' });
  return { page, complaints };
}
