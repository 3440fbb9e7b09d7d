import { type Exact, exact } from '../../core/ground/exact.ts';
import { readDecimal, readShare } from '../../core/terms/scalars.ts';
import type { Given } from '../command.ts';
import { textOption } from '../options.ts';
import { UsageError } from '../usage-error.ts';

/** `closeRate` as it is written: `--close-rate`. */
export function flagOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`;
}

/** A number from 0, exactly; undefined where it was not given. */
export function numberOption(given: Given, name: string): Exact | undefined {
  const text = textOption(given, name);
  if (text === undefined) return undefined;
  const value = readDecimal(text);
  if (value !== undefined && exact(value).s >= 0n) return value;
  throw new UsageError(
    `unexpected \`${text}\` for ${flagOf(name)}, expected a number such as \`7\` or \`0.25\`.`,
  );
}

/** A share such as `60%` or `0.6`; undefined where it was not given. */
export function shareOption(given: Given, name: string): Exact | undefined {
  const text = textOption(given, name);
  return text === undefined ? undefined : shareOf(text, name);
}

/** The text of an option as a share. */
export function shareOf(text: string, name: string): Exact {
  const value = readShare(text);
  if (value !== undefined) return value;
  throw new UsageError(
    `unexpected \`${text}\` for ${flagOf(name)}, expected a share such as \`60%\` or \`0.6\`.`,
  );
}
