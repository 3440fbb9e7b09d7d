/** A place in a text, both counted from 1; columns are UTF-16 units, as editors count them. */
export type Point = { readonly line: number; readonly column: number };

/** Turns character offsets of `text` into points; the line starts are found once, at the first question. */
export function pointReader(text: string): (offset: number) => Point {
  let starts: number[] | undefined;
  return offset => {
    starts ??= lineStarts(text);
    const line = lastAtMost(starts, Math.min(Math.max(offset, 0), text.length));
    return { line: line + 1, column: Math.min(Math.max(offset, 0), text.length) - (starts[line] ?? 0) + 1 };
  };
}

/** Offset of a point, held to the text's end. */
export function offsetAt(text: string, point: Point): number {
  const start = lineStarts(text)[point.line - 1];
  return start === undefined ? text.length : Math.min(start + point.column - 1, text.length);
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Index of the last entry of an ascending list that is not over `value`. */
function lastAtMost(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ascending[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
