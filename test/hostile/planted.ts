import type { LaidOut } from './laid-out.ts';
import { type TextPlace, withTexts } from './text-places.ts';
import { toldSafely } from './told-safely.ts';

/** What became of a text at a place: what went wrong, and whether it stays, so that pages will have it. */
export type Planted = { readonly isTaken: boolean; readonly wrong: readonly string[] };

/** Puts a text at a place of a house, and looks at what is said of it. */
export function plant(house: LaidOut, place: TextPlace, text: string): Promise<Planted> {
  const file = withTexts(house.files.get(place.file)!, [[place, text]]);
  return house.changed(new Map([[place.file, file]]), async () => {
    const { ok, findings, wrong } = await toldSafely(house.root);
    const untold = !ok && findings.length === 0 ? ['refused without a finding'] : [];
    return { isTaken: ok, wrong: [...wrong, ...untold].map(each => `${place.kind}: ${each}`) };
  });
}
