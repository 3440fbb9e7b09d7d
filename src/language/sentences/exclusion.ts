import type { AgreementReport, ExclusionReport, PeriodReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatTargetValue } from '../format/against.ts';
import { dateParts, formatDate, formatDateRange } from '../format/date.ts';
import { dateOf, formatInstant, formatSpan } from '../format/instant.ts';
import { formatQuantity } from '../format/quantity.ts';
import { partyNames } from './parties.ts';

/** `8–9 Mar 2026 left out: phone system replaced (agreed by Marketing and Sales)`; parts of days with their times. */
export function exclusionSentence(
  words: Catalogue,
  report: AgreementReport,
  exclusion: ExclusionReport,
): string {
  const say = words.standing.exclusion;
  const { effect } = exclusion;
  const span = spanText(words, exclusion, report.zone);
  const done = effect === 'floor' ? say.floor(span, floorText(words, report, exclusion)) : say[effect](span);
  const agreedBy = partyNames(words, report, exclusion.agreedBy);
  return say.agreed(
    done,
    exclusion.note,
    agreedBy,
    formatDate(words, dateOf(exclusion.recordedAt, report.zone)),
  );
}

/** Labels in a drawing, the longer first: `12–15 Jan excluded`, `excluded`; with a floor `lowered`. */
export function excludedLabels(
  words: Catalogue,
  { startDate, lastDate, effect }: ExclusionReport,
): readonly [string, string] {
  const say = words.charts.drawing;
  const dates = words.dates.rangeShort(dateParts(startDate), dateParts(lastDate));
  return effect === 'floor' ? [say.loweredOn(dates), say.lowered] : [say.excludedOn(dates), say.excluded];
}

/** What a period is without, in a cell: `8 windows, 16 h; 20 May 2026 excluded`. */
export function leftOutText(words: Catalogue, report: AgreementReport, period: PeriodReport): string {
  const windows = (period.maintenance ?? []).map(each =>
    words.maintenance.inCell(each.windows, formatQuantity(words, each.excluded)),
  );
  const agreed = report.exclusions
    .filter(each => period.afterExclusions?.exclusions.includes(each.id))
    .map(each => excludedLabels(words, each)[0]);
  return words.standing.row.join([...windows, ...agreed]);
}

/** `Restated: entered 12 May 2026, 10:00, after the close 4 May 2026, 00:00, agreed by Marketing and Sales.`; undefined for a period that is not. */
export function restatedSentence(
  words: Catalogue,
  report: AgreementReport,
  period: Pick<PeriodReport, 'afterExclusions' | 'cutOff'>,
): string | undefined {
  const after = period.afterExclusions;
  if (!after?.restated) return undefined;
  const late = report.exclusions.filter(
    each => after.exclusions.includes(each.id) && Date.parse(each.recordedAt) >= Date.parse(period.cutOff),
  );
  const entered = late.map(each => each.recordedAt).sort();
  const agreed = new Set(late.flatMap(each => [each.by, ...each.agreedBy]));
  return words.maintenance.restated(
    words.list([...new Set(entered.map(at => formatInstant(words, at, report.zone)))]),
    formatInstant(words, period.cutOff, report.zone),
    partyNames(words, report, [...agreed]),
  );
}

/** Whole days as dates, else with the times. */
function spanText(
  words: Catalogue,
  { start, end, startDate, lastDate }: ExclusionReport,
  zone: string,
): string {
  const isMidnight = (instant: string) => dateOf(Date.parse(instant) - 1, zone) !== dateOf(instant, zone);
  return isMidnight(start) && isMidnight(end)
    ? formatDateRange(words, startDate, lastDate)
    : formatSpan(words, start, end, zone);
}

function floorText(
  words: Catalogue,
  { objectives }: AgreementReport,
  { floor, objective }: ExclusionReport,
): string {
  if (!floor) return '';
  const value = formatTargetValue(words, floor);
  const unit = objectives.find(each => each.id === objective)?.unit.kind;
  return floor.unit.kind === 'share' && unit !== 'share' ? words.standing.exclusion.ofGoal(value) : value;
}
