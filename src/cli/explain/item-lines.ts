import { visible } from '../../core/ground/visible.ts';
import { detailOf, itemFigures, itemsTally, missText, moreMissed } from '../../language/index.ts';
import type { Look } from '../look.ts';
import { table } from '../terminal/table.ts';
import { wrap } from '../terminal/wrap.ts';
import type { Told } from './told.ts';

/** The items of a period: how many kept, by severity and by group, and which missed. */
export function itemLines(
  { report: { zone }, objective: { indicator }, period }: Told<'each'>,
  { words, paint, columns }: Look,
): string[] {
  const detail = detailOf(indicator, period);
  if (!detail) return [];
  const figures = itemFigures(words, indicator, detail).flatMap(({ caption, columns: heads, rows }) => [
    '',
    paint('strong', visible(caption)),
    ...table(
      [
        heads.map(text => [{ text: visible(text), style: 'faint' as const }]),
        ...rows.map(row => row.map(visible)),
      ],
      heads.map(() => 'left' as const),
      paint,
    ).map(line => `  ${line}`),
  ]);
  const more = moreMissed(words, detail);
  const misses = [...detail.misses.map(each => missText(words, each, zone)), ...(more ? [more] : [])];
  const listed = (text: string) =>
    wrap(visible(text), columns - 4).map((line, i) => `${i ? '    ' : '  '}${line}`);
  return [
    '',
    paint('strong', words.items.heading),
    ...wrap(itemsTally(words, detail), columns - 2).map(line => `  ${line}`),
    ...figures,
    ...(misses.length > 0 ? ['', paint('strong', words.items.missed)] : []),
    ...misses.flatMap(listed),
  ];
}
