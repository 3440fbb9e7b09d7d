import type { ObjectiveTerms } from '../agreement/objective.ts';
import type { AgreementTerms } from '../agreement/terms.ts';
import type { DatasetKind } from '../datasets/terms.ts';
import { columnsOf } from '../ground/condition.ts';
import { type DeliveryTerms, placesOf, requiredBy } from '../indicators/delivery/terms.ts';
import { countedOnly } from '../indicators/dispositions.ts';
import { columnsOfEach } from '../indicators/each/columns.ts';
import type { LeadGoalTerms } from '../targets/lead-goal/terms.ts';

type Terms = Pick<AgreementTerms, 'datasets' | 'definitions' | 'objectives'>;
type Use = { readonly dataset: string; readonly columns: readonly (string | false | undefined)[] };

/**
 * The columns of each dataset that the objectives look at, each once, in the order they are met: without one of them in
 * its file a number would be wrong. A definition counts where an objective uses it.
 */
export function usedColumns(terms: Terms): Readonly<Record<string, readonly string[]>> {
  const used = new Map<string, Set<string>>();
  for (const { dataset, columns } of terms.objectives.flatMap(each => usesOf(terms, each))) {
    const known = used.get(dataset) ?? new Set();
    used.set(dataset, known);
    for (const column of columns) if (column) known.add(column);
  }
  return Object.fromEntries([...used].map(([dataset, columns]) => [dataset, [...columns]]));
}

function usesOf(terms: Terms, { indicator, target }: ObjectiveTerms): readonly Use[] {
  const goals = target.flatMap(each => (each.kind === 'lead-goal' ? [usesOfGoal(terms, each)] : []));
  return [...usesOfIndicator(terms, indicator), ...goals.flat()];
}

function usesOfIndicator(terms: Terms, indicator: ObjectiveTerms['indicator']): readonly Use[] {
  if (indicator.kind === 'composite') return [];
  const { dataset, where } = indicator;
  const condition =
    typeof where === 'string' ? terms.definitions?.find(each => each.id === where)?.where : where;
  const counted = 'counts' in indicator ? countedOnly(indicator.counts) : undefined;
  const columns = [condition, counted].flatMap(each => (each ? columnsOf(each) : []));
  const conditions = { dataset, columns };
  switch (indicator.kind) {
    case 'count':
      return [conditions, { dataset, columns: [indicator.at] }];
    case 'value':
      return [conditions, { dataset, columns: [indicator.at, indicator.by] }];
    case 'speed':
      return [conditions, { dataset, columns: [indicator.from, indicator.to] }];
    case 'depth': {
      const columns = [indicator.channels && 'channel', !indicator.automated && 'automated'];
      const attempts = datasetOf(terms, 'attempts', indicator.attempts);
      return [
        conditions,
        { dataset, columns: [indicator.at, indicator.connected] },
        ...attempts.map(name => ({ dataset: name, columns })),
      ];
    }
    case 'each':
      return [conditions, { dataset, columns: columnsOfEach(indicator) }];
    case 'share': {
      const read = [indicator.of, indicator.kept].flatMap(each => (each ? columnsOf(each) : []));
      return [conditions, { dataset, columns: [indicator.at, ...read] }];
    }
    case 'measure':
      return [
        conditions,
        { dataset, columns: [indicator.at, indicator.sum, indicator.per !== 'count' && indicator.per] },
      ];
    case 'delivery':
      return [conditions, ...usesOfDelivery(indicator)];
    case 'availability':
      return [conditions];
  }
}

/** What tells deliveries apart, as far as the terms look at it; `due_on` may be left out. */
function usesOfDelivery(indicator: DeliveryTerms): readonly Use[] {
  const { dataset, after, confirmed } = indicator;
  const required = requiredBy(indicator);
  const columns = [
    after && 'for',
    !placesOf(indicator).includes('') && required.includes('at-place') && 'place',
    (indicator.places ?? indicator.quantity ?? indicator.perPeriod) !== undefined && 'quantity',
    confirmed && required.includes('confirmed') && 'confirmed_at',
    confirmed && required.includes('confirmed') && 'confirmed_by',
  ];
  const asking = after ? [after.event, ...(after.where ? columnsOf(after.where) : [])] : [];
  return [{ dataset, columns }, ...(after ? [{ dataset: after.dataset, columns: asking }] : [])];
}

/** What a lead goal reads of its funnel: nothing where every input is agreed. */
function usesOfGoal(terms: Terms, goal: LeadGoalTerms): readonly Use[] {
  const { segments, pooled, split, cycle } = goal;
  const steps = goal.stages ?? [];
  const rates = [goal.share, goal.dealSize, goal.closeRate, ...steps.map(stage => stage.rate)];
  const isMeasured = rates.some(each => each?.kind === 'window');
  const columns = [
    isMeasured && (segments ?? pooled ?? split) !== undefined && 'segment',
    cycle?.kind === 'window' && 'cycle_days',
    ...steps.map(stage => stage.rate.kind === 'window' && stage.to),
  ];
  return datasetOf(terms, 'funnel', goal.funnel).map(dataset => ({ dataset, columns }));
}

/** The dataset that is named, or the first of its kind. */
function datasetOf({ datasets }: Terms, kind: DatasetKind, named: string | undefined): readonly string[] {
  if (named !== undefined) return [named];
  return Object.keys(datasets)
    .filter(name => datasets[name]?.kind === kind)
    .slice(0, 1);
}
