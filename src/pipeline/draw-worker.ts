import { catalogue } from '../language/catalogue.ts';
import { openStore } from '../repository/store.ts';
import { createDrawings } from './drawings.ts';
import { readShown } from './kept-shown.ts';
import { workThrough } from './work-through.ts';

/** A process that draws the charts of agreements ahead of another one. What is not kept any more is left to that one. */
workThrough<'draw'>(async ({ language, kept, folder }) => {
  const store = openStore(folder);
  const drawings = createDrawings(catalogue(language), store);
  return async id => {
    const [key = '', shows = ''] = kept[id] ?? [];
    const shown = readShown(store, id, key);
    if (shown && 'report' in shown) await drawings.of(shown.report, shows);
  };
});
