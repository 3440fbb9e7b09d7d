import { readTimePattern, type TimePattern } from './time-pattern.ts';

/** How a file writes its times, where it does not write them as ISO 8601 has it (RULES 33). */
export type TimeFormat =
  | { readonly kind: 'iso' }
  /** Whole seconds or milliseconds since 1970 in UTC. */
  | { readonly kind: 'epoch'; readonly unit: 's' | 'ms' }
  | TimePattern;

/** Ways to write times that stand for all that a pattern can say, in words. */
export const timeForms =
  '`iso`, `epoch`, `epoch-ms`, `d/M/yyyy`, `M/d/yyyy HH:mm`, `d.M.yyyy[ HH:mm[:ss]]`, `yyyy/MM/dd`, `yyyyMMdd`, `M/d/yyyy, h:mm a`, `d MMM yyyy`, `MMMM d, yyyy` or `d/M/yy from 1970`';

/** Reads `iso`, `epoch`, `epoch-ms`, or a pattern. */
export function readTimeFormat(text: string): TimeFormat | undefined {
  if (text === 'iso') return { kind: 'iso' };
  if (text === 'epoch') return { kind: 'epoch', unit: 's' };
  if (text === 'epoch-ms') return { kind: 'epoch', unit: 'ms' };
  return readTimePattern(text);
}

/** How the times of a dataset are written: all of them, or column by column. */
export type TimeTerms = {
  readonly all?: TimeFormat | undefined;
  readonly by: Readonly<Record<string, TimeFormat>>;
};

/** True where cells of the format may be a day without a time. */
export function hasDays(format: TimeFormat): boolean {
  return format.kind === 'pattern' && format.clock !== 'always';
}
