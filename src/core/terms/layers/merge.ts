import { byName } from '../../ground/by-name.ts';
import { isFields } from '../../ground/fields.ts';
import type { Finding, TermsPath } from '../../ground/finding.ts';
import { meantBy } from '../../ground/near-miss.ts';
import { besideAlike, finalOverridden, finalRemoved, nothingToRemove } from './findings.ts';
import { type ListName, lists, records } from './lists.ts';
import { fieldsOf, type Written } from './written.ts';

/** Where a part of the merged terms was written. */
export type Origin = { readonly file: string; readonly path: TermsPath };

/** Which layer a clause came from, and the layers whose clause of that id it stands in for, top to bottom; folder names. */
export type ClauseLayer = { readonly layer: string; readonly overrides: readonly string[] };

/** A clause that a lower layer took out. */
export type Removed = {
  readonly list: ListName;
  readonly id: string;
  readonly from: string;
  readonly by: string;
};

/** The terms that hold after all layers, as they would have been written in one file (RULES 28). */
export type Merged = {
  readonly value: Readonly<Record<string, unknown>>;
  /** By the first steps of a path in `value`, as JSON: `["objectives",2]`, `["parties","sales"]`, `["currency"]`. */
  readonly origins: ReadonlyMap<string, Origin>;
  readonly clauses: Readonly<Record<string, Readonly<Record<string, ClauseLayer>>>>;
  readonly removed: readonly Removed[];
  readonly findings: readonly Finding[];
};

type Entry = {
  readonly key: string | undefined;
  readonly value: unknown;
  readonly layer: Written;
  readonly path: TermsPath;
  readonly overrides: readonly string[];
};
type Field =
  | { readonly kind: 'list' | 'record'; readonly entries: readonly Entry[] }
  | { readonly kind: 'value'; readonly value: unknown; readonly layer: Written };

/** What each layer says of itself, which no lower one inherits. */
const own = ['title', 'summary', 'kind', 'status', 'version', 'extends', 'layer', 'without'];

/**
 * Merges raw frontmatter, layers top to bottom: entries of lists by id, parties and datasets by name, every other field
 * as a whole; the lower one holds. An entry overrides as a whole, in the place of the upper one. A `final` entry stays
 * as it is, with a finding at whatever would have changed it.
 */
export function mergeLayers(layers: readonly Written[]): Merged {
  const bottom = layers.at(-1)!;
  const findings: Finding[] = [];
  const removed: Removed[] = [];
  const merged = new Map<string, Field>();
  for (const layer of layers) {
    removed.push(...without(layer, merged, findings));
    for (const [name, held] of Object.entries(fieldsOf(layer.value))) {
      if (own.includes(name) && layer !== bottom) continue;
      merged.set(name, fieldOf(name, held, layer, merged.get(name), findings));
    }
  }
  return { ...written(merged), removed, findings };
}

function fieldOf(
  name: string,
  held: unknown,
  layer: Written,
  above: Field | undefined,
  findings: Finding[],
): Field {
  const keyOf = lists[name as ListName]?.key;
  if (keyOf && Array.isArray(held)) {
    const entries = held.map((value: unknown, index) => ({
      key: keyOf(fieldsOf(value)),
      value,
      layer,
      path: [name, index],
      overrides: [],
    }));
    return { kind: 'list', entries: over(above, entries, findings, name) };
  }
  if (records.includes(name) && isFields(held)) {
    const entries = Object.entries(held).map(([key, value]) => ({
      key,
      value,
      layer,
      path: [name, key],
      overrides: [],
    }));
    return { kind: 'record', entries: over(above, entries, findings, name) };
  }
  return { kind: 'value', value: held, layer };
}

/** Entries of one layer laid over those above. */
function over(above: Field | undefined, own: readonly Entry[], findings: Finding[], field: string): Entry[] {
  const entries = above && above.kind !== 'value' ? [...above.entries] : [];
  for (const entry of own) {
    const at = entries.findIndex(
      each => each.key !== undefined && each.key === entry.key && each.layer !== entry.layer,
    );
    const upper = entries[at];
    if (!upper) {
      if (field in lists) findings.push(...alike(field as ListName, entry, entries));
      entries.push(entry);
    } else if (isFinal(upper.value)) findings.push(finalOverridden(field, entry, upper));
    else entries[at] = { ...entry, overrides: [...upper.overrides, upper.layer.id] };
  }
  return entries;
}

/** An entry that stands beside those of the layers above, and is most likely meant to stand in for one of them. */
function alike(list: ListName, entry: Entry, entries: readonly Entry[]): readonly Finding[] {
  const above = entries.filter(each => each.layer !== entry.layer);
  if (entry.key === undefined || above.length === 0) return [];
  return meantBy(new Map([[entry.key, 1]]), keysOf(above)).flatMap(({ meant, how }) => {
    const upper = above.find(each => each.key === meant);
    return upper ? [besideAlike(list, entry, upper, how)] : [];
  });
}

/** Takes out what a layer does without. */
function without(layer: Written, merged: Map<string, Field>, findings: Finding[]): Removed[] {
  const removed: Removed[] = [];
  for (const [field, ids] of Object.entries(fieldsOf(fieldsOf(layer.value).without))) {
    if (!(field in lists) || !Array.isArray(ids)) continue;
    const list = field as ListName;
    ids.forEach((id: unknown, index) => {
      const above = merged.get(list);
      const entries = above && above.kind !== 'value' ? above.entries : [];
      const upper = entries.find(each => each.key === id);
      const path = ['without', list, index];
      if (!upper) findings.push(nothingToRemove(list, layer.file, path, String(id), keysOf(entries)));
      else if (isFinal(upper.value)) findings.push(finalRemoved(list, layer.file, path, String(id), upper));
      else {
        merged.set(list, { kind: 'list', entries: entries.filter(each => each !== upper) });
        removed.push({ list, id: String(id), from: upper.layer.id, by: layer.id });
      }
    });
  }
  return removed;
}

function isFinal(value: unknown): boolean {
  return fieldsOf(value).final === 'true';
}

function keysOf(entries: readonly Entry[]): string[] {
  return entries.flatMap(each => each.key ?? []);
}

/** The merged fields in one frontmatter, and where each part of it was written. */
function written(merged: ReadonlyMap<string, Field>): Pick<Merged, 'value' | 'origins' | 'clauses'> {
  const origins = new Map<string, Origin>();
  const clauses: Record<string, Readonly<Record<string, ClauseLayer>>> = {};
  const value = Object.fromEntries(
    [...merged].flatMap(([name, field]): [string, unknown][] => {
      if (field.kind === 'value') {
        origins.set(JSON.stringify([name]), { file: field.layer.file, path: [name] });
        return [[name, field.value]];
      }
      const { entries } = field;
      const last = entries.at(-1);
      // A list whose every entry was taken out is as if it had never been written.
      if (!last) return [];
      origins.set(JSON.stringify([name]), { file: last.layer.file, path: [name] });
      entries.forEach(({ key, layer, path }, index) => {
        origins.set(JSON.stringify([name, field.kind === 'list' ? index : key]), { file: layer.file, path });
      });
      clauses[name] = byName(
        entries.flatMap(({ key, layer, overrides }) =>
          key === undefined ? [] : [[key, { layer: layer.id, overrides }] as const],
        ),
      );
      const values = entries.map(each => each.value);
      return [
        [
          name,
          field.kind === 'list'
            ? values
            : Object.fromEntries(entries.map(({ key }, index) => [key, values[index]])),
        ],
      ];
    }),
  );
  return { value, origins, clauses };
}
