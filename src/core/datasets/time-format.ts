/** How a file writes its times, where it does not write them as ISO 8601 has it. */
export type TimeFormat =
  | { readonly kind: 'iso' }
  /** Whole seconds or milliseconds since 1970 in UTC. */
  | { readonly kind: 'epoch'; readonly unit: 's' | 'ms' }
  /** Day, month and year between separators; numbers need no leading zero. */
  | {
      readonly kind: 'parts';
      readonly order: 'dmy' | 'mdy';
      readonly separator: '/' | '.' | '-';
      /** Whether a time of day follows, after a space. */
      readonly clock: 'none' | 'minutes' | 'seconds' | 'optional';
      /** As the agreement writes it: `d/M/yyyy HH:mm`. */
      readonly written: string;
    };

/** Reads `iso`, `epoch`, `epoch-ms`, `d/M/yyyy`, `M/d/yyyy HH:mm:ss` or `d.M.yyyy[ HH:mm[:ss]]`. */
export function readTimeFormat(text: string): TimeFormat | undefined {
  if (text === 'iso') return { kind: 'iso' };
  if (text === 'epoch') return { kind: 'epoch', unit: 's' };
  if (text === 'epoch-ms') return { kind: 'epoch', unit: 'ms' };
  const parts = /^(dd?([/.-])MM?|MM?([/.-])dd?)(?:\2|\3)yyyy(.*)$/.exec(text);
  const separator = (['/', '.', '-'] as const).find(each => each === (parts?.[2] ?? parts?.[3]));
  const clock = clocks.get(parts?.[4] ?? '');
  if (!parts || separator === undefined || clock === undefined) return undefined;
  const order = parts[1]?.startsWith('d') ? 'dmy' : 'mdy';
  return { kind: 'parts', order, separator, clock, written: text };
}

const clocks: ReadonlyMap<string, Extract<TimeFormat, { kind: 'parts' }>['clock']> = new Map([
  ['', 'none'],
  [' HH:mm', 'minutes'],
  [' HH:mm:ss', 'seconds'],
  ['[ HH:mm]', 'optional'],
  ['[ HH:mm:ss]', 'optional'],
  ['[ HH:mm[:ss]]', 'optional'],
]);

/** How the times of a dataset are written: all of them, or column by column. */
export type TimeTerms = {
  readonly all?: TimeFormat | undefined;
  readonly by: Readonly<Record<string, TimeFormat>>;
};

/** True where cells of the format may be a day without a time. */
export function hasDays(format: TimeFormat): boolean {
  return format.kind === 'parts' && (format.clock === 'none' || format.clock === 'optional');
}
