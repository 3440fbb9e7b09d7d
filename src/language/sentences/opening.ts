import type { AgreementReport, ObjectiveReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatDate } from '../format/date.ts';
import { creditsOwed } from './credits-owed.ts';
import { isPastTerm } from './in-force.ts';
import { objectiveSentence } from './objective-sentence.ts';
import { isGoodPeriod, periodToLookAt } from './periods.ts';

/** So many promises have a sentence of their own; the rest are counted. */
const mostSentences = 3;

/** How an agreement stands, in plain words, the promises that need a look before the others. */
export function openingSentence(words: Catalogue, report: AgreementReport): string {
  const say = words.standing;
  const lead = forceSentence(words, report);
  if (report.objectives.length === 0) return [...lead, say.noObjectives].join(' ');
  if (report.objectives.every(objective => objective.periods.length === 0)) {
    return [...lead, say.startsOn(formatDate(words, report.effective.from))].join(' ');
  }
  const told = new Set(worthTelling(report.objectives));
  const rest = report.objectives.filter(objective => !told.has(objective));
  const sentences = report.objectives
    .filter(objective => told.has(objective))
    .map(objective => objectiveSentence(words, report, objective, periodToLookAt(objective)));
  return [...lead, ...sentences, ...restSentence(words, rest), ...creditsOwed(words, report)].join(' ');
}

/** The promises that are not kept, then one that is of each party that has none of those. */
function worthTelling(objectives: readonly ObjectiveReport[]): ObjectiveReport[] {
  const told = objectives.filter(objective => !isGood(objective)).slice(0, mostSentences);
  for (const objective of objectives) {
    const isNew = !told.some(each => each.from.some(party => objective.from.includes(party)));
    if (isNew && told.length < mostSentences) told.push(objective);
  }
  return told;
}

function forceSentence(words: Catalogue, report: AgreementReport): string[] {
  const { status, effective } = report;
  if (status === 'draft' || status === 'proposed') {
    return [words.standing.notInForce(words.agreementStatus(status).toLowerCase())];
  }
  // One that was replaced or ended early may have ended before its term did.
  const ranItsTerm = status === 'active' || status === 'expired';
  if (ranItsTerm && effective.to && isPastTerm(report)) {
    return [words.standing.endedOn(formatDate(words, effective.to))];
  }
  return status === 'active' ? [] : [words.standing.ended];
}

function restSentence(words: Catalogue, rest: readonly ObjectiveReport[]): string[] {
  if (rest.length === 0) return [];
  const good = rest.filter(isGood).length;
  const open = rest.length - good;
  const idle = rest.filter(isIdle).length;
  if (open === 0) return [words.standing.restGood(good - idle, idle)];
  return [good === 0 ? words.standing.restOpen(open) : words.standing.restMixed(good, open)];
}

/** True where the promise is kept, excused, on track, or has nothing to judge, and no period of it is off track. */
export function isGood(objective: ObjectiveReport): boolean {
  const period = periodToLookAt(objective);
  return period !== undefined && isGoodPeriod(period);
}

/** True where it is good because nothing was due. */
export function isIdle(objective: ObjectiveReport): boolean {
  const period = periodToLookAt(objective);
  return period !== undefined && (period.verdict ?? period.status) === 'not-due';
}
