import { availabilityIndicator } from './availability.ts';
import { compositeIndicator } from './composite.ts';
import { countIndicator } from './count.ts';
import { deliveryIndicator } from './delivery.ts';
import { depthIndicator } from './depth.ts';
import { eachIndicator } from './each.ts';
import type { Indicator, IndicatorContext } from './indicator.ts';
import { measureIndicator } from './measure.ts';
import { shareIndicator } from './share.ts';
import { speedIndicator } from './speed.ts';
import type { IndicatorKind, IndicatorTerms } from './terms.ts';
import { valueIndicator } from './value.ts';

/** Every way to measure; a new kind is a file beside these, a schema in `terms.ts` and a line here. */
const indicators = {
  count: countIndicator,
  each: eachIndicator,
  share: shareIndicator,
  measure: measureIndicator,
  value: valueIndicator,
  speed: speedIndicator,
  depth: depthIndicator,
  availability: availabilityIndicator,
  delivery: deliveryIndicator,
  composite: compositeIndicator,
} satisfies {
  [Kind in IndicatorKind]: (
    terms: Extract<IndicatorTerms, { kind: Kind }>,
    context: IndicatorContext,
  ) => Indicator;
};

/** The indicator of an objective. */
export function indicatorOf<Kind extends IndicatorKind>(
  terms: Extract<IndicatorTerms, { kind: Kind }>,
  context: IndicatorContext,
): Indicator {
  const make: {
    [K in IndicatorKind]: (
      terms: Extract<IndicatorTerms, { kind: K }>,
      context: IndicatorContext,
    ) => Indicator;
  } = indicators;
  return make[terms.kind as Kind](terms, context);
}
