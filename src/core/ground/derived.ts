import type { Basis, Derivation, Source, Step, StepName } from './derivation.ts';
import type { Exact } from './exact.ts';
import type { Quantity } from './quantity.ts';

/** What a step has beside its operation, its name and its value; measured from the data, without rows of its own, if left out. */
type Rest = { readonly basis?: Basis; readonly sources?: readonly Source[]; readonly about?: string };

/** One line of a derivation; what it has besides stands in the order it is given in, which is that of the report. */
export function step(op: Step['op'], name: StepName, value: Quantity, rest: Rest = {}): Step {
  return {
    op,
    name,
    value,
    ...('basis' in rest ? {} : data),
    ...rest,
    ...('sources' in rest ? {} : none),
  } as Step;
}

const data: Pick<Step, 'basis'> = { basis: { kind: 'data' } };
const none: Pick<Step, 'sources'> = { sources: [] };

/** A number with its lines; its rows are those of the lines where none are given. */
export function derived(
  result: Quantity,
  steps: readonly Step[],
  {
    unrounded,
    sources,
  }: { readonly unrounded?: Exact | undefined; readonly sources?: readonly Source[] } = {},
): Derivation {
  return {
    result,
    ...(unrounded !== undefined && { unrounded }),
    steps,
    sources: sources ?? steps.flatMap(each => each.sources),
  };
}

/** How rounding changed a value. */
export function rounded(how: 'up' | 'half-up' | 'down', unrounded: Exact): Basis {
  return { kind: 'rounded', how, unrounded };
}

/** Some rows of a file as a source, by their numbers; none for no rows. A row that is given twice counts once. */
export function sourceOfRows(file: string, rows: Iterable<number>): Source[] {
  const used = new Set(rows);
  let firstRow = Number.POSITIVE_INFINITY;
  let lastRow = 0;
  for (const row of used) {
    if (row < firstRow) firstRow = row;
    if (row > lastRow) lastRow = row;
  }
  return used.size === 0 ? [] : [{ file, firstRow, lastRow, rows: used.size }];
}

/** A single row of a file as a source. */
export function sourceOfRow(file: string, row: number): Source {
  return { file, firstRow: row, lastRow: row, rows: 1 };
}

/** A range of a file's rows of which so many were used, as a source; none for no rows. */
export function sourceOfRange(
  file: string,
  { firstRow, lastRow }: { readonly firstRow: number; readonly lastRow: number },
  rows: number,
): Source[] {
  return rows === 0 ? [] : [{ file, firstRow, lastRow, rows }];
}
