import type { IndicatorKind } from '../../core/ground/kinds.ts';
import type { IndicatorReport } from '../../core/report.ts';
import { availabilityWords } from './availability.ts';
import { compositeWords } from './composite/words.ts';
import { countWords } from './count.ts';
import { deliveryWords } from './delivery/words.ts';
import { depthWords } from './depth.ts';
import { eachWords } from './each/words.ts';
import type { IndicatorWords } from './kind.ts';
import { measureWords } from './measure.ts';
import { shareWords } from './share.ts';
import { speedWords } from './speed.ts';
import { valueWords } from './value.ts';

type AllWords = { readonly [Kind in IndicatorKind]: IndicatorWords<Kind> };

/** What is known in words of every kind of indicator. */
const indicatorWords = {
  count: countWords,
  value: valueWords,
  speed: speedWords,
  depth: depthWords,
  each: eachWords,
  share: shareWords,
  measure: measureWords,
  delivery: deliveryWords,
  availability: availabilityWords,
  composite: compositeWords,
} satisfies AllWords;

/** The words of an indicator's kind. */
export function wordsOf<Indicator extends IndicatorReport>(
  indicator: Indicator,
): IndicatorWords<Indicator['kind']> {
  const all: AllWords = indicatorWords;
  return all[indicator.kind as Indicator['kind']];
}
