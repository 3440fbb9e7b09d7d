import type { ColumnUse, DatasetsAround } from '../../datasets/datasets-around.ts';
import { type FunnelPart, funnelColumns, funnelOf } from '../../datasets/funnels.ts';
import type { Kind, Made, Target, TargetContext } from '../kind.ts';
import { checkLeadGoal } from './check.ts';
import { datedIn, inputsOf } from './dated-inputs.ts';
import { computeLeadGoal } from './lead-goal.ts';
import type { LeadGoalTerms } from './terms.ts';

/** How many leads carry a quota, computed as of the start of each period (RULES 8–10). */
export const leadGoal: Kind<LeadGoalTerms> = {
  of: terms => {
    const funnel = (around: Pick<DatasetsAround, 'datasets'>) => funnelOf(around, terms.funnel);
    return {
      kind: 'lead-goal',
      from: terms.from,
      midPeriod: terms.midPeriod,
      direction: 'atLeast',
      line: 'lead-goal',
      threshold: undefined,
      changes: () => changesOf(terms),
      announces: { closeRate: true, dealSize: terms.dealSize !== undefined },
      funnel,
      columns: around => columnsRead(terms, around, funnel(around)),
      check: (say, around, indicator) => checkLeadGoal(say, terms, around, indicator),
      make: context => made(terms, context, funnel(context)),
    };
  },
};

function made(terms: LeadGoalTerms, context: TargetContext, dataset: string | undefined): Made {
  const { before, period, unit } = context;
  const { days, fullDays } = period;
  const funnel = dataset === undefined ? undefined : context.funnelAt(dataset, period.start);
  const isSame = before?.kind === 'lead-goal' && before.from === terms.from;
  const { goal, findings } = computeLeadGoal({
    terms,
    file: context.file,
    path: context.path,
    period: period.id,
    firstDay: period.startDate,
    currency: context.currency,
    funnel: funnel ?? { parts: [], lastFinal: undefined, customersBy: 'closing' },
    days: { part: days, whole: fullDays ?? days },
    before: isSame ? before.value.value : undefined,
    inValue: unit.kind === 'money',
  });
  if (!goal) return { findings };
  return { target: { direction: 'atLeast', kind: 'lead-goal', ...goal }, findings };
}

/** What a lead goal reads of its funnel: nothing where every input is agreed. */
function columnsRead(
  goal: LeadGoalTerms,
  around: Pick<DatasetsAround, 'datasets'>,
  dataset: string | undefined,
): readonly ColumnUse[] {
  if (dataset === undefined) return [];
  const { segments, pooled, split, cycle } = goal;
  const steps = goal.stages ?? [];
  const isMeasured = inputsOf(goal).some(([, input]) => input.kind === 'window' && input !== cycle);
  const parts: readonly (FunnelPart | false)[] = [
    isMeasured && 'sums',
    isMeasured && (segments ?? pooled ?? split) !== undefined && 'segments',
    cycle?.kind === 'window' && 'cycle',
  ];
  const stages = steps.flatMap(stage => (stage.rate.kind === 'window' ? [stage.to] : []));
  return funnelColumns(
    around,
    dataset,
    parts.filter(part => part !== false),
    stages,
    segments ?? Object.keys(split ?? {}),
  );
}

/** The days inside the target on which one of its inputs changes. */
function changesOf(goal: LeadGoalTerms): ReturnType<NonNullable<Target['changes']>> {
  return datedIn(goal).flatMap(({ path, values }) =>
    values.slice(1).map(({ from }, index) => ({
      from,
      before: values[index]?.from ?? goal.from,
      path: [...path, index + 1],
    })),
  );
}
