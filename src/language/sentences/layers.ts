import type { AgreementReport, FromLayer, LayerReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { clauseName } from './clause-name.ts';

type Layered = Pick<
  AgreementReport,
  'id' | 'layers' | 'objectives' | 'definitions' | 'remedies' | 'termination'
>;

/** Where a clause came from: `from Company standard 2.0.0`, `overrides Company standard`; undefined for one of its own. */
export function layerNote(words: Catalogue, report: Layered, clause: FromLayer): string | undefined {
  const { layers = [], id } = report;
  if (clause.layer === undefined) return undefined;
  const known = layers.find(each => each.id === clause.layer);
  const parts = [
    ...(clause.layer !== id && known ? [words.layers.from(layerName(words, known))] : []),
    ...(clause.overrides ? [words.layers.overrides(titlesOf(words, layers, clause.overrides))] : []),
  ];
  return parts.length > 0 ? words.layers.join(parts) : undefined;
}

/** `Company standard 2.0.0` */
export function layerName(words: Catalogue, { title, version }: LayerReport): string {
  return words.layers.named(title, version);
}

/** The terms that a clause stands in: those of its layer, or of the agreement itself. */
export function termsBehind(
  report: Pick<AgreementReport, 'file' | 'version' | 'layers'>,
  { layer }: FromLayer,
): { readonly file: string; readonly version: string } {
  const { file, version } = report.layers?.find(each => each.id === layer) ?? report;
  return { file, version };
}

/** What one layer gives to an agreement: its clauses in force, those that a lower one changed, those it leaves out. */
export function layerParts(
  words: Catalogue,
  report: Layered,
  layer: LayerReport,
): { readonly inForce: string; readonly changed?: string; readonly without?: string } {
  const all = [
    ...report.objectives.map(each => ({ ...each, name: each.title })),
    ...report.remedies.map(each => ({ ...each, name: clauseName(words, report, each.id) })),
    ...report.termination.map(each => ({ ...each, name: clauseName(words, report, each.id) })),
    ...report.definitions.map(each => ({ ...each, name: each.term })),
  ];
  const inForce = all.filter(each => each.layer === layer.id);
  const changed = all.filter(each => each.overrides?.includes(layer.id));
  const listed = (names: readonly string[]) => words.list([...new Set(names)]);
  return {
    inForce: inForce.length > 0 ? listed(inForce.map(each => each.name)) : words.layers.none,
    ...(changed.length > 0 && { changed: words.layers.changed(listed(changed.map(each => each.name))) }),
    ...(layer.without && {
      without: words.layers.without(listed(layer.without.map(each => clauseName(words, report, each.id)))),
    }),
  };
}

function titlesOf(words: Catalogue, layers: readonly LayerReport[], ids: readonly string[]): string {
  return words.list(ids.map(id => layers.find(each => each.id === id)?.title ?? id));
}
