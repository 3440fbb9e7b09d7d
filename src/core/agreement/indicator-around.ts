import { type IndicatorAround, type OtherObjective, periodFields } from '../indicators/around.ts';
import { indicatorOf } from '../indicators/index.ts';
import { targetOf } from '../targets/index.ts';
import type { Targeted } from '../targets/kind.ts';
import type { Agreement } from './agreement.ts';
import { type Names, namesOf } from './names.ts';
import { negativeFigure } from './negative-figures.ts';
import type { ObjectiveTerms } from './objective.ts';
import type { AgreementTerms } from './terms.ts';

/** What the indicator of each objective may know of the agreement; names are those of what was written, where less of it was accepted. */
export function indicatorsAround(
  { terms, calendars, parties }: Pick<Agreement, 'terms' | 'calendars' | 'parties'>,
  names: Names = namesOf(terms),
): (objective: ObjectiveTerms) => IndicatorAround {
  const { datasets, currency, calendar, definitions = [], effective } = terms;
  const others = new Map(terms.objectives.map(each => [each, otherObjective(each, terms)]));
  const objectives = [...others.values()];
  const calendarNames = Object.keys(calendars);
  return objective => {
    const party = parties[objective.to];
    return {
      datasets,
      datasetNames: names.datasets,
      currency,
      calendar,
      calendarNames,
      definitions,
      definitionNames: names.definitions,
      firstDay: objective.since ?? effective.from,
      receiver: party && { id: objective.to, contacts: Object.keys(party.contacts ?? {}) },
      own: others.get(objective)!,
      objectives,
      objectiveNames: names.objectives,
    };
  };
}

function otherObjective(
  objective: ObjectiveTerms,
  around: Pick<AgreementTerms, 'datasets' | 'currency' | 'objectives'>,
): OtherObjective {
  const { id, title, target } = objective;
  const indicator = indicatorOf(objective.indicator);
  return {
    id,
    title,
    unit: () => indicator.unit(around),
    negative: () => negativeFigure(objective, around),
    isRatio: indicator.isRatio,
    periods: Object.fromEntries(
      periodFields.map(field => [field, objective[field]]),
    ) as OtherObjective['periods'],
    directions: target.map(targetOf).flatMap(each => (each.threshold ? [each.direction] : [])),
    attains: indicator.attains,
    members: indicator.members,
    events: indicator.events,
  };
}

/** What a target may know of the objective it is set for. */
export function targeted(objective: ObjectiveTerms, around: IndicatorAround): Targeted {
  const indicator = indicatorOf(objective.indicator);
  return {
    ...indicator,
    unit: indicator.unit(around),
    negative: around.own.negative(),
    period: objective.period,
  };
}
