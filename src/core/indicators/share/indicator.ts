import type { Source, Step, StepName } from '../../ground/derivation.ts';
import { exact, exactText } from '../../ground/exact.ts';
import type { Unit } from '../../ground/quantity.ts';
import type { Indicator, IndicatorContext } from '../kind.ts';
import type { IndicatorTerms } from '../terms.ts';

type ShareTerms = Extract<IndicatorTerms, { kind: 'share' }>;

/** Rows that fulfil `kept` ÷ rows that fulfil `of`, as a ratio of sums over the period (SEMANTICS 7); none are nothing due. */
export function shareIndicator(terms: ShareTerms, context: IndicatorContext): Indicator {
  const unit: Unit = { kind: 'share' };
  const items: Unit = { kind: 'count', of: terms.dataset };
  const file = context.file(terms.dataset);
  return {
    unit,
    file,
    report: { kind: 'share', item: terms.dataset, at: terms.at },
    datasets: [terms.dataset],
    promisedMs: undefined,
    isTimed: false,
    clock: 'wall',
    ask: ({ spans, without }) => ({
      kind: 'shares',
      dataset: terms.dataset,
      where: context.where,
      counted: context.counted,
      spans,
      without,
      upTo: undefined,
      at: terms.at,
      of: terms.of,
      kept: terms.kept,
      due: context.due?.(terms.dataset) ?? [],
    }),
    read: (answer, span) => {
      const found = answer.kind === 'shares' ? answer.spans.find(each => each.span === span.id) : undefined;
      if (!found) return { nothingDue: true };
      const detail = { kind: 'share', items: found.items, kept: found.kept, pending: found.pending } as const;
      if (found.items === 0) return { nothingDue: true, detail };
      const result = { value: exactText(exact(found.kept).div(found.items)), unit };
      const sources: Source[] = [
        { file, firstRow: found.firstRow, lastRow: found.lastRow, rows: found.items + found.pending },
      ];
      const count = (op: Step['op'], name: StepName, value: number, rows: Source[] = []): Step => ({
        op,
        name,
        value: { value: String(value), unit: items },
        basis: { kind: 'data' },
        sources: rows,
      });
      const steps: Step[] = [
        count('start', 'kept', found.kept),
        count('divide', 'kept-of', found.items, sources),
        { op: 'equals', name: 'share-kept', value: result, basis: { kind: 'data' }, sources: [] },
        ...(found.pending > 0 ? [count('part', 'pending', found.pending)] : []),
      ];
      return { nothingDue: false, actual: result, derivation: { result, steps, sources }, detail };
    },
  };
}
