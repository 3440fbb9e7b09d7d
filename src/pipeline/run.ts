import { readAsOf } from '../core/ground/calendar/instant.ts';
import { type Finding, hasErrors } from '../core/ground/finding.ts';
import type { PlaceOf, YamlFile } from '../core/ground/source/yaml-file.ts';
import { locateAll } from '../lint/locate.ts';
import { commitOf } from '../repository/commit.ts';
import { check } from './check.ts';
import { draw } from './draw.ts';
import { type Effects, realEffects } from './effects.ts';
import { judge } from './judge.ts';
import { layerOutcomes } from './layer-outcomes.ts';
import { lint } from './lint.ts';
import type { Outcome } from './outcome.ts';
import { read } from './read.ts';
import type { State, Step } from './state.ts';

export type RunOptions = {
  /** Absolute path of the folder that holds `slas/`. */
  readonly root: string;
  /** A date or an instant; overrides the environment and the settings. */
  readonly asOf?: string | undefined;
  /** Whether charts are wanted. */
  readonly draw?: boolean;
  /** False where only findings and counts are wanted: then no report is kept, and there are no agreements in the outcome. */
  readonly reports?: boolean;
};

/** The way of the data. */
const steps: readonly (readonly [name: string, step: Step])[] = [
  ['read', read],
  ['check', check],
  ['judge', judge],
  ['lint', lint],
  ['draw', draw],
];

/** Reads, checks, measures and judges, lints and, where asked, draws. Never throws over what is committed. */
export async function run(options: RunOptions, effects: Partial<Effects> = {}): Promise<Outcome> {
  const all = { ...realEffects, ...effects };
  let state: State = { options, effects: all, findings: [], passages: [] };
  for (const [name, step] of steps) {
    if (name === 'draw' && !options.draw) continue;
    all.step(name);
    state = await step(state);
  }
  return outcomeOf(state);
}

async function outcomeOf(state: State): Promise<Outcome> {
  const { repository, settings, passages, options } = state;
  const ok = !hasErrors(state.findings);
  const asOf = state.asOf ?? { given: '', from: 'today' };
  const zone = passages.find(each => each.agreement)?.agreement?.terms.timezone ?? 'UTC';
  const at = readAsOf(asOf.given, zone);
  const dropped = passages.reduce((total, each) => total + (each.dropped ?? 0), 0);
  const { settings: settingsFile, parties, calendars } = repository ?? {};
  const frontmatters = passages.map(each => each.source.frontmatter);
  const places = await placesIn([settingsFile, parties, calendars, ...frontmatters], state.findings);
  const commit = options.draw ? commitOf(options.root) : undefined;
  return {
    asOf: at === undefined ? asOf.given : new Date(at).toISOString().replace('.000Z', 'Z'),
    asOfGiven: asOf.given,
    asOfFrom: asOf.from,
    settings: settings ?? { title: 'Kept' },
    agreements: ok
      ? passages.flatMap(({ source, report, charts }) =>
          report ? [{ report, folder: source.folder, images: source.images, charts: charts ?? [] }] : [],
        )
      : [],
    layers: ok ? layerOutcomes(passages) : [],
    findings: locateAll(state.findings, {
      text: file => repository?.texts.get(file),
      cell: (file, row, column) =>
        passages.find(({ source }) => file.startsWith(`${source.folder}/`))?.place?.(file, row, column),
      places: file => places.get(file),
    }),
    ok,
    counts: {
      agreements: passages.filter(each => !each.layered?.isLayer).length,
      objectives: passages.reduce((total, each) => total + (each.agreement?.terms.objectives.length ?? 0), 0),
      rows: passages.reduce((total, each) => total + (each.rows ?? 0), 0),
      ...(dropped > 0 && { dropped }),
    },
    ...(commit && { commit }),
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
