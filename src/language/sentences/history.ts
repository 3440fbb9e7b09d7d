import { type Exact, exact, one } from '../../core/ground/exact.ts';
import { judgedCount } from '../../core/report/counts-as.ts';
import type { AgreementReport, ObjectiveReport, PeriodReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatInstant, formatUntil } from '../format/instant.ts';
import { formatNumber, significantPlaces } from '../format/number.ts';
import { mostLevels } from '../format/quantity.ts';
import { formatShare, roundedShare } from '../format/share.ts';

/** `kept 3 times in a row`; undefined without a closed period. */
export function streakText(
  words: Catalogue,
  { streak }: Pick<ObjectiveReport, 'streak'>,
): string | undefined {
  return streak && words.streaks[streak.verdict](streak.length);
}

/** `9 of 11 kept`: no data counts as not kept unless it is ignored as agreed, excused and not-due periods are left out. */
export function tallyText(words: Catalogue, objective: Pick<ObjectiveReport, 'tally' | 'noData'>): string {
  const judged = judgedCount(objective);
  return judged === 0 ? words.tallyNone : words.tally(objective.tally.met, judged);
}

/** `Kept 3 times in a row.`; undefined without a closed period. */
export function streakSentence(
  words: Catalogue,
  objective: Pick<ObjectiveReport, 'streak'>,
): string | undefined {
  const text = streakText(words, objective);
  return text && words.sentence(text);
}

/** How often history would have met the newest target, how often periods drawn from it do, and the one that runs with what it has. */
export function outlookSentence(
  words: Catalogue,
  { outlook, every }: Pick<ObjectiveReport, 'outlook' | 'every'>,
): string {
  const say = words.standing.outlook;
  if (!outlook || outlook.of === 0) return say.none;
  const met = say.wouldHaveMet(outlook.wouldHaveMet, outlook.of, every);
  if (outlook.probability === undefined) return met;
  const share = oddsText(outlook.probability);
  const drawn = outlook.by === 'day' ? say.fromDays : say.fromPeriods;
  const coming = drawn(say.last(outlook.from, outlook.of), share, formatNumber(outlook.draws), every);
  const { running } = outlook;
  return [
    met,
    coming,
    ...(running ? [say.running(oddsText(running.probability), formatNumber(running.daysLeft), every)] : []),
  ].join(' ');
}

/** Odds in whole percent; with more digits where those are too few, or would be read as certain (RULES 19). */
function oddsText(odds: Exact): string {
  let places = significantPlaces(exact(odds).mul(100), mostLevels);
  for (; places < mostLevels; places++) {
    const printed = roundedShare(odds, places);
    if (printed.equals(exact(odds)) || (printed.n !== 0n && !printed.equals(one))) break;
  }
  return formatShare(odds, places);
}

/** `Running until 30 Jun 2026, 23:59`, `Closed 6 Jun 2026, 00:00`: a period has a last minute, a cut-off is an instant. */
export function phaseText(
  words: Catalogue,
  period: PeriodReport,
  { zone }: Pick<AgreementReport, 'zone'>,
): string {
  const at =
    period.phase === 'running'
      ? formatUntil(words, period.end, zone)
      : formatInstant(words, period.cutOff, zone);
  return words.phaseTexts[period.phase](at);
}
