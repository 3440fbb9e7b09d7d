import type { Finding } from '../../ground/finding.ts';
import { fieldsOf, type Written } from './written.ts';

/** The layers an agreement is made of (RULES 28). */
export type Chain = {
  /** Top to bottom; the last one is the agreement itself. */
  readonly layers: readonly Written[];
  /** False where `extends` leads nowhere or in a circle, so that the terms are not all there. */
  readonly whole: boolean;
  readonly findings: readonly Finding[];
};

/** The terms of a house as they were written: which there are, and each by its folder's name. */
export type WrittenTerms = {
  readonly ids: readonly string[];
  readonly get: (id: string) => Written | undefined;
};

/**
 * Follows `extends` upwards. `isThere` tells a folder whose terms cannot be read, which has a finding already, from one
 * that does not exist.
 */
export function chainOf(bottom: Written, all: WrittenTerms, isThere: (id: string) => boolean): Chain {
  const layers = [bottom];
  for (;;) {
    const current = layers[0]!;
    const above = fieldsOf(current.value).extends;
    if (above === undefined) return { layers, whole: true, findings: [] };
    if (typeof above !== 'string') return { layers, whole: false, findings: [] };
    const circle = layers.findIndex(each => each.id === above);
    if (circle !== -1) {
      // Each layer of the circle has its own finding; what builds on them has none.
      const findings = circle === layers.length - 1 ? [inCircle(bottom, layers)] : [];
      return { layers, whole: false, findings };
    }
    const next = all.get(above);
    if (!next) {
      const findings = isThere(above) ? [] : [unknown(current, above, all.ids)];
      return { layers, whole: false, findings };
    }
    layers.unshift(next);
  }
}

function inCircle(bottom: Written, layers: readonly Written[]): Finding {
  const way = layers.toReversed().map(each => `\`${each.id}\``);
  return {
    code: 'layer-cycle',
    severity: 'error',
    file: bottom.file,
    place: { kind: 'terms', path: ['extends'] },
    message: `Unexpected circle of layers, ${[...way, way[0]].join(' on ')}, expected one that builds on nothing`,
    fix: 'Remove one `extends`',
  };
}

function unknown({ id, file }: Written, above: string, ids: readonly string[]): Finding {
  const among = ids.filter(each => each !== id);
  const expected =
    among.length > 0
      ? `expected one of ${among.map(each => `\`${each}\``).join(', ')}`
      : 'but there is no other folder';
  return {
    code: 'unknown-reference',
    severity: 'error',
    file,
    place: { kind: 'terms', path: ['extends'] },
    message: `Unexpected layer \`${above}\`, ${expected}`,
    fix: 'Name the folder of an agreement or a layer, or add this one',
    meant: { seen: above, among },
  };
}
