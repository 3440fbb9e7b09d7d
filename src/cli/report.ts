import type { Outcome } from '../pipeline/index.ts';
import { asOfJson, asOfText } from './as-of-text.ts';
import { tellFindings } from './check.ts';
import type { KeptCommand } from './command.ts';
import { exit } from './exit.ts';
import { namedOrFail } from './named.ts';
import { switchOption, withCacheOption, withCommonOptions } from './options.ts';
import { readOutcome } from './outcome.ts';
import { pageWidth } from './page-width.ts';
import { printJson } from './print-json.ts';
import { agreementLines } from './report/agreement-lines.ts';
import { historyLines } from './report/history-lines.ts';
import { hasColor, paintFor } from './terminal/palette.ts';

/** `kept report [agreement]`: which promises are kept; with an agreement, every period of it. */
export const report: KeptCommand = {
  define: command => {
    withCacheOption(withCommonOptions(command, 'kept report marketing-sales --as-of 2026-06-21')).argument(
      '[agreement]',
      'one agreement, by its folder, with all its periods',
    );
  },
  run: async (given, io) => {
    const { outcome, words } = await readOutcome(given, io);
    const [name] = given.arguments;
    const reports = name === undefined || !outcome.ok ? all(outcome) : [one(outcome, name)];
    tellFindings(outcome, io);
    if (switchOption(given, 'json')) {
      printJson(io, { ...asOfJson(outcome), ok: outcome.ok, agreements: reports });
      return outcome.ok ? exit.clean : exit.findings;
    }
    if (!outcome.ok) return exit.findings;
    const look = { words, paint: paintFor(hasColor(io)), columns: pageWidth(io) };
    const lines = reports.flatMap(each => [
      ...agreementLines(each, asOfText(words, outcome), look),
      ...(name === undefined ? [] : historyLines(each, look)),
      '',
    ]);
    io.stdout(`${reports.length === 0 ? words.noAgreements : lines.join('\n').trimEnd()}\n`);
    return exit.clean;
  },
};

function all({ agreements }: Outcome) {
  return agreements.map(each => each.report);
}

function one(outcome: Outcome, name: string) {
  return namedOrFail(all(outcome), name.replace(/^slas\//, '').replace(/\/$/, ''), 'agreement');
}
