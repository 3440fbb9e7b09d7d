import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Making } from '../../../src/cli/site/make-pages.ts';
import { filesBeside, type Publication, type SitePage } from '../../../src/pipeline/index.ts';

/** What was made of late, and what happens while it is made. */
export type Fake = { readonly made: string[]; during: (() => Promise<unknown>) | undefined };

/** Makes pages as Astro would, without it: a page is all that it shows, as text. */
export function fakePages(fake: Fake) {
  return async (
    publication: Publication,
    pages: readonly SitePage[],
    base: string,
    making: Making,
  ): Promise<void> => {
    const { site } = publication;
    for (const page of pages) {
      fake.made.push(page.path);
      await making.begin(page);
      await making.beside(page, await filesBeside(page, site));
      const { during } = fake;
      fake.during = undefined;
      await during?.();
    }
    for (const page of pages) {
      const { key: _, ...told } = page;
      const shown =
        page.kind === 'agreement'
          ? await site.agreement(page.id)
          : page.kind === 'layer' && (await site.layer(page.id));
      await making.page(page, JSON.stringify([base, site.summary.settings, told, shown]));
    }
    if (making.scripts) return;
    await making.shared([
      { file: '_astro/page.js', content: Buffer.from([0xff, 0x00, 0x0a]) },
      { file: 'favicon.svg', content: '<svg/>' },
    ]);
  };
}

/** Everything in a folder by its path: what a file holds, what a link leads to. */
export function contentsOf(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const kindOf = (name: string) => lstatSync(join(folder, name));
  return Object.fromEntries(
    names
      .filter(name => !kindOf(name).isDirectory())
      .map(name => [name, kindOf(name).isFile() ? readFileSync(join(folder, name), 'latin1') : 'no file']),
  );
}
