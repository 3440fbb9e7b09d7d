import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import type { PlaceOf, YamlFile } from '../core/ground/source/yaml-file.ts';
import { maxDepth } from './yaml-bounds.ts';

// A value takes two characters at least, so that there are fewer of them than a file may hold.
const longest = 32 * 1024;
// Tabs, controls and a carriage return alone; marks that some programs take for line ends.
const unusual = /[^\n\r\x20-\x7e\xa0-\u2027\u202a-\ufefe\uff00-\uffff]|\r(?!\n)/;
// The whole parser takes none over 1,024 characters before a colon.
const longestName = 200;

const name = String.raw`\w[\w./-]*(?: [\w./-]+)*:`;
// What may be more than a text where a value starts.
const marks = String.raw`?#&*!|>'"%@\x60`;
const plain = String.raw`(?:[^ :,[\]{}${marks}-]|-(?=[A-Za-z0-9]))(?:[^ :#]|:(?=[^ ])|(?<! )#| +(?=[^ #]))*`;
const quoted = String.raw`"[^"\\]*"|'(?:[^']|'')*'`;
// Quotes open where an entry starts; other marks stand within a word, colons after a name. What does not close, or not
// in turn, the parser refuses, since no line goes on with a flow.
const flow = String.raw`[[{](?:[^:${marks}]|(?<=\w)[${marks}]|(?<=[\w"']):(?=[ \w/])|(?<=[[{,] *|: +)(?:${quoted}))*[\]}]`;
const value = `(?:${plain}|${quoted}|${flow})`;
const plainLine = new RegExp(`^ *(?:#.*|(?:(?:- +)?${name}(?: +${value})?|- +${value})(?: +#.*| *))?$`);

/**
 * Reads YAML in which every line is a field, an item or a comment, with its value on that line: plain or in quotes
 * without escapes, `[a, b]` or `{ a: b }`. Gives undefined for everything else, right or wrong, which the whole parser
 * then reads: what is read here is read there in the same way and without a finding, at several times the cost. `start`
 * and `end` bound the YAML within `text`. Places are found by the whole parser, once they are asked for.
 */
export function readPlainYaml(
  file: string,
  text: string,
  start = 0,
  end = text.length,
): YamlFile | undefined {
  const yaml = text.slice(start, end);
  if (yaml.length > longest || unusual.test(yaml)) return undefined;
  if (!yaml.split(/\r?\n/).every(line => plainLine.test(line))) return undefined;
  const read = loaded(yaml);
  if (!isPlain(read)) return undefined;
  let places: Promise<PlaceOf> | undefined;
  return {
    file,
    text,
    value: read,
    places: () => {
      places ??= placesIn(file, text, start, end);
      return places;
    },
  };
}

/** What js-yaml reads, every scalar as its source text; undefined where it refuses. */
function loaded(yaml: string): unknown {
  try {
    return load(yaml, { schema: FAILSAFE_SCHEMA });
  } catch {
    return undefined;
  }
}

/** Whether all is texts, lists and records that the whole parser takes as well; an empty value is none. */
function isPlain(read: unknown, depth = 0): boolean {
  if (typeof read === 'string') return true;
  if (typeof read !== 'object' || read === null || depth >= maxDepth) return false;
  if (Array.isArray(read)) return read.every(item => isPlain(item, depth + 1));
  return Object.entries(read).every(
    ([key, held]) =>
      key !== '' &&
      key !== '<<' &&
      key !== '__proto__' &&
      key.length <= longestName &&
      isPlain(held, depth + 1),
  );
}

async function placesIn(file: string, text: string, start: number, end: number): Promise<PlaceOf> {
  const { parseYaml } = await import('./parse-yaml.ts');
  const { yaml } = parseYaml(file, text, start, end);
  return yaml === undefined ? () => undefined : yaml.places();
}
