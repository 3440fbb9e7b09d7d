import { visible } from '../../core/ground/visible.ts';
import { catalogue } from '../../language/catalogue.ts';
import { formatNumber } from '../../language/format/number.ts';
import type { MappedFile } from '../../pipeline/map-file.ts';
import type { Io } from '../io.ts';
import { pageWidth } from '../page-width.ts';
import { paintFor } from '../terminal/palette.ts';
import { table } from '../terminal/table.ts';
import { cutTo, widthOf } from '../terminal/width.ts';
import { wrap } from '../terminal/wrap.ts';

const widestCell = 24;
/** How many findings about rows are told. */
const mostFindings = 8;

/** What is said of an export above its entry, and below it. */
export function mapLines(
  io: Io,
  file: string,
  { mapping, proof }: MappedFile,
): { readonly above: readonly string[]; readonly below: readonly string[] } {
  const words = catalogue('en').cli.map;
  const width = pageWidth(io);
  const item = (text: string) => wrap(text, width - 2).map((line, at) => `${at === 0 ? '- ' : '  '}${line}`);
  const listed = (heading: string, items: readonly string[]) =>
    items.length === 0 ? [] : ['', heading, ...items.flatMap(item)];
  const shown = proof.findings.slice(0, mostFindings);
  const more = proof.findings.length - shown.length;
  const wrong = [
    ...shown.map(({ line, message, fix, count }) =>
      words.finding(line, message, fix, formatNumber(count - 1)),
    ),
    ...(more > 0 ? [words.moreFindings(formatNumber(more))] : []),
  ];
  const above = [
    words.looked(visible(file), formatNumber(mapping.rows)),
    ...mapping.notes.map(note => `${note}.`).flatMap(item),
  ];
  const below = [
    ...listed(words.wrongRows, wrong),
    ...listed(
      words.untold,
      mapping.untold.map(({ message, fix }) => `${message}. ${fix}.`),
    ),
    ...(proof.rows.length === 0 ? [] : ['', words.firstRows, ...rowsTable(proof, width)]),
    '',
    ...wrap(mapping.untold.length > 0 ? words.incomplete : words.complete(mapping.file), width),
  ];
  return { above, below: below.slice(1) };
}

/** The first rows, with as many columns as the page is wide. */
function rowsTable({ names, rows }: MappedFile['proof'], width: number): readonly string[] {
  const lines = [names, ...rows].map(row => row.map(cell => cutTo(visible(cell.slice(0, 200)), widestCell)));
  let left = width;
  const count = names.findIndex((_, at) => {
    left -= Math.max(...lines.map(line => widthOf(line[at] ?? ''))) + 2;
    return left < 0;
  });
  const some = count < 0 ? lines : lines.map(line => [...line.slice(0, Math.max(1, count)), '…']);
  return table(
    some,
    (some[0] ?? []).map(() => 'left' as const),
    paintFor(false),
  );
}
