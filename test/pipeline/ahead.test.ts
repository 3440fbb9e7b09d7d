import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { drawAhead } from '../../src/cli/site/draw-ahead.ts';
import { type Ahead, least, startAhead } from '../../src/pipeline/ahead.ts';
import { openCache, publish, run } from '../../src/pipeline/index.ts';
import { contentsOf } from '../cli/site/fake-pages.ts';
import { copyOfHouse, type SmallHouse, smallHouse } from './small-house.ts';

/** A house that is long enough for other processes to begin. */
function longHouse(): { readonly house: SmallHouse; readonly ids: readonly string[] } {
  const house = smallHouse();
  const ids = Array.from({ length: least.finish }, (_, index) => `desk-${String(index).padStart(3, '0')}`);
  for (const id of ids)
    cpSync(join(house.root, 'slas/sales-desk'), join(house.root, 'slas', id), { recursive: true });
  return { house, ids };
}

const { house, ids } = longHouse();
const task = { root: house.root, asOf: { given: '2026-05-20', from: 'settings' }, reports: true } as const;
const folderOf = ({ root }: SmallHouse) => join(root, '.kept/cache');

async function ended(ahead: Pick<Ahead, 'isWorking'>): Promise<void> {
  while (ahead.isWorking()) await setImmediate();
}

test('a list that is too short is left to this process, as is any on one core', () => {
  const short = { ...task, what: 'finish', folder: folderOf(house), ids: ids.slice(1) } as const;
  expect(startAhead(short, 8).isWorking()).toBe(false);
  expect(startAhead({ ...short, ids }, 1).isWorking()).toBe(false);
});

test('what another process has finished is what this one would have made, and is not made again', async () => {
  const other = copyOfHouse(house);
  const ahead = startAhead({ ...task, root: other.root, what: 'finish', folder: folderOf(other), ids }, 2);
  await ended(ahead);
  expect(ids.every(ahead.isDone)).toBe(true);
  const steps: string[] = [];
  const found = await run(
    { root: other.root, store: openCache(other.root) },
    {
      part: (part, work) => {
        steps.push(part);
        return work();
      },
    },
  );
  const made = await run({ root: house.root });
  expect(found).toEqual(made);
  const others = made.agreements.length - ids.length;
  expect(steps.filter(step => step === 'judge')).toHaveLength(others);
}, 120_000);

test('other processes draw from the first page on, this one from the last, and together they draw each once', async () => {
  const alone = copyOfHouse(house);
  for (const { root } of [house, alone]) await run({ root, store: openCache(root) });
  const wanted = ids.slice(0, least.draw);
  const { site } = await publish({ root: alone.root, store: openCache(alone.root) });
  for (const id of wanted) await site.draw(id);

  const store = openCache(house.root);
  const publication = await publish({ root: house.root, store });
  const drawnHere: string[] = [];
  const watched: typeof publication.site = {
    ...publication.site,
    draw: async id => {
      drawnHere.push(id);
      await publication.site.draw(id);
    },
  };
  const pages = wanted.map(id => publication.pages.get(`agreements/${id}`)!);
  const drawing = drawAhead(watched, pages, store, 2);
  for (const id of wanted) {
    await drawing.reach(id);
    await publication.site.agreement(id);
  }
  drawing.stop();
  expect(new Set(drawnHere).size).toBe(drawnHere.length);
  expect(drawnHere).toEqual(wanted.toReversed().slice(0, drawnHere.length));
  expect(drawnHere.length).toBeLessThan(wanted.length);
  const drawings = ({ root }: SmallHouse) => contentsOf(join(root, '.kept/cache/drawings'));
  expect(drawings(house)).toEqual(drawings(alone));
}, 120_000);

test('whoever is stopped leaves the rest to this process', async () => {
  const other = copyOfHouse(house);
  const ahead = startAhead({ ...task, root: other.root, what: 'finish', folder: folderOf(other), ids }, 4);
  ahead.taken(ids[0]!);
  ahead.stop();
  await ended(ahead);
  expect(await run({ root: other.root, store: openCache(other.root) })).toEqual(
    await run({ root: other.root }),
  );
}, 120_000);
