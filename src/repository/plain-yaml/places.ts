import type { TermsPath } from '../../core/finding.ts';
import type { Point } from '../../core/source/point.ts';
import type { YamlPlace } from '../../core/source/yaml-file.ts';

/** Offsets of a field's name, where it has one, and of its value. */
export type Offsets = { readonly key?: number; readonly value: number };

/** Where the entries of each record and list stand. */
export type Places = Map<object, Map<string, Offsets>>;

/** Where the value at a path is; `first` is the offset of the whole. */
export function placeAt(
  { value, places, first }: { readonly value: unknown; readonly places: Places; readonly first: number },
  path: TermsPath,
  point: (offset: number) => Point,
): YamlPlace | undefined {
  let node = value;
  let offsets: Offsets = { value: first };
  for (const step of path) {
    if (typeof node !== 'object' || node === null) return undefined;
    if (Array.isArray(node) && typeof step !== 'number') return undefined;
    const next = places.get(node)?.get(String(step));
    if (next === undefined) return undefined;
    node = (node as Record<string | number, unknown>)[step];
    offsets = next;
  }
  return {
    ...(offsets.key !== undefined && { key: point(offsets.key) }),
    value: point(offsets.value),
  };
}
