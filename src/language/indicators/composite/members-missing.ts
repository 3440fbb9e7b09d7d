import type { Catalogue } from '../../catalogue.ts';
import type { DetailOf } from '../detail.ts';
import { memberValue } from './members.ts';

type Detail = DetailOf<'composite'>;
type Without = NonNullable<Detail['members'][number]['without']>;

/**
 * Which members leave a composite without a figure, and why: `No figure for May: Database has none.` Where all of them are known in part, those
 * that leave its verdict open; undefined where none does.
 */
export function membersMissing(words: Catalogue, { members }: Detail, period: string): string | undefined {
  const say = words.composite;
  const without = Map.groupBy(
    members.filter(each => each.without),
    each => each.without!,
  );
  const whys = [...without].map(([why, all]: [Without, Detail['members']]) =>
    say.without[why](words.list(all.map(each => each.title)), all.length),
  );
  if (whys.length > 0) return say.noFigure(period, whys);
  const open = members.filter(({ value, atWorst }) => atWorst || value?.bound === 'orMore');
  return open.length === 0
    ? undefined
    : say.open(
        period,
        open.map(each => say.mayBe(each.title, memberValue(words, each))),
      );
}
