import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noBrowser, openBrowser } from '../../scripts/browser.ts';
import { runKept } from '../cli/run-kept.ts';
import { repository } from '../folders.ts';
import { madeOf } from '../hostile/built-outputs.ts';
import { type LaidOut, layOut } from '../hostile/laid-out.ts';
import { nastyTexts } from '../hostile/nasty-texts.ts';
import { plant } from '../hostile/planted.ts';
import { type TextPlace, textPlaces, withTexts } from '../hostile/text-places.ts';
import { toldSafely, unsafeOutput } from '../hostile/told-safely.ts';
import { run } from './copied-tree.ts';

const houses = ['consequences', 'helpdesk', 'deliveries', 'groups', 'shared-caps'];
const known = new Set<string>();
let browser: Browser | undefined;
let page: Page | undefined;
beforeAll(async () => {
  browser = await openBrowser();
  if (browser === undefined) console.warn(noBrowser);
  page = await browser?.newPage();
});
afterAll(() => browser?.close());

describe.each(houses)('in the house %s', name => {
  const house = layOut(name);
  const places = textPlaces(house.files).filter(({ kind }) => !known.has(kind));
  for (const { kind } of places) known.add(kind);
  const taken: (readonly [TextPlace, string])[] = [];

  test.each(Object.entries(nastyTexts))('%s is told safely wherever it stands', async (_, text) => {
    const wrong: string[] = [];
    for (const place of places) {
      const planted = await plant(house, place, text);
      wrong.push(...planted.wrong);
      if (planted.isTaken) taken.push([place, text]);
    }
    expect(wrong).toEqual([]);
  });

  test('texts that stay are data in all that is written and built', async () => {
    const byPlace = Map.groupBy(taken, ([place]) => place);
    const plain = await built(
      house,
      [...byPlace.keys()].map(place => [place, 'A plain text'] as const),
    );
    for (let turn = 0; turn < 6; turn++) {
      const chosen = [...byPlace].map(
        ([place, all], at) => [place, all[(at * 5 + turn) % all.length]![1]] as const,
      );
      const other = await built(house, chosen);
      expect(other.wrong).toEqual([]);
      expect([...other.parts].filter(part => !plain.parts.has(part))).toEqual([]);
      const title = chosen.find(([{ kind }]) => kind === 'agreement.mdx title')?.[1];
      expect(inOneLine(other.text)).toContain(inOneLine(title ?? ''));
    }
  });
});

const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What all that is made of a house with other texts is like. Texts that cannot stand together are left out one by one. */
async function built(house: LaidOut, texts: readonly (readonly [TextPlace, string])[]) {
  const kept: (readonly [TextPlace, string])[] = [];
  const filesOf = (some: typeof texts) =>
    new Map(
      [...Map.groupBy(some, ([{ file }]) => file)].map(([file, own]) => [
        file,
        withTexts(house.files.get(file)!, own),
      ]),
    );
  for (const one of texts)
    if ((await house.changed(filesOf([...kept, one]), () => toldSafely(house.root))).ok) kept.push(one);
  return house.changed(filesOf(kept), async () => {
    const wrong: string[] = [];
    for (const words of [['report'], ['report', '--json'], ['explain', '--json'], ['explain']]) {
      const ran = await runKept([...words, '--root', house.root, '--no-cache']);
      if (ran.code !== 2) wrong.push(...unsafeOutput(ran));
    }
    const kept = join(repository, 'scripts/kept.js');
    const { status, stdout } = run(
      process.execPath,
      house.root,
      kept,
      'build',
      '--root',
      house.root,
      '--no-cache',
    );
    expect(status, stdout).toBe(0);
    const dist = join(house.root, 'dist');
    const made = page ? await madeOf(dist, page) : { parts: new Set<string>(), wrong: [], text: '' };
    rmSync(dist, { recursive: true });
    return { ...made, wrong: [...wrong, ...made.wrong] };
  });
}
