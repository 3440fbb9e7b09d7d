import { availabilityIndicator } from './availability/indicator.ts';
import { compositeIndicator } from './composite/indicator.ts';
import { countIndicator } from './count/indicator.ts';
import { deliveryIndicator } from './delivery/indicator.ts';
import { depthIndicator } from './depth/indicator.ts';
import { eachIndicator } from './each/indicator.ts';
import type { Indicator, IndicatorContext } from './kind.ts';
import { measureIndicator } from './measure/indicator.ts';
import { shareIndicator } from './share/indicator.ts';
import { speedIndicator } from './speed/indicator.ts';
import type { IndicatorKind, IndicatorTerms } from './terms.ts';
import { valueIndicator } from './value/indicator.ts';

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
