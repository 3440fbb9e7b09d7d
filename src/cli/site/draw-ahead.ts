import { setImmediate } from 'node:timers/promises';
import { alone, type Site, type SitePage, type Store, startAhead } from '../../pipeline/index.ts';

/** The pictures of pages, drawn before they are asked for. */
export type DrawnAhead = {
  /** Ends once the pictures of a page are there, or are best drawn by whoever asks. */
  readonly reach: (id: string) => Promise<void>;
  readonly stop: () => void;
};

/**
 * Has other cores draw from the first page on. Where a page is reached before its pictures are there, this process draws those of the last
 * pages until they are: so nobody waits, and all end together.
 */
export function drawAhead(
  site: Site,
  pages: readonly SitePage[],
  { folder }: Store,
  cores?: number,
): DrawnAhead {
  const ids = pages.flatMap(page => (page.kind === 'agreement' ? [page.id] : []));
  const shows = new Map(site.agreements.map(each => [each.id, each.shows]));
  const kept = ids.map(id => [id, [site.keys.get(id) ?? '', shows.get(id) ?? '']] as const);
  const task = { what: 'draw', language: site.words.tag, kept: Object.fromEntries(kept), ids } as const;
  const ahead = folder === undefined ? alone : startAhead({ ...task, folder }, cores);
  const rest = [...ids];
  const here = new Set<string>();
  return {
    stop: ahead.stop,
    reach: async id => {
      while (ahead.isWorking() && !here.has(id)) {
        // Lets the others be heard.
        await setImmediate();
        if (ahead.isDone(id)) return;
        const last = rest.pop();
        if (last === undefined || last === id) return;
        if (ahead.isDone(last)) continue;
        here.add(last);
        ahead.taken(last);
        await site.draw(last);
      }
    },
  };
}
