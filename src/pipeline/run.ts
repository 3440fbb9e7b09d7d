import { type Ahead, alone, startAhead } from './ahead.ts';
import type { AsOf } from './as-of.ts';
import { type Effects, realEffects } from './effects.ts';
import type { Finished } from './finished.ts';
import { type House, type HouseOptions, openHouse } from './house.ts';
import { type LayerOutcome, layerOf } from './layer-outcome.ts';
import type { AgreementOutcome, Outcome, Summary } from './outcome.ts';
import { summaryOf } from './summary.ts';

/** A house of which every agreement went all the way. */
export type FinishedHouse = House & {
  readonly summary: Summary;
  /** By folder name, in order. */
  readonly finished: ReadonlyMap<string, Finished>;
  /** The keys of what is kept of each. */
  readonly keys: ReadonlyMap<string, string>;
};

/** The way of the data: every agreement of a house is read, checked, measured, judged and linted, or known from before. */
export async function finishHouse(
  options: HouseOptions,
  effects: Partial<Effects> = {},
): Promise<FinishedHouse> {
  const world = { ...realEffects, ...effects };
  let ahead: Ahead | undefined;
  const finished = new Map<string, Finished>();
  const keys = new Map<string, string>();
  try {
    const house = await openHouse(options, world, (asOf, ids) => {
      ahead = aheadFor(asOf, options, ids);
    });
    world.step('judge');
    const ids = [...house.folders.keys()];
    ahead ??= aheadFor(
      house.asOf,
      options,
      ids.filter(id => house.before(id) === undefined),
    );
    for (const id of ids) {
      world.progress('judge', finished.size, ids.length);
      ahead.taken(id);
      const one = await house.finish(id);
      finished.set(id, one.finished);
      keys.set(id, one.key);
    }
    ahead.stop();
    await house.leave();
    const { repository, shared, asOf } = house;
    return { ...house, finished, keys, summary: summaryOf(repository.findings, shared, asOf, finished) };
  } finally {
    ahead?.stop();
  }
}

/** Has other cores finish agreements from the last on, where there are many and a store that all of them may open. */
function aheadFor(asOf: AsOf, { root, reports = true, store }: HouseOptions, ids: readonly string[]): Ahead {
  const folder = store?.folder;
  if (folder === undefined) return alone;
  return startAhead({ what: 'finish', root, asOf, reports, folder, ids: ids.toReversed() });
}

/** All that a command reads, in one piece. */
export async function run(options: HouseOptions, effects: Partial<Effects> = {}): Promise<Outcome> {
  const house = await finishHouse(options, effects);
  const { summary } = house;
  const reports = options.reports ?? true;
  if (!summary.ok || !reports) return { ...summary, agreements: [], layers: [] };
  const agreements: AgreementOutcome[] = [];
  for (const [id, { headline }] of house.finished) {
    if (headline.kind !== 'agreement') continue;
    const shown = await house.shown(id);
    if ('report' in shown)
      agreements.push({ report: shown.report, folder: shown.folder, images: shown.images });
  }
  return { ...summary, agreements, layers: await layersOf(house) };
}

/** Every layer of a house by folder name, with who builds on it. */
async function layersOf({ finished, shown }: FinishedHouse): Promise<readonly LayerOutcome[]> {
  const layers: LayerOutcome[] = [];
  for (const [id, { headline }] of finished) {
    const one = headline.kind === 'layer' ? await shown(id) : undefined;
    if (one && 'layer' in one) layers.push(layerOf(one.layer, finished));
  }
  return layers;
}
