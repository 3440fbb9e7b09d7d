import { visible } from '../../core/ground/visible.ts';
import { deliveryPlaces, deliveryTexts } from '../../language/index.ts';
import type { Look } from '../look.ts';
import { wrap } from '../terminal/wrap.ts';
import type { Told } from './told.ts';

/** What was due in a period, each with what became of it. */
export function deliveryLines({ report, objective, period }: Told<'delivery'>, look: Look): string[] {
  const { words, paint, columns } = look;
  const found = deliveryTexts(words, report, objective, period);
  if (found.length === 0) return [];
  const places = deliveryPlaces(words, objective, period);
  const each = found.flatMap(({ state, text }) => [
    `  ${visible(state)}`,
    ...wrap(visible(text), columns - 4).map(line => `    ${line}`),
  ]);
  return [
    '',
    paint('strong', words.deliveries.heading),
    ...places.map(line => `  ${visible(line)}`),
    ...(places.length > 0 ? [''] : []),
    ...each,
  ];
}
