import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { noBrowser, openBrowser } from './browser.ts';
import { serveFolder } from './serve-folder.ts';

/**
 * Screenshots of every page at phone, tablet and desktop width, light, dark and as printed, into `shots/`: of the house of
 * the tests, or of the agreements in `--root <folder>`.
 */
const kept = join(import.meta.dirname, '..');
const shots = join(kept, 'shots');
const { values: options } = parseArgs({
  options: { root: { type: 'string', default: join(kept, 'test/input/house') } },
});
const widths = [390, 820, 1440] as const;

async function main(): Promise<void> {
  const browser = await openBrowser();
  if (browser === undefined) {
    console.log(noBrowser);
    return;
  }
  const root = mkdtempSync(join(tmpdir(), 'kept-shots-'));
  const dist = buildInto(root);
  mkdirSync(shots, { recursive: true });
  const { origin, close } = await serveFolder(dist);
  const agreements = readdirSync(join(dist, 'agreements'));
  const pages = [
    { name: 'overview', path: '/' },
    ...agreements.map(id => ({ name: id, path: `/agreements/${id}/` })),
  ];
  try {
    for (const { name, path } of pages) {
      for (const width of widths) {
        for (const colorScheme of ['light', 'dark'] as const) {
          const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
          await page.goto(origin + path);
          await page.screenshot({ path: join(shots, `${name}-${width}-${colorScheme}.png`), fullPage: true });
          await page.close();
        }
      }
      const page = await browser.newPage({ viewport: { width: 794, height: 1123 } });
      await page.goto(origin + path);
      await page.emulateMedia({ media: 'print' });
      await page.screenshot({ path: join(shots, `${name}-print.png`), fullPage: true });
      await page.pdf({
        path: join(shots, `${name}.pdf`),
        format: 'A4',
        preferCSSPageSize: true,
        printBackground: true,
      });
      await page.close();
    }
  } finally {
    await browser.close();
    await close();
    rmSync(root, { recursive: true, force: true });
  }
  console.log(`${readdirSync(shots).length} pictures in shots/`);
}

/** Builds the site of a copy of the agreements, so that no `dist/` of theirs is in the way; gives its folder. */
function buildInto(root: string): string {
  cpSync(join(options.root, 'slas'), join(root, 'slas'), { recursive: true });
  const { status } = spawnSync(process.execPath, [join(kept, 'scripts/kept.js'), 'build', '--root', root], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
  return join(root, 'dist');
}

await main();
