import { expect, test } from 'vitest';
import { seededRandom } from '../../src/core/judging/seeded-random.ts';
import { layOut } from './laid-out.ts';
import { nastyTexts } from './nasty-texts.ts';
import { plant } from './planted.ts';
import { inQuotes, textPlaces } from './text-places.ts';

// All of them, and the pages that are made of those that stay, are `npm run test:long`.
const house = layOut('consequences');
const places = textPlaces(house.files);

test('texts that mean something elsewhere are told safely wherever they stand', async () => {
  const random = seededRandom('texts');
  const wrong: string[] = [];
  let taken = 0;
  for (const [name, text] of Object.entries(nastyTexts)) {
    const place = places[random(places.length)]!;
    const planted = await plant(house, place, text);
    wrong.push(...planted.wrong.map(each => `${name} at ${each}`));
    if (planted.isTaken) taken++;
  }
  expect(wrong).toEqual([]);
  expect(taken).toBeGreaterThan(0);
});

/** Those that no file may have, as they are and as an escape. */
const unprintable = Object.entries(nastyTexts).filter(([, text]) => /\\[ubfr]/.test(inQuotes(text)));

test.each(unprintable)('%s is refused as an escape as it is when written plainly', async (_, text) => {
  const title = places.find(({ kind }) => kind === 'agreement.mdx title')!;
  expect(await plant(house, title, text)).toEqual({ isTaken: false, wrong: [] });
  expect(await plant(house, { ...title, written: plain => `"${plain}"` }, text)).toEqual({
    isTaken: false,
    wrong: [],
  });
});
