import { toFloat } from '../core/ground/exact.ts';
import type { ObjectiveReport } from '../core/report.ts';
import { type Catalogue, type DetailOf, formatDate, formatQuantity } from '../language/index.ts';
import { drawnDate } from './day-axis.ts';

/** A day of a goal that adds up: how far it had come by its end, as floats for drawing and in texts for reading. */
export type CountedDay = {
  readonly x: string;
  readonly y: number;
  readonly date: string;
  readonly soFar: string;
  readonly roughly: string;
  /** What the goal asked for by then, where it goes by days. */
  readonly pace?: { readonly y: number; readonly text: string };
};

/** The days of a period that were counted, in order. */
export function countedDays(
  words: Catalogue,
  { unit }: Pick<ObjectiveReport, 'unit'>,
  { days }: DetailOf<'count' | 'value'>,
): readonly CountedDay[] {
  const rough = (value: string) => formatQuantity(words, { value, unit }, { style: 'rough' });
  return days.map(({ date, cumulative, pace }) => ({
    x: drawnDate(date),
    y: toFloat(cumulative),
    date: formatDate(words, date),
    soFar: formatQuantity(words, { value: cumulative, unit }),
    roughly: rough(cumulative),
    ...(pace !== undefined && { pace: { y: toFloat(pace), text: rough(pace) } }),
  }));
}
