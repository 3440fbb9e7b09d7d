import type { Agreement } from '../agreement/agreement.ts';
import { indicatorsAround, targeted } from '../agreement/indicator-around.ts';
import type { ObjectiveTerms } from '../agreement/objective.ts';
import { checkRemedies } from '../clauses/credit/check.ts';
import { checkEndings } from '../clauses/ending/check.ts';
import { checkMaintenance } from '../clauses/maintenance/check.ts';
import { checkRecovery } from '../clauses/recovery/check.ts';
import { checkStrikes } from '../clauses/strike/check.ts';
import { checkSuspensions } from '../clauses/suspension/check.ts';
import type { Finding } from '../ground/finding.ts';
import { indicatorOf } from '../indicators/index.ts';
import { checkTargets } from '../targets/check-targets.ts';
import { fieldsOf } from '../terms/layers/written.ts';
import { checkDatasets } from './check-datasets.ts';
import { checkDropped } from './check-dropped.ts';
import { checkDurations, checkSettling } from './check-durations.ts';
import { checkKind } from './check-kind.ts';
import { checkParties } from './check-parties.ts';
import { type Cut, finderFor } from './finder.ts';

/**
 * Everything an agreement names exists and fits: parties, datasets, columns, calendars, targets. All findings at once,
 * also of terms that were cut down to what a schema accepts.
 */
export function checkReferences(agreement: Agreement, cut?: Cut): readonly Finding[] {
  const finder = finderFor(agreement, cut);
  const { terms } = agreement;
  const { parties } = finder.names;
  const aroundOf = indicatorsAround(agreement, finder.names);
  const unitOf = (objective: ObjectiveTerms) => indicatorOf(objective.indicator).unit(terms);
  checkParties(finder);
  // A kind that the schema refused has a placeholder.
  if (!cut || fieldsOf(cut.frontmatter).kind === terms.kind) checkKind(finder);
  checkSettling(finder);
  checkDatasets(finder);
  terms.objectives.forEach((objective, index) => {
    objective.from.forEach((party, place) => {
      const path = ['objectives', index, 'from', ...(objective.from.length > 1 ? [place] : [])];
      finder.refer(party, parties, 'party', path);
      if (party === objective.to) {
        finder.wrong(
          'promise-to-itself',
          ['objectives', index, 'to'],
          `Unexpected promise of \`${party}\` to itself, expected another party`,
          'Name who is promised',
        );
      }
    });
    finder.refer(objective.to, parties, 'party', ['objectives', index, 'to']);
    if (objective.reports !== undefined)
      finder.refer(objective.reports, parties, 'party', ['objectives', index, 'reports']);
    const say = finder.below(['objectives', index]);
    const indicator = indicatorOf(objective.indicator);
    const around = aroundOf(objective);
    const of = targeted(objective, around);
    indicator.check(say.below(['indicator']), around);
    checkDurations(say, objective, of, indicator.calendar ?? terms.calendar);
    checkTargets(say, objective.target, { ...around, of });
    const { since } = objective;
    const { from: begin } = terms.effective;
    if (since !== undefined && since < begin) {
      say.beforeFirstDay(['since'], since, begin);
    }
    if (objective.pace === 'working' && (indicator.calendar ?? terms.calendar) === undefined) {
      say.needsCalendar(['pace'], 'working days', false);
    }
  });
  checkEndings(finder);
  checkSuspensions(finder);
  checkRemedies(finder, unitOf);
  checkStrikes(finder);
  checkRecovery(finder, unitOf);
  checkMaintenance(finder);
  return cut ? [...finder.findings, ...checkDropped(agreement, cut)] : finder.findings;
}
