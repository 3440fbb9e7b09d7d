import { asOfJson, asOfText } from './as-of-text.ts';
import { tellFindings } from './check.ts';
import type { KeptCommand } from './command.ts';
import { exit } from './exit.ts';
import { switchOption, withCommonOptions } from './options.ts';
import { readOutcome } from './outcome.ts';
import { basePath } from './site/base-path.ts';
import { buildSite } from './site/build-site.ts';
import { freePort } from './site/free-port.ts';
import { loadAstro } from './site/load-astro.ts';
import { addressOf, serve } from './site/serve.ts';

/** `kept start`: check, build, and serve what was built on the next free port. */
export const start: KeptCommand = {
  define: command => {
    withCommonOptions(command, 'kept start');
  },
  run: async (given, io) => {
    const read = await readOutcome(given, io, { draw: true });
    const { outcome, words } = read;
    tellFindings(outcome, io);
    if (!outcome.ok) return exit.findings;
    const { folder } = await buildSite(read, io);
    const base = basePath(io);
    const { preview } = await loadAstro();
    const { astroConfig } = await import('../wiring/astro-config.ts');
    const server = await preview({
      ...astroConfig({ root: read.root, outDir: folder, base, outcome }),
      logLevel: 'error',
      server: { port: await freePort() },
    });
    const json = switchOption(given, 'json');
    if (!json) io.stderr(`${asOfText(words, outcome)}.\n`);
    const address = addressOf({ port: server.port }, base);
    await serve({ address, stop: () => server.stop() }, io, words, { json, about: asOfJson(outcome) });
    return exit.clean;
  },
};
