import type { ListName } from './lists.ts';
import type { ClauseLayer, Merged } from './merge.ts';
import type { LayerReport } from './report.ts';
import { fieldsOf, type Written } from './written.ts';

/** What an agreement is made of, for its report. */
export type Layering = Pick<Merged, 'clauses' | 'removed'> & {
  /** Top to bottom; the last one is the agreement itself. */
  readonly layers: readonly {
    readonly id: string;
    readonly file: string;
    readonly title: string;
    readonly version: string;
  }[];
};

/** The layers of merged terms with their titles and versions as written. */
export function layeringOf(layers: readonly Written[], { clauses, removed }: Merged): Layering {
  const textOf = (held: unknown, otherwise: string) => (typeof held === 'string' ? held.trim() : otherwise);
  return {
    layers: layers.map(({ id, file, value }) => ({
      id,
      file,
      title: textOf(fieldsOf(value).title, id),
      version: textOf(fieldsOf(value).version, ''),
    })),
    clauses,
    removed,
  };
}

/** Which layer a clause came from; nothing for an agreement without layers. */
export function layerOf(layering: Layering | undefined, list: ListName, id: string): Partial<ClauseLayer> {
  const found = layering?.clauses[list]?.[id];
  if (!found) return {};
  return { layer: found.layer, ...(found.overrides.length > 0 && { overrides: found.overrides }) };
}

/** The layers as the report has them, each with what it leaves out. */
export function layerReports({ layers, removed }: Layering): LayerReport[] {
  return layers.map(layer => {
    const without = removed
      .filter(each => each.by === layer.id)
      .map(({ list, id, from }) => ({ list, id, from }));
    return { ...layer, ...(without.length > 0 && { without }) };
  });
}
