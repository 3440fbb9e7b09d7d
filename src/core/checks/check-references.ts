import type { Agreement } from '../agreement/agreement.ts';
import type { ObjectiveTerms } from '../agreement/objective.ts';
import { checkRemedies } from '../clauses/credit/check.ts';
import { checkEndings } from '../clauses/ending/check.ts';
import { checkMaintenance } from '../clauses/maintenance/check.ts';
import { checkRecovery } from '../clauses/recovery/check.ts';
import { checkStrikes } from '../clauses/strike/check.ts';
import { checkSuspensions } from '../clauses/suspension/check.ts';
import { isMoney } from '../datasets/index.ts';
import type { Finding } from '../ground/finding.ts';
import type { Unit } from '../ground/quantity.ts';
import { calendarName } from '../indicators/calendar-name.ts';
import { checkComposite } from '../indicators/composite/check.ts';
import { measureUnit } from '../indicators/measure/indicator.ts';
import { checkTargets } from '../targets/check-target.ts';
import { fieldsOf } from '../terms/layers/written.ts';
import { checkDatasets } from './check-datasets.ts';
import { checkDropped } from './check-dropped.ts';
import { checkDurations, checkSettling } from './check-durations.ts';
import { checkIndicator } from './check-indicator.ts';
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
    checkIndicator(finder, objective, index);
    checkComposite(finder, objective, index, each => unitOf(each, terms));
    checkDurations(finder, objective, index);
    checkTargets(finder, objective, index, unitOf(objective, terms));
    const { since } = objective;
    const { from: begin } = terms.effective;
    if (since !== undefined && since < begin) {
      finder.wrong(
        'effective-order',
        ['objectives', index, 'since'],
        `Unexpected \`${since}\` before \`${begin}\`, the agreement’s first day, expected a later one`,
        'Correct the date, or leave it out',
      );
    }
    if (objective.pace === 'working' && calendarName(terms, objective.indicator) === undefined) {
      finder.wrong(
        'missing-calendar',
        ['objectives', index, 'pace'],
        'Unexpected working days without a calendar, expected `calendar:` in the agreement',
        'Name a calendar',
      );
    }
  });
  checkEndings(finder);
  checkSuspensions(finder);
  checkRemedies(finder, objective => unitOf(objective, terms));
  checkStrikes(finder);
  checkRecovery(finder, objective => unitOf(objective, terms));
  checkMaintenance(finder);
  return cut ? [...finder.findings, ...checkDropped(agreement, cut)] : finder.findings;
}

function unitOf({ indicator }: ObjectiveTerms, terms: Agreement['terms']): Unit {
  const { currency } = terms;
  switch (indicator.kind) {
    case 'count':
      return { kind: 'count', of: indicator.dataset };
    case 'value':
      return { kind: 'money', currency };
    case 'share':
    case 'each':
      return { kind: 'share' };
    case 'measure': {
      const unit = (name: string): Unit =>
        isMoney(terms.datasets[indicator.dataset], name)
          ? { kind: 'money', currency }
          : { kind: 'number', of: name };
      return measureUnit(indicator, unit(indicator.sum), unit(indicator.per ?? ''));
    }
    case 'speed':
      return indicator.statistic.kind === 'within'
        ? { kind: 'share' }
        : { kind: 'duration', clock: indicator.clock };
    case 'depth':
      return { kind: 'number', of: 'attempts' };
    case 'delivery':
    case 'availability':
    case 'composite':
      return { kind: 'share' };
  }
}
