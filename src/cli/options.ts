import type { Command } from 'commander';
import { insteadOfAsOf } from '../core/ground/calendar/instant.ts';
import { instantOfEpoch } from '../pipeline/as-of.ts';
import type { Given } from './command.ts';
import type { Io } from './io.ts';
import { UsageError } from './usage-error.ts';

/** Adds what every command takes that reads a house, and its example. */
export function withCommonOptions(command: Command, example: string): Command {
  const ofHouse = command
    .option('--as-of <date>', 'the day everything is judged on, or an instant with its offset')
    .option('--root <folder>', 'the folder that holds slas/ (default: the nearest one upwards)');
  return withExample(ofHouse, example);
}

/** Adds what every command takes, and its example. */
export function withExample(command: Command, example: string): Command {
  return command
    .option('--json', 'print JSON')
    .helpOption('-h, --help', 'show this help')
    .addHelpText('after', `\nExample:\n  ${example}`);
}

/** Adds the way to do without what earlier runs have left, for commands that make use of it. */
export function withCacheOption(command: Command): Command {
  return command.option('--no-cache', 'believe nothing from earlier runs, and leave nothing to later ones');
}

/** A text option; undefined where it was not given. */
export function textOption({ options }: Given, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** An option that may be given several times, or takes several words. */
export function listOption({ options }: Given, name: string): readonly string[] {
  const value = options[name];
  return Array.isArray(value) ? value.map(String) : [];
}

/** A switch. */
export function switchOption({ options }: Given, name: string): boolean {
  return options[name] === true;
}

/** False where nothing from earlier runs is to be believed. */
export function cacheOption({ options }: Given): boolean {
  return options.cache !== false;
}

/** `--as-of`, held against what can be read. */
export function asOfOption(given: Given): string | undefined {
  const text = textOption(given, 'asOf');
  const instead = text === undefined ? undefined : insteadOfAsOf(text);
  if (instead !== undefined) throw new UsageError(`unexpected \`${text}\` for --as-of, expected ${instead}.`);
  return text;
}

/** `SOURCE_DATE_EPOCH`, held against what can be read; undefined where it is not set. */
export function sourceDateEpoch({ env }: Pick<Io, 'env'>): string | undefined {
  const seconds = env.SOURCE_DATE_EPOCH;
  if (seconds === undefined || seconds === '' || instantOfEpoch(seconds) !== undefined) return seconds;
  throw new UsageError(
    `unexpected \`${seconds}\` for SOURCE_DATE_EPOCH, expected seconds since 1970, to the end of 2199.`,
  );
}
