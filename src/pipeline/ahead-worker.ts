import { catalogue } from '../language/index.ts';
import { openStore } from '../repository/store.ts';
import type { AheadTask } from './ahead.ts';
import { createDrawings } from './drawings.ts';
import { realEffects } from './effects.ts';
import { type House, openHouse } from './house.ts';

/**
 * A process that works ahead of another one, see `startAhead`: what it makes of each agreement goes to the store, under the key of all it
 * was made from, so that the other may believe it as it believes an earlier run, and is told of each. Ends with its list, at what the
 * other one does itself, or with the other one.
 */
const taken = new Set<string>();
process.on('message', (message: AheadTask | string) => {
  if (typeof message === 'string') taken.add(message);
  else void work(message).finally(() => process.exit());
});
process.on('disconnect', () => process.exit());

async function work({ what, root, asOf, reports, folder, ids }: AheadTask): Promise<void> {
  const store = openStore(folder);
  const house = await openHouse({ root, asOf, reports, store, forAnother: true }, realEffects);
  const drawings = createDrawings(catalogue(house.shared.settings?.languages?.[0] ?? 'en'), store);
  for (const id of ids) {
    // Lets the other one be heard.
    await new Promise(resolve => setImmediate(resolve));
    if (taken.has(id)) return;
    if (what === 'finish') await house.finish(id);
    else await draw(house, id, drawings);
    process.send?.(id);
  }
}

async function draw(house: House, id: string, drawings: ReturnType<typeof createDrawings>): Promise<void> {
  const shown = await house.shown(id);
  const { finished } = await house.finish(id);
  if ('report' in shown) await drawings.of(shown.report, finished.shows ?? '');
}
