import { relative } from 'node:path';
import { formatNumber } from '../language/format/number.ts';
import { asOfJson, asOfText } from './as-of-text.ts';
import type { KeptCommand } from './command.ts';
import { exit } from './exit.ts';
import { switchOption, withCacheOption, withCommonOptions } from './options.ts';
import { printJson } from './print-json.ts';
import { withBuiltSite } from './site/with-built-site.ts';

/** `kept build`: check, draw, and write the site to `dist/`, all or nothing. */
export const build: KeptCommand = {
  define: command => {
    withCacheOption(withCommonOptions(command, 'kept build --as-of 2026-06-21'));
  },
  run: async (given, io) => {
    return withBuiltSite(
      given,
      io,
      async ({ folder, pages, made, stood }, { site: { root, summary, words } }) => {
        const elapsedMs = Math.round(io.elapsedMs());
        const name = relative(root, folder);
        if (switchOption(given, 'json')) {
          printJson(io, { ...asOfJson(summary), folder: name, pages, made, elapsedMs });
        } else {
          const seconds = formatNumber(`${elapsedMs}/1000`, 1);
          const { built, upToDate } = words.cli.site;
          const said = stood ? upToDate : built;
          const counts = [formatNumber(pages), formatNumber(made)] as const;
          io.stdout(`${said(`${name}/`, ...counts, seconds)} ${asOfText(words, summary)}.\n`);
        }
        return exit.clean;
      },
    );
  },
};
