import fc from 'fast-check';

/** How a program writes a CSV, whatever is in it. */
export type Layout = {
  readonly bom: boolean;
  /** What ends the lines, one after the other and from the front again. */
  readonly ends: readonly string[];
  readonly endsLast: boolean;
  /** After which records an empty line stands; 0 is the header. */
  readonly emptyAfter: readonly number[];
  /** Which cells are in quotes though they need none, one after the other and from the front again. */
  readonly quoted: readonly boolean[];
  /** Whether quotes within a cell are left as they are where it begins with something else. */
  readonly bareQuotes: boolean;
};

const end = fc.constantFrom('\n', '\r\n', '\r');

export const layout: fc.Arbitrary<Layout> = fc.record({
  bom: fc.boolean(),
  ends: fc.oneof(
    { weight: 4, arbitrary: end.map(one => [one]) },
    { weight: 1, arbitrary: fc.array(end, { minLength: 2, maxLength: 4 }) },
  ),
  endsLast: fc.boolean(),
  emptyAfter: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(fc.nat(8), { maxLength: 3 }) },
  ),
  quoted: fc.oneof(
    { weight: 2, arbitrary: fc.constant([false]) },
    { weight: 1, arbitrary: fc.constant([true]) },
    { weight: 1, arbitrary: fc.array(fc.boolean(), { minLength: 2, maxLength: 7 }) },
  ),
  bareQuotes: fc.nat(9).map(each => each === 0),
});

/** The bytes of records under a layout. A cell that is all of its row is never `""`, which would be an empty line to some. */
export function csvBytes(
  records: readonly (readonly string[])[],
  delimiter: string,
  { bom, ends, endsLast, emptyAfter, quoted, bareQuotes }: Layout,
): Uint8Array {
  let cells = 0;
  const lines = records.flatMap((record, index) => {
    const line = record.map(cell => {
      const isBare = bareQuotes && !cell.startsWith('"');
      const needsQuotes = cell.includes(delimiter) || /[\r\n]/.test(cell) || (cell.includes('"') && !isBare);
      const isQuoted =
        needsQuotes || (quoted[cells++ % quoted.length] && !(record.length === 1 && cell === ''));
      return isQuoted ? `"${cell.replaceAll('"', '""')}"` : cell;
    });
    const empty = emptyAfter.filter(each => each === index).map(() => '');
    return [line.join(delimiter), ...empty];
  });
  const text = lines.map((line, index) => {
    const isLast = index === lines.length - 1;
    return `${line}${isLast && !endsLast ? '' : ends[index % ends.length]}`;
  });
  return new TextEncoder().encode(`${bom ? '\uFEFF' : ''}${text.join('')}`);
}
