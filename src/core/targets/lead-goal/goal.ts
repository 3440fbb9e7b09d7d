import type { Basis, Source, Step, StepName } from '../../ground/derivation.ts';
import { rounded as roundedFrom, step } from '../../ground/derived.ts';
import { type Exact, exact, exactText, type Fraction, one } from '../../ground/exact.ts';
import type { Quantity, Unit } from '../../ground/quantity.ts';
import type { FunnelSums } from '../kind.ts';

/** An input of a goal: its value and where that comes from. */
export type GoalInput = {
  readonly value: Exact;
  readonly basis: Basis;
  readonly sources: readonly Source[];
  /** The sums that the sources stand for, so that rows behind several inputs count once. */
  readonly parts?: readonly FunnelSums[];
};

/** A rate from one stage to the next, in order from lead to customer. */
export type StageInput = GoalInput & { readonly to: string };

/** How long a lead takes to become a customer (RULES 9). */
export type Cycle = {
  /** The mean in days over the customers won in a window, where the funnel has it. */
  readonly days?: GoalInput | undefined;
  /** By how many whole months leads are shifted against wins, where that is agreed. */
  readonly shift?: GoalInput | undefined;
};

/** All inputs of a lead goal; a later entry (`marketingRevenue`, `customers`) leaves the ones before it out. */
export type GoalInputs = {
  readonly currency: string;
  readonly quota?: GoalInput;
  readonly share?: GoalInput;
  /** The part of the marketing revenue goal that this segment carries. */
  readonly split?: GoalInput;
  readonly marketingRevenue?: GoalInput;
  readonly dealSize?: GoalInput;
  readonly customers?: GoalInput;
  /** From lead to customer; one of them is a close rate. */
  readonly stages: readonly StageInput[];
  /** How long a lead takes to become a customer, where it is known or agreed. */
  readonly cycle?: Cycle;
  readonly round: 'once' | 'each-stage';
  /** Share of the period in force; the goal is multiplied by it before it is rounded. */
  readonly days?: { readonly part: number; readonly whole: number };
};

export type Goal = {
  readonly leads: Exact;
  readonly unrounded: Exact;
  /** Customers per lead × revenue per customer; absent without a deal size. */
  readonly valuePerLead?: Exact;
  readonly steps: readonly Step[];
};

export const leads: Unit = { kind: 'count', of: 'leads' };
const customers: Unit = { kind: 'count', of: 'customers' };
export const share: Unit = { kind: 'share' };

/**
 * How many leads carry a quota: quota × share ÷ deal size ÷ each stage's rate, exactly, rounded up once at the end or
 * after each stage (RULES 8). Every divisor must be above zero and the inputs complete; the caller has made a
 * finding of anything else.
 */
export function computeGoal(inputs: GoalInputs): Goal {
  const steps: Step[] = [];
  const money: Unit = { kind: 'money', currency: inputs.currency };
  const eachStage = inputs.round === 'each-stage';
  const line = (op: Step['op'], name: StepName, input: GoalInput, unit: Unit, about?: string) =>
    steps.push(
      step(
        op,
        name,
        { value: input.value, unit },
        {
          basis: input.basis,
          sources: input.sources,
          ...(about !== undefined && { about }),
        },
      ),
    );
  const up = (value: Fraction, name: StepName, unit: Unit, about?: string) => {
    const rounded = value.ceil();
    const basis = roundedFrom('up', exactText(value));
    const quantity = { value: exactText(rounded), unit };
    steps.push(step('equals', name, quantity, { basis, ...(about !== undefined && { about }) }));
    return rounded;
  };

  let needed: Fraction;
  if (inputs.customers) {
    needed = exact(inputs.customers.value);
    line('start', 'customers', inputs.customers, customers);
  } else {
    const revenue = marketingRevenue(inputs, line, money);
    line('divide', 'deal-size', inputs.dealSize!, money);
    needed = revenue.div(exact(inputs.dealSize!.value));
    if (eachStage) needed = up(needed, 'customers', customers);
  }
  const chain = [...inputs.stages].reverse();
  chain.forEach((stage, index) => {
    const [name, about]: [StepName, string?] = chain.length === 1 ? ['close-rate'] : ['stage-rate', stage.to];
    line('divide', name, stage, share, about);
    needed = needed.div(exact(stage.value));
    const before = chain[index + 1];
    if (eachStage && before) needed = up(needed, 'stage-result', { kind: 'count', of: before.to }, before.to);
  });
  if (inputs.cycle?.days) line('part', 'cycle-days', inputs.cycle.days, { kind: 'number', of: 'days' });
  if (inputs.cycle?.shift) line('part', 'cycle-months', inputs.cycle.shift, { kind: 'number', of: 'months' });
  if (inputs.days && inputs.days.part !== inputs.days.whole) {
    const part = exact(inputs.days.part).div(inputs.days.whole);
    const { part: days, whole } = inputs.days;
    const basis = { kind: 'days', part: String(days), whole } as const;
    steps.push(step('times', 'prorated', { value: exactText(part), unit: share }, { basis }));
    needed = needed.mul(part);
  }
  const rounded = up(needed, 'lead-goal', leads);
  const value = inputs.dealSize && valuePerLead(inputs.stages, inputs.dealSize.value);
  return {
    leads: exactText(rounded),
    unrounded: exactText(needed),
    ...(value !== undefined && { valuePerLead: value }),
    steps,
  };
}

type Line = (op: Step['op'], name: StepName, input: GoalInput, unit: Unit) => void;

function marketingRevenue(inputs: GoalInputs, line: Line, money: Unit): Fraction {
  let revenue: Fraction;
  if (inputs.marketingRevenue) {
    line('start', 'marketing-revenue', inputs.marketingRevenue, money);
    revenue = exact(inputs.marketingRevenue.value);
  } else {
    line('start', 'quota', inputs.quota!, money);
    line('times', 'share', inputs.share!, share);
    revenue = exact(inputs.quota!.value).mul(exact(inputs.share!.value));
  }
  if (!inputs.split) return revenue;
  line('times', 'split', inputs.split, share);
  return revenue.mul(exact(inputs.split.value));
}

/** What one lead is worth: the share of leads that become customers × revenue per customer. */
export function valuePerLead(stages: readonly { readonly value: Exact }[], dealSize: Exact): Exact {
  return exactText(
    stages.reduce((product, stage) => product.mul(exact(stage.value)), one).mul(exact(dealSize)),
  );
}

/** A quantity in the goal's units, for callers that add lines of their own. */
export function inLeads(value: Exact): Quantity {
  return { value, unit: leads };
}
