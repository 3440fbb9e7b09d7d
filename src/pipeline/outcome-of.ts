import { readAsOf } from '../core/ground/calendar/instant.ts';
import type { Finding } from '../core/ground/finding.ts';
import type { PlaceOf, YamlFile } from '../core/ground/source/yaml-file.ts';
import { locateAll } from '../lint/locate.ts';
import type { Drawn, DrawnAgreement } from './draw.ts';
import { layerOutcomes } from './layer-outcomes.ts';
import type { AgreementOutcome, Outcome } from './outcome.ts';

/** What a house that went all the way is told as: its reports and pictures where nothing is wrong, its findings at line and column. */
export async function outcomeOf(house: Drawn): Promise<Outcome> {
  const { repository, settings, asOf, agreements, findings, ok, commit } = house;
  const zone = agreements.find(each => each.agreement)?.agreement?.terms.timezone ?? 'UTC';
  const at = readAsOf(asOf.given, zone);
  const { settings: settingsFile, parties, calendars } = repository;
  const frontmatters = agreements.map(each => each.source.frontmatter);
  const places = await placesIn([settingsFile, parties, calendars, ...frontmatters], findings);
  return {
    asOf: at === undefined ? asOf.given : new Date(at).toISOString().replace('.000Z', 'Z'),
    asOfGiven: asOf.given,
    asOfFrom: asOf.from,
    settings: settings ?? { title: 'Kept' },
    agreements: ok ? agreements.flatMap(shown) : [],
    layers: ok ? layerOutcomes(agreements) : [],
    findings: locateAll(findings, {
      text: file => repository.texts.get(file),
      cell: (file, row, column) =>
        agreements.find(({ source }) => file.startsWith(`${source.folder}/`))?.data?.place(file, row, column),
      places: file => places.get(file),
    }),
    ok,
    counts: countsOf(agreements),
    ...(commit && { commit }),
  };
}

function shown({ source: { folder, images }, report, charts }: DrawnAgreement): AgreementOutcome[] {
  return report ? [{ report, folder, images, charts }] : [];
}

function countsOf(agreements: readonly DrawnAgreement[]): Outcome['counts'] {
  const sum = (amount: (each: DrawnAgreement) => number | undefined) =>
    agreements.reduce((total, each) => total + (amount(each) ?? 0), 0);
  const dropped = sum(each => each.data?.dropped);
  return {
    agreements: agreements.filter(each => !each.layered.isLayer).length,
    objectives: sum(each => each.agreement?.terms.objectives.length),
    rows: sum(each => each.data?.rows),
    ...(dropped > 0 && { dropped }),
  };
}

/** By file, the places in those that have a finding in their terms: no other is read again for them. */
async function placesIn(
  yamls: readonly (YamlFile | undefined)[],
  findings: readonly Finding[],
): Promise<ReadonlyMap<string, PlaceOf>> {
  const files = new Set(findings.flatMap(({ file, place }) => (place.kind === 'terms' ? [file] : [])));
  const places = new Map<string, PlaceOf>();
  for (const yaml of yamls) if (yaml && files.has(yaml.file)) places.set(yaml.file, await yaml.places());
  return places;
}
