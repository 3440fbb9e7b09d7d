import { asOfJson, asOfText } from './as-of-text.ts';
import { tellFindings } from './check.ts';
import type { KeptCommand } from './command.ts';
import { exit } from './exit.ts';
import { switchOption, withCommonOptions } from './options.ts';
import { readOutcome } from './outcome.ts';
import { checkFolders } from './site/check-folders.ts';
import { freePort } from './site/free-port.ts';
import { inlineConfig, project, tellSite } from './site/project.ts';
import { addressOf, serve } from './site/serve.ts';

/** `kept dev`: the site on this machine, made anew with every change in `slas/`. */
export const dev: KeptCommand = {
  define: command => {
    withCommonOptions(command, 'kept dev --root ../our-agreements');
  },
  run: async (given, io) => {
    const read = await readOutcome(given, io);
    const { outcome, words } = read;
    tellFindings(outcome, io);
    if (!outcome.ok) return exit.findings;
    checkFolders({ kept: project, root: read.root }, 'dev');
    tellSite(read);
    const astro = await import('astro');
    const server = await astro.dev({
      ...inlineConfig('dist'),
      logLevel: 'warn',
      server: { port: await freePort() },
    });
    const json = switchOption(given, 'json');
    if (!json) io.stderr(`${asOfText(words, outcome)}.\n`);
    const address = addressOf(server.address, process.env.KEPT_BASE ?? '/');
    await serve({ address, stop: () => server.stop() }, io, words, { json, about: asOfJson(outcome) });
    return exit.clean;
  },
};
