import type { AgreementReport, ObjectiveReport, PeriodReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatUntil } from '../format/instant.ts';
import { formatNumber } from '../format/number.ts';
import { printShare } from '../format/share.ts';

/** `kept 3 times in a row`; undefined without a closed period. */
export function streakText(
  words: Catalogue,
  { streak }: Pick<ObjectiveReport, 'streak'>,
): string | undefined {
  return streak && words.streaks[streak.verdict](streak.length);
}

/** `9 of 11 kept`: no data counts as not kept, excused and not-due periods are left out. */
export function tallyText(words: Catalogue, { tally }: Pick<ObjectiveReport, 'tally'>): string {
  const judged = tally.met + tally.missed + tally['no-data'];
  return judged === 0 ? words.tallyNone : words.tally(tally.met, judged);
}

/** How often history would have met the newest target, and what that says for the next period. */
export function outlookSentence(words: Catalogue, { outlook }: Pick<ObjectiveReport, 'outlook'>): string {
  const say = words.standing.outlook;
  if (!outlook || outlook.of === 0) return say.none;
  const met = say.wouldHaveMet(outlook.wouldHaveMet, outlook.of);
  if (outlook.probability === undefined) return met;
  const share = printShare(outlook.probability, 0).text;
  return `${met} ${say.probability(share, formatNumber(outlook.draws))}`;
}

/** `Running until 30 Jun 2026, 23:59`, `Closed 5 Jun 2026, 23:59`. */
export function phaseText(
  words: Catalogue,
  period: PeriodReport,
  { zone }: Pick<AgreementReport, 'zone'>,
): string {
  const until = period.phase === 'running' ? period.end : period.cutOff;
  return words.phaseTexts[period.phase](formatUntil(words, until, zone));
}
