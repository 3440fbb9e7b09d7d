import type { Finding } from '../core/ground/finding.ts';
import type { PlaceOf, YamlFile } from '../core/ground/source/yaml-file.ts';

/** By file, the places in those that have a finding in their terms: no other is read again for them. */
export async function placesIn(
  yamls: readonly (YamlFile | undefined)[],
  findings: readonly Finding[],
): Promise<ReadonlyMap<string, PlaceOf>> {
  const files = new Set(findings.flatMap(({ file, place }) => (place.kind === 'terms' ? [file] : [])));
  const places = new Map<string, PlaceOf>();
  for (const yaml of yamls) if (yaml && files.has(yaml.file)) places.set(yaml.file, await yaml.places());
  return places;
}
