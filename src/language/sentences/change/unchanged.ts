import type { LocatedChange } from '../../../core/change/change.ts';
import type { Catalogue } from '../../catalogue.ts';

/** What a change leaves as it is: `No change: credits, dates, rights, 3 other agreements.` */
export function unchangedLine(words: Catalogue, changes: readonly LocatedChange[], others: number): string {
  const say = words.change.unchanged;
  const rules = new Set(changes.map(each => each.rule));
  const has = (...wanted: readonly LocatedChange['rule'][]) => wanted.some(each => rules.has(each));
  const parts = changes.flatMap(each => ('part' in each ? [each.part] : []));
  const fields = changes.flatMap(each => ('part' in each && each.part === 'field' ? [each.name] : []));
  // Something binds otherwise of which nothing is told: the prose of a layer may be what differs.
  const bindsUntold =
    has('version-kept', 'version-steps') && !changes.some(each => 'binds' in each && each.binds);
  const isWhole = has('agreement-added', 'agreement-removed');
  const same = isWhole
    ? []
    : [
        ...(changes.some(each => each.closed) ? [] : [say.closed]),
        ...(has('rows-changed') ? [] : [say.data]),
        ...(parts.includes('objective') ? [] : [say.promises]),
        ...(has('credit-rewritten', 'credit-moves') || parts.includes('remedy') || parts.includes('cap')
          ? []
          : [say.credits]),
        ...(has('date-moves') || fields.some(each => ['effective', 'renewal', 'review'].includes(each))
          ? []
          : [say.dates]),
        ...(has('right-moves') || parts.includes('ending') ? [] : [say.rights]),
        ...(has('prose-changed') || bindsUntold ? [] : [say.prose]),
      ];
  const all = [...same, ...(others > 0 ? [say.others(others)] : [])];
  return all.length > 0 ? say.line(all) : '';
}
