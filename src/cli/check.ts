import { catalogue } from '../language/catalogue.ts';
import { formatNumber } from '../language/format/number.ts';
import { type FormatName, formats } from '../lint/formats/index.ts';
import { plainFinding } from '../lint/formats/json.ts';
import type { Summary } from '../pipeline/index.ts';
import { asOfJson, asOfText } from './as-of-text.ts';
import type { Given, KeptCommand } from './command.ts';
import { exit } from './exit.ts';
import type { Io } from './io.ts';
import { switchOption, textOption, withCacheOption, withCommonOptions } from './options.ts';
import { readOutcome } from './outcome.ts';
import { printJson } from './print-json.ts';
import { hasColor } from './terminal/palette.ts';
import { UsageError } from './usage-error.ts';

const names = Object.keys(formats);

/** `kept check`: all findings at once; exit 1 where one of them is an error. */
export const check: KeptCommand = {
  define: command => {
    withCacheOption(withCommonOptions(command, 'kept check --format sarif > findings.sarif')).option(
      '--format <name>',
      `how findings are written: ${names.join(', ')}`,
    );
  },
  run: async (given, io) => {
    const format = formatOf(given, io);
    const { outcome, words } = await readOutcome(given, io, { reports: false });
    const { findings } = outcome;
    const asOf = asOfText(words, outcome);
    const { agreements, objectives, rows, dropped } = outcome.counts;
    const counts = [formatNumber(agreements), formatNumber(objectives), formatNumber(rows)] as const;
    const left = dropped === undefined ? '' : ` ${words.cli.dropped(formatNumber(dropped))}`;
    if (format === 'json') {
      const { ok, counts: looked } = outcome;
      printJson(io, { ...asOfJson(outcome), ok, counts: looked, findings: findings.map(plainFinding) });
    } else if (format === 'pretty') {
      if (findings.length > 0) io.stdout(formats.pretty(findings, { color: hasColor(io) }));
      io.stdout(`${(findings.length > 0 ? words.cli.looked : words.cli.clean)(...counts)}${left} ${asOf}.\n`);
    } else {
      io.stdout(formats[format](findings));
      io.stderr(`${words.cli.looked(...counts)}${left} ${asOf}.\n`);
    }
    return outcome.ok ? exit.clean : exit.findings;
  },
};

/** What stopped a command that shows numbers, on stderr; says how many warnings there are where nothing stopped it. */
export function tellFindings(outcome: Summary, io: Io): void {
  const { cli } = catalogue(outcome.settings.languages?.[0] ?? 'en');
  if (!outcome.ok) {
    io.stderr(formats.pretty(outcome.findings, { color: hasColor(io) && io.isTTY.stderr }));
    io.stderr(`${cli.nothingShown}\n`);
  } else if (outcome.findings.length > 0) {
    io.stderr(`${cli.warnings(formatNumber(outcome.findings.length))}\n`);
  }
}

function formatOf(given: Given, io: Io): FormatName {
  if (switchOption(given, 'json')) return 'json';
  const asked = textOption(given, 'format');
  if (asked === undefined) return io.env.GITHUB_ACTIONS === 'true' ? 'github' : 'pretty';
  if (isFormat(asked)) return asked;
  throw new UsageError(`unexpected \`${asked}\` for --format, expected one of \`${names.join('`, `')}\`.`);
}

function isFormat(name: string): name is FormatName {
  return names.includes(name);
}
