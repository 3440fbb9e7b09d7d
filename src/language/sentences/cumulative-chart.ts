import { exact } from '../../core/ground/exact.ts';
import { wantsMore } from '../../core/ground/keeps.ts';
import type { Quantity } from '../../core/ground/quantity.ts';
import type { AgreementReport, ObjectiveReport, PeriodReport, TargetReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatAgainst, formatAgainstComputed, formatTargetValue } from '../format/against.ts';
import { formatDate, formatDateShort } from '../format/date.ts';
import { lastDateBefore } from '../format/instant.ts';
import { formatPeriod } from '../format/period.ts';
import { formatCount, formatQuantity, noun } from '../format/quantity.ts';
import type { ChartWords } from './chart-words.ts';
import { periodName } from './periods.ts';
import { stretchChanges } from './stretches.ts';

type Measured = PeriodReport & { readonly actual: Quantity };

/** Words of the chart of a goal that adds up, in one period: `One lead ahead of the line on 21 Jun`. */
export function cumulativeWords(
  words: Catalogue,
  report: AgreementReport,
  objective: ObjectiveReport,
  period: PeriodReport,
): ChartWords {
  const { actual } = period;
  const measured = actual && { ...period, actual };
  const lastDate = lastDateBefore(period.measuredTo, report.zone);
  return {
    title: measured
      ? cumulativeTitle(words, report, objective, measured, lastDate)
      : words.charts.noData(periodName(words, report, objective, period)),
    subtitle: [
      words.charts.cumulative.subtitle(objective.title, formatPeriod(words, period, objective.every)),
      ...targetChange(words, objective, period),
    ].join(' '),
    description: measured
      ? cumulativeDescription(words, objective, measured, lastDate)
      : words.charts.noData(formatPeriod(words, period, objective.every)),
  };
}

/** The words of a goal, or of a limit where less is better. */
function sayOf({ charts: { cumulative } }: Catalogue, { direction }: ObjectiveReport) {
  return wantsMore(direction) ? cumulative : { ...cumulative, ...cumulative.limit };
}

function cumulativeTitle(
  words: Catalogue,
  report: AgreementReport,
  objective: ObjectiveReport,
  period: Measured,
  lastDate: string,
): string {
  const say = sayOf(words, objective);
  const { actual, target, pace } = period;
  const day = formatDateShort(words, lastDate);
  if (!target) return say.noTarget(formatCount(words, actual), day);
  const goal = formatTargetValue(words, target.value);
  const order = exact(actual.value).compare(exact(target.value.value));
  if (period.phase !== 'running') {
    const name = periodName(words, report, objective, period);
    const { gap } = formatAgainst(words, actual, target.value, target.edges);
    const item = gapNoun(words, actual, gap);
    if (order === 0) return say.exactly(name, goal);
    if (period.verdict === 'excused') return say.excused(name, gap, item, goal);
    return order > 0 ? say.over(name, gap, item, goal) : say.short(name, gap, item, goal);
  }
  if (order >= 0 && exact(target.value.value).compare(0) >= 0) return say.reached(goal, day);
  const toPace = pace ? exact(actual.value).compare(exact(pace.due.value)) : 0;
  if (!pace || toPace === 0) return say.onLine(day);
  const { gap } = formatAgainstComputed(words, actual, pace.due);
  const item = gapNoun(words, actual, gap);
  return toPace > 0 ? say.ahead(gap, item, day) : say.behind(gap, item, day);
}

/** What is counted, for as many as the gap; money has no noun. */
function gapNoun(words: Catalogue, { unit }: Quantity, gap: string): string {
  return unit.kind === 'count' ? noun(words, unit.of, { value: gap.replaceAll(',', '') }) : '';
}

function targetChange(
  words: Catalogue,
  objective: ObjectiveReport,
  { target, startDate }: PeriodReport,
): string[] {
  if (target?.stretches) return stretchChanges(words, target.stretches);
  if (!target?.before) return [];
  const say = sayOf(words, objective);
  const order = exact(target.value.value).compare(exact(target.before.value));
  if (order === 0) return [];
  const change = order > 0 ? say.rose : say.fell;
  return [
    change(
      formatTargetValue(words, target.before),
      formatTargetValue(words, target.value),
      formatDate(words, startDate),
    ),
  ];
}

function cumulativeDescription(
  words: Catalogue,
  objective: ObjectiveReport,
  { actual, target, pace, startDate, lastDate }: Measured,
  seenTo: string,
): string {
  const say = sayOf(words, objective);
  const day = formatDate(words, seenTo);
  return words.charts.join([
    say.drawn(objective.title, formatDate(words, startDate), day, goalOrPlain(words, actual, target)),
    ...(target ? [say.line(formatTargetValue(words, target.value), formatDate(words, lastDate))] : []),
    ...(pace ? [say.pace(formatAgainstComputed(words, actual, pace.due).target, day)] : []),
    words.charts.allValues,
  ]);
}

function goalOrPlain(words: Catalogue, actual: Quantity, target: TargetReport | undefined): string {
  return target
    ? formatAgainst(words, actual, target.value, target.edges).actual
    : formatQuantity(words, actual);
}
