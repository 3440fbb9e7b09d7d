import { openStore } from '../repository/store.ts';
import { realEffects } from './effects.ts';
import { openHouse } from './house.ts';
import { workThrough } from './work-through.ts';

/** A process that finishes agreements ahead of another one. */
workThrough<'finish'>(async ({ root, asOf, reports, folder }) => {
  const house = await openHouse(
    { root, asOf, reports, store: openStore(folder), forAnother: true },
    realEffects,
  );
  return house.finish;
});
