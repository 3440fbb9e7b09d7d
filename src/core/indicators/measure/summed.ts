import { checkColumn } from '../../datasets/check-column.ts';
import { mayBeNegative } from '../../datasets/index.ts';
import type { MeasureSpan } from '../../ground/asked.ts';
import type { Source } from '../../ground/derivation.ts';
import { derived, step } from '../../ground/derived.ts';
import { exact, exactText, sum } from '../../ground/exact.ts';
import type { Quantity, Unit } from '../../ground/quantity.ts';
import type { SumAnswer } from '../../ground/question.ts';
import type { IndicatorAround } from '../around.ts';
import { readingOfSum, runningTotal, sourceOfDays } from '../daily.ts';
import { indicator } from '../kind.ts';
import { readingOfAll, unknownIn } from '../lacking.ts';
import { measuring, type Reading } from '../measuring.ts';
import { checkRows, checkTimes, ofItems } from '../rows.ts';
import { columnsOfRows } from '../where.ts';
import { noRatio } from './no-ratio.ts';
import type { MeasureDetail, MeasureReport } from './report.ts';
import type { SummedTerms } from './terms.ts';
import { unitOfColumn } from './unit-of-column.ts';

type Days = SumAnswer['days'];

/**
 * Numbers of the rows added up, as they are or ÷ the number of rows or another sum: always a ratio of sums over the period, never a
 * mean of ratios (RULES 7, 17). A sum of no rows is 0, and of a mean of none nothing is due; of one column ÷ another a row is expected, and where it
 * says that there is nothing to divide by, nothing is due (RULES 3).
 */
export function summed(terms: SummedTerms) {
  const { dataset, at, per } = terms;
  const column = per === undefined || per === 'count' ? undefined : per;
  const isRatio = per !== undefined;
  return indicator<'measure', MeasureReport, MeasureDetail>({
    kind: 'measure',
    dataset,
    where: terms.where,
    placedBy: at,
    isRatio,
    addsUp: !isRatio,
    daily: detail => (detail && 'days' in detail ? detail : undefined),
    negative: ({ datasets }) => mayBeNegative(datasets[dataset], terms.sum),
    canLeaveOut: how => how === 'remove' && isRatio,
    unit: around => unitsOf(terms, around).of,
    columns: around => [columnsOfRows(terms, around), { dataset, columns: [at, terms.sum, column] }],
    check: (say, around) => {
      if (!checkRows(say, terms, around, ofItems, at)) return;
      checkTimes(say, terms, around, { at });
      checkColumn(say, around, dataset, terms.sum, ['sum'], 'number');
      if (column !== undefined) checkColumn(say, around, dataset, column, ['per'], 'number');
      if (column === terms.sum) {
        const message = `Unexpected \`${column}\` in \`sum\` and in \`per\`, which is always 1, expected another column`;
        say.wrong('never-decides', ['per'], message, 'Name the column that it is a part of');
      }
    },
    measuring: context => {
      const units = unitsOf(terms, context);
      const file = context.file(dataset);
      const read = (answer: SumAnswer, span: MeasureSpan): Reading<MeasureDetail> => {
        const days = answer.days.filter(day => day.span === span.id);
        const sources = sourceOfDays(file, days);
        const total: Quantity = { value: exactText(sum(days.map(day => day.sum))), unit: units.above };
        if (column !== undefined && mayBeNegative(context.datasets[dataset], column)) {
          const wrong = noRatio(days, span, file, column);
          const denominator = { value: exactText(sum(days.map(day => day.per))), unit: units.below };
          if (wrong)
            return { nothingDue: false, wrong, detail: { kind: 'measure', numerator: total, denominator } };
        }
        return isRatio
          ? ratio(total, days, { column, sources, summed: terms.sum, units })
          : whole(total, days, sources, terms.sum);
      };
      return measuring(['daily-sums'], {
        report: { kind: 'measure', item: dataset, at, sum: terms.sum, ...(per && { per }) },
        file,
        datasets: [dataset],
        expectsRows: column !== undefined,
        ask: ({ spans, without }) => ({
          kind: 'daily-sums',
          dataset,
          where: context.where,
          spans,
          without: [...without, ...unknownIn(spans)],
          upTo: undefined,
          at,
          sum: terms.sum,
          per: column,
          zone: context.zone,
        }),
        ...(isRatio
          ? readingOfAll(dataset, at, context, read)
          : readingOfSum(dataset, at, context, read, !mayBeNegative(context.datasets[dataset], terms.sum))),
      });
    },
  });
}

type Units = { readonly above: Unit; readonly below: Unit; readonly of: Unit };

/** Money over money is a share; anything over money's count or hours stays money; else a number, or what is stated. */
function unitsOf(
  { dataset, per, as, sum: column }: SummedTerms,
  around: Pick<IndicatorAround, 'datasets' | 'currency'>,
): Units {
  const above = unitOfColumn(dataset, column, around);
  const isCount = per === undefined || per === 'count';
  const below: Unit = isCount ? { kind: 'count', of: dataset } : unitOfColumn(dataset, per, around);
  const isShare = per !== undefined && (as === 'share' || (above.kind === 'money' && below.kind === 'money'));
  return { above, below, of: isShare ? { kind: 'share' } : above };
}

function ratio(
  total: Quantity,
  days: Days,
  {
    column,
    sources,
    summed: about,
    units,
  }: {
    readonly column: string | undefined;
    readonly sources: Source[];
    readonly summed: string;
    readonly units: Units;
  },
): Reading<MeasureDetail> {
  const count = days.reduce((all, day) => all + day.count, 0);
  // Of two numbers that are reported a row is expected; one that says there was nothing is there.
  if (column !== undefined && count === 0) return { nothingDue: false };
  const divisor = column === undefined ? exact(count) : sum(days.map(day => day.per));
  if (divisor.n === 0n) return { nothingDue: true };
  const result = { value: exactText(exact(total.value).div(divisor)), unit: units.of };
  const denominator = { value: exactText(divisor), unit: units.below };
  const steps = [
    step('start', 'summed', total, { sources, about }),
    step(
      'divide',
      column === undefined ? 'rows' : 'summed',
      denominator,
      column ? { sources: [], about: column } : {},
    ),
    step('equals', 'measured', result),
  ];
  return {
    nothingDue: false,
    actual: result,
    derivation: derived(result, steps, { sources }),
    detail: { kind: 'measure', numerator: total, denominator },
  };
}

function whole(total: Quantity, days: Days, sources: Source[], about: string): Reading<MeasureDetail> {
  const totals = runningTotal(days.map(day => ({ date: day.date, value: day.sum })));
  return {
    nothingDue: false,
    actual: total,
    derivation: derived(total, [step('equals', 'summed', total, { sources, about })]),
    detail: { kind: 'value', days: totals, segments: [] },
  };
}
