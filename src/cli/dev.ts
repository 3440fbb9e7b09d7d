import { project } from '../wiring/project.ts';
import { asOfJson, asOfText } from './as-of-text.ts';
import { tellFindings } from './check.ts';
import type { KeptCommand } from './command.ts';
import { exit } from './exit.ts';
import { switchOption, withCacheOption, withCommonOptions } from './options.ts';
import { readLive } from './outcome.ts';
import { basePath } from './site/base-path.ts';
import { checkFolders } from './site/check-folders.ts';
import { freePort } from './site/free-port.ts';
import { loadAstro } from './site/load-astro.ts';
import { addressOf, serve } from './site/serve.ts';

/** `kept dev`: the site on this machine, made anew with every change in `slas/`. */
export const dev: KeptCommand = {
  define: command => {
    withCacheOption(withCommonOptions(command, 'kept dev --root ../our-agreements'));
  },
  run: async (given, io) => {
    const { root, source, publication } = await readLive(given, io);
    const { summary, words } = publication.site;
    tellFindings(summary, io);
    if (!summary.ok) return exit.findings;
    checkFolders({ kept: project, root }, 'dev');
    const base = basePath(io);
    const astro = await loadAstro();
    const { astroConfig } = await import('../wiring/astro-config.ts');
    const server = await astro.dev({
      ...astroConfig({ root, base, site: source }),
      logLevel: 'warn',
      server: { port: await freePort() },
    });
    const json = switchOption(given, 'json');
    if (!json) io.stderr(`${asOfText(words, summary)}.\n`);
    const address = addressOf(server.address, base);
    await serve({ address, stop: () => server.stop() }, io, words, { json, about: asOfJson(summary) });
    return exit.clean;
  },
};
