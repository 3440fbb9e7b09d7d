import { hash } from 'node:crypto';
import type { Change, LocatedChange } from '../../core/change/change.ts';
import { canonical } from '../../core/ground/canonical.ts';
import type { TermsPath } from '../../core/ground/finding.ts';
import { originOf } from '../../core/terms/layers/place.ts';
import { termsPoint } from '../../lint/locate.ts';
import type { House } from '../house.ts';

/** Gives changes of an agreement their ids and the places they stand in: in the head, or in the base where the head has none. */
export async function locateChanges(
  changes: readonly Change[],
  base: { readonly house: House; readonly id: string },
  head: { readonly house: House; readonly id: string },
): Promise<readonly LocatedChange[]> {
  const inHead = placesIn(head.house, head.id);
  const inBase = placesIn(base.house, base.id);
  const located: LocatedChange[] = [];
  for (const change of changes) {
    const place =
      change.at === undefined
        ? undefined
        : await (change.rule === 'part-removed' ? inBase : inHead)(change.at);
    located.push({ ...change, id: idOf(change), ...fileOf(change), ...place });
  }
  return located;
}

/** The id of a change: made from what is changed, never from words, causes or places. */
export function idOf({ cause: _cause, at: _at, ...change }: Change): string {
  return hash('sha256', canonical(change)).slice(0, 12);
}

function fileOf(change: Change): { readonly file?: string } {
  return change.rule === 'rows-changed' ? { file: change.file } : {};
}

/** Where a path of the terms of an agreement stands, also where a layer says it. */
function placesIn(house: House, id: string) {
  const reading = house.resolved(id);
  return async (path: TermsPath): Promise<{ readonly file: string; readonly line: number } | undefined> => {
    const resolved = await reading;
    if (!resolved) return undefined;
    const { source, layered } = resolved;
    const origin = originOf(path, layered.merged) ?? { file: source.file, path };
    const written = [source, ...layered.above].find(each => each.file === origin.file);
    const places = await written?.frontmatter.places();
    return places && { file: origin.file, line: termsPoint(places, origin.path, 'key').line };
  };
}
