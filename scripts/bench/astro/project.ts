import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { factsOf } from '../generated/facts.ts';
import { proseOf } from '../generated/prose.ts';
import { setAside } from '../set-aside.ts';
import { type Usage, usageOf } from '../usage.ts';

const config = `import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

export default defineConfig({
  cacheDir: './.cache',
  integrations: [mdx()],
  vite: { cacheDir: './.cache/vite' },
});
`;

const layout = `---
const { frontmatter } = Astro.props;
---
<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>{frontmatter.title}</title></head>
  <body><h1>{frontmatter.title}</h1><slot /></body>
</html>
`;

/** Writes an Astro site of the generated agreements' prose, a page each: its default processor, nothing of Kept, no charts. */
export function writeAstroProject(folder: string, nodeModules: string, pages: number): void {
  mkdirSync(`${folder}/src/pages`, { recursive: true });
  mkdirSync(`${folder}/src/layouts`);
  symlinkSync(nodeModules, `${folder}/node_modules`, 'junction');
  writeFileSync(`${folder}/package.json`, '{ "type": "module", "private": true }\n');
  writeFileSync(`${folder}/astro.config.mjs`, config);
  writeFileSync(`${folder}/src/layouts/Page.astro`, layout);
  for (let number = 0; number < pages; number++) {
    const facts = factsOf(number);
    const page = `---\ntitle: ${facts.title}\nlayout: ../layouts/Page.astro\n---\n\n${proseOf(facts)}\n`;
    writeFileSync(`${folder}/src/pages/${facts.id}.mdx`, page);
  }
}

/** Builds it from nothing, without any cache, and gives what that took. */
export async function buildWithAstro(root: string, folder: string, pages: number): Promise<Usage> {
  setAside(folder, ['dist', '.cache', '.astro']);
  const usage = await usageOf(
    `${root}/node_modules/astro/bin/astro.mjs`,
    'build',
    '--root',
    folder,
    '--silent',
  );
  const last = `${folder}/dist/${factsOf(pages - 1).id}/index.html`;
  if (!existsSync(last)) throw new Error(`Missing ${last}, expected a page for each agreement`);
  return usage;
}
