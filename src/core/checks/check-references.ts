import type { Agreement } from '../agreement/agreement.ts';
import { aroundOf } from '../agreement/around.ts';
import { indicatorsAround, targeted } from '../agreement/indicator-around.ts';
import { checkClauses } from '../clauses/check-clauses.ts';
import type { Finding } from '../ground/finding.ts';
import { indicatorOf } from '../indicators/index.ts';
import { checkTargets } from '../targets/check-targets.ts';
import { fieldsOf } from '../terms/layers/written.ts';
import { checkDatasets } from './check-datasets.ts';
import { checkDropped } from './check-dropped.ts';
import { checkDurations, checkSettling } from './check-durations.ts';
import { checkKind } from './check-kind.ts';
import { checkParties } from './check-parties.ts';
import { checkPer } from './check-per.ts';
import { checkPeriodFields } from './check-period-fields.ts';
import { type Cut, finderFor } from './finder.ts';

/**
 * Everything an agreement names exists and fits: parties, datasets, columns, calendars, targets. All findings at once,
 * also of terms that were cut down to what a schema accepts.
 */
export function checkReferences(agreement: Agreement, cut?: Cut): readonly Finding[] {
  const finder = finderFor(agreement, cut);
  const { terms } = agreement;
  const { parties } = finder.names;
  const indicatorAround = indicatorsAround(agreement, finder.names);
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
    const around = indicatorAround(objective);
    const of = targeted(objective, around);
    indicator.check(say.below(['indicator']), around);
    checkPeriodFields(say, objective);
    checkDurations(say, objective, of, indicator.calendar ?? terms.calendar);
    checkPer(say, objective, around);
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
  checkClauses(terms, finder, aroundOf(agreement, finder.names));
  return cut ? [...finder.findings, ...checkDropped(agreement, cut)] : finder.findings;
}
