import type { ObjectiveReport, PeriodReport } from '../../report.ts';
import type { Indicator, IndicatorContext } from '../kind.ts';
import type { CompositeTerms } from './terms.ts';

/** A figure made of other objectives' figures, once they are judged (SEMANTICS 24); it asks nothing of the data itself. */
export function compositeIndicator(terms: CompositeTerms, { titleOf }: IndicatorContext): Indicator {
  return {
    unit: { kind: 'share' },
    file: '',
    report: {
      kind: 'composite',
      method: terms.composite,
      reading: terms.reading ?? 'actual',
      ...(terms.cap && { cap: terms.cap }),
      members: terms.of.map(({ objective, weight }) => ({
        objective,
        title: titleOf?.(objective) ?? objective,
        ...(weight !== undefined && { weight }),
      })),
    },
    datasets: [],
    promisedMs: undefined,
    isTimed: false,
    clock: 'wall',
    ask: () => undefined,
    read: () => ({ nothingDue: false }),
  };
}

/** A member of a composite with what it came to in the composite's period. */
export type JudgedMember = {
  readonly objective: Pick<ObjectiveReport, 'id' | 'title' | 'direction'>;
  readonly period: PeriodReport | undefined;
};
