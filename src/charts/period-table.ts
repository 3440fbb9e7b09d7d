import { groupNames, objectiveOfGroup } from '../core/report/group.ts';
import type { AgreementReport, ObjectiveReport } from '../core/report.ts';
import { type Catalogue, leftOutText, usesAllowance } from '../language/index.ts';
import { attainmentText } from './attainment-text.ts';
import type { ChartTable } from './chart.ts';
import { type PeriodPlace, periodPlaces } from './period-places.ts';

/** Every period of an objective as the bars show it, oldest first, and below each the groups that it is judged by. */
export function periodTable(
  words: Catalogue,
  report: AgreementReport,
  objective: ObjectiveReport,
  places: readonly PeriodPlace[],
): ChartTable {
  const { tables } = words;
  const { per } = objective;
  const attained = usesAllowance(objective) ? tables.allowedUsed : tables.attainment;
  const leftOut = places.map(place => leftOutText(words, report, place.period));
  const some = leftOut.some(text => text !== '');
  const ofGroups = groupNames(objective).map(group => ({
    group,
    places: new Map(
      periodPlaces(words, objectiveOfGroup(objective, group)).map(each => [each.period.id, each]),
    ),
  }));
  const cells = (place: PeriodPlace, group: string | undefined, without: string) => [
    place.periodText,
    ...(group === undefined ? [] : [group]),
    place.actualText,
    place.targetText,
    attainmentText(words, place.period),
    place.verdictText,
    ...(some ? [without] : []),
  ];
  return {
    columns: [
      tables.period,
      ...(per ? [words.groups.head(per.column)] : []),
      tables.actual,
      tables.target,
      attained,
      tables.verdict,
      ...(some ? [tables.leftOut] : []),
    ],
    rows: places.flatMap((place, index) => [
      cells(place, per && words.groups.all(place.period.decidedBy), leftOut[index] ?? ''),
      ...ofGroups.flatMap(({ group, places: own }) => {
        const found = own.get(place.period.id);
        return found ? [cells(found, group, leftOut[index] ?? '')] : [];
      }),
    ]),
  };
}
