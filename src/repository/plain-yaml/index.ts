import { pointReader } from '../../core/source/point.ts';
import type { PlaceOf, YamlFile } from '../../core/source/yaml-file.ts';
import { blockAt } from './block.ts';
import { linesOf } from './lines.ts';
import { type Places, placeAt } from './places.ts';

// Tabs, controls and a carriage return alone; marks that some programs take for line ends.
const unusual = /[^\n\r\x20-\x7e\xa0-\u2027\u202a-\ufefe\uff00-\uffff]|\r(?!\n)/;
// A value takes two characters at least, so that there are fewer of them than a file may hold.
const longest = 32 * 1024;

/**
 * Reads the plain part of YAML that terms are written in: records and lists by indent, values on one line, `[a, b]` and
 * `{ a: b }`, quotes without escapes, comments. Gives undefined for everything else, right or wrong, which the whole
 * parser then reads: what this one reads, that one reads in the same way and without a finding, at a tenth of the
 * cost. Places are found by reading again, once one is asked for.
 */
export function readPlainYaml(
  file: string,
  text: string,
  start = 0,
  end = text.length,
): YamlFile | undefined {
  if (end - start > longest || unusual.test(text.slice(start, end))) return undefined;
  const read = readBlocks(text, start, end, undefined);
  if (read === undefined) return undefined;
  return { file, text, value: read.value, places: async () => placesIn(text, start, end) };
}

function placesIn(text: string, start: number, end: number): PlaceOf {
  const places: Places = new Map();
  const read = readBlocks(text, start, end, places);
  const point = pointReader(text);
  return path => (read === undefined ? undefined : placeAt({ ...read, places }, path, point));
}

function readBlocks(text: string, start: number, end: number, places: Places | undefined) {
  const lines = linesOf(text, start, end);
  const first = lines.starts[0];
  // A document marker is no list, and a whole that is indented is rare.
  if (first === undefined || lines.indents[0] !== 0) return undefined;
  const reader = { text, lines, line: 0, places };
  const value = blockAt(reader);
  return value === undefined || reader.line < lines.starts.length ? undefined : { value, first };
}
