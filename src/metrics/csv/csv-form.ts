/** What may stand between the cells of a row. */
export type Delimiter = ',' | ';' | '\t';

/** How a CSV is laid out: what stands between cells, and which of its lines are none of the data. */
export type CsvForm = { readonly delimiter: Delimiter; readonly skip: SkippedLines };

/** Lines of a file that are neither its header nor rows (RULES 33). */
export type SkippedLines = {
  /** How many lines stand before the header. */
  readonly before: number;
  /** How the first cell of a line begins that is none of the data, as UTF-8. */
  readonly beginnings: readonly Uint8Array[];
  /** How many records at the end are none of the data. */
  readonly last: number;
};

export const nothingSkipped: SkippedLines = { before: 0, beginnings: [], last: 0 };

/** What a dataset says under `skip:`. */
export function skippedLines({
  lines = 0,
  startingWith = [],
  last = 0,
}: {
  readonly lines?: number | undefined;
  readonly startingWith?: readonly string[] | undefined;
  readonly last?: number | undefined;
}): SkippedLines {
  return { before: lines, beginnings: startingWith.map(text => Buffer.from(text, 'utf8')), last };
}
