import { afterSpaces, type FlowReader, flowAt } from './flow.ts';
import type { Lines } from './lines.ts';
import { nameAt, plainBetween, quotedAt } from './scalar.ts';

/** A reader that stands at a line. */
export type BlockReader = FlowReader & { readonly lines: Lines; line: number };

const deepest = 8;

/** The record or list whose lines start at the reader's line, all with its indent; undefined where it is not plain. */
export function blockAt(reader: BlockReader, depth = 0): object | undefined {
  if (depth > deepest) return undefined;
  return isItem(reader) ? listAt(reader, depth) : recordAt(reader, depth);
}

function recordAt(reader: BlockReader, depth: number): object | undefined {
  const { text, lines } = reader;
  const indent = lines.indents[reader.line];
  const record: Record<string, unknown> = {};
  const places = reader.places && new Map();
  if (places) reader.places?.set(record, places);
  while (lines.indents[reader.line] === indent) {
    const key = startOf(reader);
    const name = nameAt(text, key);
    if (name === undefined || name === '__proto__' || Object.hasOwn(record, name)) return undefined;
    const at = afterSpaces(text, key + name.length + 1);
    const isBelow = at >= endOf(reader) || text[at] === '#';
    if (isBelow && !stepBelow(reader, indent)) return undefined;
    const start = isBelow ? startOf(reader) : at;
    const value = isBelow ? blockAt(reader, depth + 1) : inlineAt(reader, at, indent);
    if (value === undefined) return undefined;
    record[name] = value;
    places?.set(name, { key, value: start });
  }
  return record;
}

function listAt(reader: BlockReader, depth: number): unknown[] | undefined {
  const { text, lines } = reader;
  const indent = lines.indents[reader.line] ?? 0;
  const list: unknown[] = [];
  const places = reader.places && new Map();
  if (places) reader.places?.set(list, places);
  while (lines.indents[reader.line] === indent && isItem(reader)) {
    const dash = startOf(reader);
    const at = afterSpaces(text, dash + 1);
    if (at >= endOf(reader)) return undefined;
    let value: unknown;
    if (nameAt(text, at) === undefined) value = inlineAt(reader, at, indent);
    else {
      // The record within goes on in the column of its first field.
      lines.starts[reader.line] = at;
      lines.indents[reader.line] = indent + at - dash;
      value = depth < deepest ? recordAt(reader, depth + 1) : undefined;
    }
    if (value === undefined) return undefined;
    places?.set(String(list.length), { value: at });
    list.push(value);
  }
  return list;
}

/** Goes to the next line where it belongs to the field above: it is indented further, or an item of a list. */
function stepBelow(reader: BlockReader, indent = 0): boolean {
  reader.line++;
  const next = reader.lines.indents[reader.line];
  return next !== undefined && (next > indent || (next === indent && isItem(reader)));
}

/** The value in the rest of a line, and on to the next line; undefined where that one would go on with it. */
function inlineAt(reader: BlockReader, at: number, indent = 0): unknown {
  const { text, lines } = reader;
  const end = endOf(reader);
  reader.line++;
  const next = lines.indents[reader.line];
  if (next !== undefined && next > indent) return undefined;
  const first = text[at];
  if (first !== '[' && first !== '{' && first !== '"' && first !== "'") {
    const comment = text.slice(at, end).indexOf(' #');
    return plainBetween(text, at, comment === -1 ? end : at + comment);
  }
  const read = first === '[' || first === '{' ? flowAt(reader, at, end) : quotedAt(text, at);
  if (read === undefined || read.next > end) return undefined;
  const rest = afterSpaces(text, read.next);
  return rest >= end || (text[rest] === '#' && rest > read.next) ? read.value : undefined;
}

function isItem({ text, lines, line }: BlockReader): boolean {
  const start = lines.starts[line] ?? 0;
  return text[start] === '-' && (start + 1 === lines.ends[line] || text[start + 1] === ' ');
}

function startOf({ lines, line }: BlockReader): number {
  return lines.starts[line] ?? 0;
}

function endOf({ lines, line }: BlockReader): number {
  return lines.ends[line] ?? 0;
}
