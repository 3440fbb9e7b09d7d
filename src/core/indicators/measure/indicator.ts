import type { Source, Step, StepName } from '../../ground/derivation.ts';
import { exact, exactText, sum } from '../../ground/exact.ts';
import type { Quantity, Unit } from '../../ground/quantity.ts';
import type { Answer, MeasureSpan, SumAnswer } from '../../ground/question.ts';
import { runningTotal } from '../count/indicator.ts';
import type { Indicator, IndicatorContext, Reading } from '../kind.ts';
import type { IndicatorTerms } from '../terms.ts';

type MeasureTerms = Extract<IndicatorTerms, { kind: 'measure' }>;
type Days = SumAnswer['days'];

/**
 * Numbers of the rows added up, as they are or ÷ the number of rows or another sum: always a ratio of sums over the period, never a
 * mean of ratios (SEMANTICS 7, 17). No rows, or nothing to divide by, are nothing due.
 */
export function measureIndicator(terms: MeasureTerms, context: IndicatorContext): Indicator {
  const { per } = terms;
  const unitOf = (column: string): Unit =>
    context.isMoney?.(terms.dataset, column)
      ? { kind: 'money', currency: context.currency }
      : { kind: 'number', of: column };
  const above = unitOf(terms.sum);
  const column = per === undefined || per === 'count' ? undefined : per;
  const below: Unit = column === undefined ? { kind: 'count', of: terms.dataset } : unitOf(column);
  const unit = measureUnit(terms, above, below);
  const file = context.file(terms.dataset);
  const isRatio = per !== undefined;
  return {
    unit,
    file,
    report: { kind: 'measure', item: terms.dataset, at: terms.at, sum: terms.sum, ...(per && { per }) },
    datasets: [terms.dataset],
    promisedMs: undefined,
    isTimed: false,
    isRatio,
    clock: 'wall',
    ask: ({ spans, without }) => ({
      kind: 'daily-sums',
      dataset: terms.dataset,
      where: context.where,
      spans,
      without,
      upTo: undefined,
      at: terms.at,
      sum: terms.sum,
      per: column,
      zone: context.zone,
    }),
    read: (answer, span) => {
      const days = daysOf(answer, span);
      const sources = sourceOf(file, days);
      const total: Quantity = { value: exactText(sum(days.map(day => day.sum))), unit: above };
      if (!isRatio) return summed(total, days, sources, terms.sum);
      const count = days.reduce((all, day) => all + day.count, 0);
      const divisor = column === undefined ? exact(count) : sum(days.map(day => day.per));
      if (divisor.n === 0n) return { nothingDue: true };
      const result = { value: exactText(exact(total.value).div(divisor)), unit };
      const denominator = { value: exactText(divisor), unit: below };
      const steps = [
        step('start', 'summed', total, sources, terms.sum),
        step('divide', column === undefined ? 'rows' : 'summed', denominator, [], column),
        step('equals', 'measured', result),
      ];
      return {
        nothingDue: false,
        actual: result,
        derivation: { result, steps, sources },
        detail: { kind: 'measure', numerator: total, denominator },
      };
    },
  };
}

/** Money over money is a share; anything over money's count or hours stays money; else a number, or what is stated. */
export function measureUnit(terms: MeasureTerms, above: Unit, below: Unit): Unit {
  if (terms.per === undefined) return above;
  if (terms.as === 'share' || (above.kind === 'money' && below.kind === 'money')) return { kind: 'share' };
  return above;
}

function summed(total: Quantity, days: Days, sources: Source[], about: string): Reading {
  const totals = runningTotal(days.map(day => ({ date: day.date, value: day.sum })));
  return {
    nothingDue: false,
    actual: total,
    derivation: { result: total, steps: [step('equals', 'summed', total, sources, about)], sources },
    detail: { kind: 'value', days: totals, segments: [] },
  };
}

function step(op: Step['op'], name: StepName, value: Quantity, sources: Source[] = [], about?: string): Step {
  return { op, name, value, basis: { kind: 'data' }, sources, ...(about && { about }) };
}

function daysOf(answer: Answer, span: MeasureSpan): Days {
  return answer.kind === 'daily-sums' ? answer.days.filter(day => day.span === span.id) : [];
}

function sourceOf(file: string, days: Days): Source[] {
  if (days.length === 0) return [];
  return [
    {
      file,
      firstRow: Math.min(...days.map(day => day.firstRow)),
      lastRow: Math.max(...days.map(day => day.lastRow)),
      rows: days.reduce((total, day) => total + day.count, 0),
    },
  ];
}
