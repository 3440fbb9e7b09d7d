import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { splitFrontmatter } from '../../src/core/ground/source/frontmatter.ts';

/** A place at which a text can stand in a file of a house. */
export type TextPlace = {
  /** Its file, by path below `slas/`. */
  readonly file: string;
  /** What is said there, alike for all places of the kind: `agreement.mdx objectives.*.title`. */
  readonly kind: string;
  /** What of the file stands there. */
  readonly from: number;
  readonly to: number;
  /** A text as it is written there. */
  readonly written: (text: string) => string;
};

/** A file with other texts at some of its places. */
export function withTexts(
  file: string,
  texts: readonly (readonly [TextPlace, string])[],
): string | Uint8Array {
  const fromEnd = texts.toSorted(([a], [b]) => b.from - a.from);
  return encoded(
    fromEnd.reduce(
      (whole, [{ from, to, written }, text]) => whole.slice(0, from) + written(text) + whole.slice(to),
      file,
    ),
  );
}

/** Every kind of place at which a text stands in the files of a house: values and names in YAML, headers and cells of a CSV, each once. */
export function textPlaces(files: ReadonlyMap<string, string>): readonly TextPlace[] {
  const all = [...files].flatMap(([file, text]) =>
    file.endsWith('.csv') ? inSheet(file, text) : inYaml(file, text),
  );
  return [...new Map(all.map(place => [place.kind, place])).values()];
}

const nameOf = (file: string) => file.slice(file.lastIndexOf('/') + 1);

function inYaml(file: string, text: string): TextPlace[] {
  const end = file.endsWith('.mdx') ? splitFrontmatter(file, text).bodyOffset : text.length;
  const places: TextPlace[] = [];
  const add = (node: Node | null | undefined, path: string) => {
    if (!node?.range) return;
    const [from, to] = node.range;
    places.push({ file, kind: `${nameOf(file)} ${path}`, from, to, written: inQuotes });
  };
  const walk = (node: unknown, path: string): void => {
    if (isMap(node))
      for (const { key, value } of node.items) {
        const name = `${path}${path && '.'}${String(key)}`;
        add(isScalar(key) ? key : undefined, `${name} (its name)`);
        walk(value, name);
      }
    else if (isSeq(node)) for (const item of node.items) walk(item, `${path}.*`);
    else if (isScalar(node)) add(node, path);
  };
  // The marks around the terms are the start and the end of a document.
  const terms = text
    .slice(0, end)
    .replace(/^---/, '   ')
    .replace(/---(\r?\n)?$/, mark => ' '.repeat(mark.length));
  walk(parseDocument(terms).contents, '');
  return places;
}

/** A text in quotes, of which YAML reads the same text: all that is unusual is written as an escape. */
export function inQuotes(text: string): string {
  return JSON.stringify(text).replace(
    /[^\x20-\x7e]/g,
    unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function inSheet(file: string, text: string): TextPlace[] {
  const [header = '', first = ''] = text.split('\n');
  const titles = header.split(',');
  const placed = (line: string, start: number, suffix: string) => {
    let from = start;
    return line.split(',').map((cell, index) => {
      const place = { file, kind: `${nameOf(file)} ${titles[index]}${suffix}`, from, to: from + cell.length };
      from = place.to + 1;
      return { ...place, written: inCell };
    });
  };
  return [...placed(header, 0, ' (its header)'), ...placed(first, header.length + 1, '')];
}

function inCell(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The bytes of a text; half a character, of which UTF-8 knows nothing, is the bytes it would have. */
function encoded(text: string): string | Uint8Array {
  const at = text.indexOf('\ud800');
  if (at < 0) return text;
  return Buffer.concat([
    Buffer.from(text.slice(0, at)),
    Buffer.from([0xed, 0xa0, 0x80]),
    Buffer.from(text.slice(at + 1)),
  ]);
}
