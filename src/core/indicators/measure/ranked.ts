import { checkColumn } from '../../datasets/check-column.ts';
import { mayBeNegative } from '../../datasets/index.ts';
import { derived, sourceOfRange, step } from '../../ground/derived.ts';
import { exact, exactText } from '../../ground/exact.ts';
import type { Unit } from '../../ground/quantity.ts';
import type { RankAnswer } from '../../ground/question.ts';
import { indicator } from '../kind.ts';
import { asksForStamps, greatestOf, readingOfAll } from '../lacking.ts';
import { measuring, ofSpan, type Reading } from '../measuring.ts';
import { checkRows, checkTimes, ofItems } from '../rows.ts';
import { columnsOfRows } from '../where.ts';
import type { MeasureDetail, MeasureReport } from './report.ts';
import type { Rank, RankedTerms } from './terms.ts';
import { unitOfColumn } from './unit-of-column.ts';

/** The number in the middle of the rows of a period, or that a share of them does not pass (RULES 17). No row is nothing due. */
export function ranked(terms: RankedTerms) {
  const { dataset, at, of: column, statistic } = terms;
  return indicator<'measure', MeasureReport, MeasureDetail>({
    kind: 'measure',
    dataset,
    where: terms.where,
    placedBy: at,
    isRatio: true,
    negative: ({ datasets }) => mayBeNegative(datasets[dataset], column),
    canLeaveOut: how => how === 'remove',
    unit: around => unitOfColumn(dataset, column, around),
    columns: around => [columnsOfRows(terms, around), { dataset, columns: [at, column] }],
    check: (say, around) => {
      if (!checkRows(say, terms, around, ofItems, at)) return;
      checkTimes(say, terms, around, { at });
      checkColumn(say, around, dataset, column, ['of'], 'number');
    },
    measuring: context => {
      const file = context.file(dataset);
      const unit = unitOfColumn(dataset, column, context);
      const share = statistic.kind === 'percentile' ? { percentile: statistic.share } : {};
      return measuring(['ranks'], {
        report: { kind: 'measure', item: dataset, at, of: column, statistic: statistic.kind, ...share },
        file,
        datasets: [dataset],
        ask: ({ spans, without }) => ({
          kind: 'ranks',
          dataset,
          where: context.where,
          spans,
          without,
          upTo: undefined,
          at,
          of: column,
          percentile: statistic.kind === 'percentile' ? statistic.share : undefined,
        }),
        ...readingOfAll(dataset, at, context, (answer: RankAnswer, span) => {
          const found = ofSpan(answer, span);
          return found ? readingOf(found, statistic, { dataset, column, unit, file }) : { nothingDue: true };
        }),
        readParts: (answer, parts) => {
          const isGreatest = statistic.kind === 'percentile' && exact(statistic.share).equals(1);
          if (!isGreatest || asksForStamps([context.where], dataset, at, context)) return undefined;
          const found = parts.flatMap(part => ofSpan(answer, part) ?? []);
          return greatestOf(found.map(each => readingOf(each, statistic, { dataset, column, unit, file })));
        },
      });
    },
  });
}

type Of = {
  readonly dataset: string;
  readonly column: string;
  readonly unit: Unit;
  readonly file: string;
};

function readingOf(
  found: RankAnswer['spans'][number],
  statistic: Rank,
  { dataset, column, unit, file }: Of,
): Reading<MeasureDetail> {
  const [low, high] = found.values;
  const result = { value: exactText(exact(low).add(exact(high)).div(2)), unit };
  const sources = sourceOfRange(file, found, found.items);
  const rows = { value: String(found.items), unit: { kind: 'count', of: dataset } } as const;
  const steps = [
    step('part', 'rows', rows, { sources, about: column }),
    step(
      'equals',
      statistic.kind,
      result,
      statistic.kind === 'percentile' ? { about: exactText(exact(statistic.share).mul(100)) } : {},
    ),
  ];
  return { nothingDue: false, actual: result, derivation: derived(result, steps, { sources }) };
}
