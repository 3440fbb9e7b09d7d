import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { noBrowser, openBrowser } from './browser.ts';
import { serveFolder } from './serve-folder.ts';

/** Screenshots of every page at phone, tablet and desktop width, light, dark and as printed, into `shots/`. */
const root = join(import.meta.dirname, '..');
const dist = process.env.KEPT_OUT ?? join(root, 'dist');
const shots = join(root, 'shots');
const widths = [390, 820, 1440] as const;

async function main(): Promise<void> {
  if (!existsSync(dist)) {
    const built = spawnSync('npm', ['run', 'build'], {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    if (built.status !== 0) process.exit(1);
  }
  const browser = await openBrowser();
  if (browser === undefined) {
    console.log(noBrowser);
    return;
  }
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
  }
  console.log(`${readdirSync(shots).length} pictures in shots/`);
}

await main();
