import { relative } from 'node:path';
import { formatNumber } from '../language/index.ts';
import { asOfJson, asOfText } from './as-of-text.ts';
import { tellFindings } from './check.ts';
import type { KeptCommand } from './command.ts';
import { exit } from './exit.ts';
import { switchOption, withCommonOptions } from './options.ts';
import { readOutcome } from './outcome.ts';
import { printJson } from './print-json.ts';
import { buildSite } from './site/build-site.ts';

/** `kept build`: check, draw, and write the site to `dist/`, all or nothing. */
export const build: KeptCommand = {
  define: command => {
    withCommonOptions(command, 'kept build --as-of 2026-06-21');
  },
  run: async (given, io) => {
    const read = await readOutcome(given, io, { draw: true });
    const { outcome, words, root } = read;
    tellFindings(outcome, io);
    if (!outcome.ok) return exit.findings;
    const { folder, pages } = await buildSite(read, io);
    const elapsedMs = Math.round(io.elapsedMs());
    if (switchOption(given, 'json')) {
      printJson(io, { ...asOfJson(outcome), folder: relative(root, folder), pages, elapsedMs });
    } else {
      const seconds = formatNumber(`${elapsedMs}/1000`, 1);
      io.stdout(
        `${words.cli.site.built(`${relative(root, folder)}/`, formatNumber(pages), seconds)} ${asOfText(words, outcome)}.\n`,
      );
    }
    return exit.clean;
  },
};
