import type { Places } from './places.ts';
import { nameAt, plainBetween, quotedAt } from './scalar.ts';

/** A value within a line, and the offset after it. */
export type FlowValue = { readonly value: unknown; readonly next: number };

/** What reading hands down; `places` is filled where places are wanted. */
export type FlowReader = { readonly text: string; readonly places: Places | undefined };

const deepest = 8;

/** `[a, b]` or `{ a: b }` on one line up to `end`; undefined where it is not of the plain form. */
export function flowAt(reader: FlowReader, at: number, end: number, depth = 0): FlowValue | undefined {
  if (depth > deepest) return undefined;
  const { text } = reader;
  const isList = text[at] === '[';
  const closing = isList ? ']' : '}';
  const list: unknown[] = [];
  const record: Record<string, unknown> = {};
  const held = isList ? list : record;
  const places = reader.places && new Map();
  if (places) reader.places?.set(held, places);
  let next = afterSpaces(text, at + 1);
  if (text[next] === closing) return { value: held, next: next + 1 };
  for (;;) {
    let key: number | undefined;
    let name = String(list.length);
    if (!isList) {
      const named = nameAt(text, next);
      if (named === undefined || named === '__proto__' || Object.hasOwn(record, named)) return undefined;
      key = next;
      name = named;
      next = afterSpaces(text, next + named.length + 1);
    }
    const entry = next < end ? entryAt(reader, next, end, depth) : undefined;
    if (entry === undefined) return undefined;
    if (isList) list.push(entry.value);
    else record[name] = entry.value;
    places?.set(name, { ...(key !== undefined && { key }), value: next });
    next = afterSpaces(text, entry.next);
    if (next >= end) return undefined;
    if (text[next] === closing) return { value: held, next: next + 1 };
    if (text[next] !== ',') return undefined;
    next = afterSpaces(text, next + 1);
  }
}

function entryAt(reader: FlowReader, at: number, end: number, depth: number): FlowValue | undefined {
  const { text } = reader;
  const first = text[at];
  if (first === '[' || first === '{') return flowAt(reader, at, end, depth + 1);
  if (first === '"' || first === "'") return quotedAt(text, at);
  let next = at;
  while (next < end && !',[]{}'.includes(text[next] ?? '')) next++;
  const value = plainBetween(text, at, next);
  return value === undefined ? undefined : { value, next };
}

/** Offset of the first character that is no space. */
export function afterSpaces(text: string, at: number): number {
  let next = at;
  while (text[next] === ' ') next++;
  return next;
}
