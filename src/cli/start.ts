import { asOfJson, asOfText } from './as-of-text.ts';
import type { KeptCommand } from './command.ts';
import { exit } from './exit.ts';
import { switchOption, withCacheOption, withCommonOptions } from './options.ts';
import { basePath } from './site/base-path.ts';
import { freePort } from './site/free-port.ts';
import { loadAstro } from './site/load-astro.ts';
import { addressOf, serve } from './site/serve.ts';
import { withBuiltSite } from './site/with-built-site.ts';

/** `kept start`: check, build, and serve what was built on the next free port. */
export const start: KeptCommand = {
  define: command => {
    withCacheOption(withCommonOptions(command, 'kept start'));
  },
  run: async (given, io) => {
    return withBuiltSite(given, io, async ({ folder }, publication) => {
      const { root, summary, words } = publication.site;
      const base = basePath(io);
      const { preview } = await loadAstro();
      const { astroConfig } = await import('../wiring/astro-config.ts');
      const server = await preview({
        ...astroConfig({ root, outDir: folder, base, site: publication }),
        logLevel: 'error',
        server: { port: await freePort() },
      });
      const json = switchOption(given, 'json');
      if (!json) io.stderr(`${asOfText(words, summary)}.\n`);
      const address = addressOf({ port: server.port }, base);
      await serve({ address, stop: () => server.stop() }, io, words, { json, about: asOfJson(summary) });
      return exit.clean;
    });
  },
};
