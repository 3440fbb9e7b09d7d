/** The lines of YAML that hold something: neither blank nor only a comment. Offsets are in the whole text. */
export type Lines = {
  /** Where a line's content starts. A list hands its line on to the record within by moving this. */
  readonly starts: number[];
  /** The column of that start, from 0. */
  readonly indents: number[];
  /** Where it ends, without spaces and line end. */
  readonly ends: number[];
};

const space = 32;
const carriageReturn = 13;
const hash = 35;

/** Lines between `start` and `end`. */
export function linesOf(text: string, start: number, end: number): Lines {
  const lines: Lines = { starts: [], indents: [], ends: [] };
  for (let from = start; from < end; ) {
    const next = text.indexOf('\n', from);
    const lineEnd = next === -1 || next > end ? end : next;
    let first = from;
    while (first < lineEnd && text.charCodeAt(first) === space) first++;
    let last = lineEnd;
    if (last > first && text.charCodeAt(last - 1) === carriageReturn) last--;
    while (last > first && text.charCodeAt(last - 1) === space) last--;
    if (last > first && text.charCodeAt(first) !== hash) {
      lines.starts.push(first);
      lines.indents.push(first - from);
      lines.ends.push(last);
    }
    from = lineEnd + 1;
  }
  return lines;
}
