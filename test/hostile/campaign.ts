import { seededRandom } from '../../src/core/judging/seeded-random.ts';
import { effectOf, saidOf } from './effect-of.ts';
import { layOut } from './laid-out.ts';
import { legitimate } from './legitimate.ts';
import { mutationsOf } from './mutations.ts';

/** How many slips ended in what; the words of a class of `legitimate` for those that no program can tell. */
export type Ends = Readonly<Record<string, number>>;

/** Lets a hand slip so many times in a house, and gives what nobody can account for: a figure that changed in silence, a crash, a wait. */
export async function campaign(name: string, count: number, seed: string) {
  const house = layOut(name);
  const before = await saidOf(house.root);
  const ends: Record<string, number> = {};
  const unaccounted: string[] = [];
  for (const slip of mutationsOf(house.files, count, seededRandom(`${name} ${seed}`))) {
    const [from, to] = [slip.before, slip.after].map(text => text.split('\n')[slip.line - 1]);
    const say = (what: string) =>
      unaccounted.push(`${slip.kind} in ${slip.file}:${slip.line}, «${from}» → «${to}»: ${what}`);
    const begin = performance.now();
    try {
      const effect = await effectOf(house, before, slip);
      const isPlain = effect.kind === 'told' || effect.kind === 'same';
      const end = isPlain ? effect.kind : legitimate.find(each => each.is(slip, effect))?.what;
      if (end === undefined)
        say([effect.kind, ...effect.findings.slice(0, 3), ...effect.changed.slice(0, 3)].join(' | '));
      else ends[end] = (ends[end] ?? 0) + 1;
    } catch (error) {
      say(String(error));
    }
    if (performance.now() - begin > slowestMs) say(`took ${Math.round(performance.now() - begin)} ms`);
  }
  return { ends, unaccounted };
}

/** Nobody waits longer for a small house, on a busy machine either. */
const slowestMs = 5000;
