import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Corner, type Input, inputs, type Side } from '../../core/change/side.ts';
import type { AsOf } from '../as-of.ts';
import type { Effects } from '../effects.ts';
import { openHouse } from '../house.ts';
import { inputOf } from './inputs-of.ts';
import { sideOf } from './side-of.ts';
import { foldersOf, type Tree } from './tree.ts';

/** An agreement that is there on both sides. */
export type Pair = { readonly id: string; readonly base: Side; readonly head: Side };

/**
 * What each input of an agreement that differs does by itself: the agreement is judged with this one of the head and all else of the base, and
 * the other way round. Where one alone differs, that is what the head does.
 *
 * @param changed paths that differ
 * @param folder a folder of its own to put mixtures together in
 */
export async function cornersOf(
  { id, base, head }: Pair,
  trees: { readonly base: Tree; readonly head: Tree },
  changed: readonly string[],
  folder: string,
  asOf: AsOf,
  effects: Effects,
): Promise<readonly Corner[]> {
  const inputAt = (path: string): Input | undefined =>
    inputOf(path, id, trees.head.house.folders) ?? inputOf(path, id, trees.base.house.folders);
  const differing = new Set(changed.flatMap(path => inputAt(path) ?? []));
  const found = inputs.filter(input => differing.has(input));
  const [only] = found;
  if (found.length === 1 && only) return [{ input: only, alone: head, without: base }];
  const files = filesOf(id, trees);
  const mixed = async (name: string, isOfHead: (input: Input) => boolean): Promise<Side | undefined> => {
    const root = join(folder, name);
    for (const path of files) {
      const input = inputAt(path);
      const from = (input === undefined || isOfHead(input) ? trees.head : trees.base).root;
      const source = join(from, path);
      if (!existsSync(source)) continue;
      mkdirSync(dirname(join(root, path)), { recursive: true });
      copyFileSync(source, join(root, path));
    }
    const house = await openHouse({ root, asOf }, effects);
    const read = house.folders.has(id) ? await sideOf(house, id) : undefined;
    return read?.kind === 'side' ? read.side : undefined;
  };
  const corners: Corner[] = [];
  for (const input of found) {
    const [alone, without] =
      found.length === 2 && corners[0]
        ? [corners[0].without, corners[0].alone]
        : [
            await mixed(`${input}-alone`, each => each === input),
            await mixed(`without-${input}`, each => each !== input),
          ];
    corners.push({ input, alone, without });
  }
  return corners;
}

/** The files that an agreement is made from on either side, and those that all share. */
function filesOf(
  id: string,
  { base, head }: { readonly base: Tree; readonly head: Tree },
): readonly string[] {
  const folders = foldersOf(id, base.house, head.house).map(each => `slas/${each}`);
  const files = [base, head].flatMap(({ house: { repository } }) =>
    ['slas', ...folders].flatMap(each => repository.filesIn(each)),
  );
  return [...new Set(files)];
}
