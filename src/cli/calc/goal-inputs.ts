import { type Exact, exact } from '../../core/ground/exact.ts';
import type { GoalInput, GoalInputs, StageInput } from '../../core/targets/lead-goal/goal.ts';
import { type PeriodName, periodNames } from '../../core/terms/scalars.ts';
import type { Given } from '../command.ts';
import { listOption, textOption } from '../options.ts';
import { UsageError } from '../usage-error.ts';
import { readAmounts } from './amounts.ts';
import { flagOf, numberOption, shareOf, shareOption } from './numbers.ts';

export type ReadGoal = {
  /** Absent where only the value of a lead was asked for. */
  readonly inputs?: GoalInputs;
  readonly stages: readonly StageInput[];
  readonly dealSize?: Exact;
  readonly currency: string;
  readonly per?: PeriodName;
};

const goalOptions = [
  'quota',
  'share',
  'marketingRevenue',
  'customers',
  'dealSize',
  'closeRate',
  'valuePer',
] as const;

/** The options of the lead goal as its inputs; undefined where none was given. Throws a usage error that names what is missing. */
export function readGoalInputs(given: Given): ReadGoal | undefined {
  const has = (name: string) => given.options[name] !== undefined;
  if (!goalOptions.some(has) && listOption(given, 'stage').length === 0) return undefined;
  const { amounts, currency } = readAmounts(given);
  const dealSize = above0('dealSize', amounts.dealSize);
  const stages = readStages(given);
  const per = readPer(given);
  const worth = valueAsked(given);
  const share = shareOption(given, 'share');
  const customers = numberOption(given, 'customers');
  const starts = ['customers', 'marketingRevenue', 'quota'].filter(has);
  const round = readRound(given);
  const common = { stages, currency, ...(per && { per }), ...(dealSize && { dealSize }) };
  if (starts.length > 1) {
    throw new UsageError(
      `unexpected ${starts.map(flagOf).join(' beside ')}, expected only one to start from.`,
    );
  }
  const missing = missingFor(starts[0], worth, has);
  if (stages.length === 0) missing.push('closeRate');
  if (missing.length > 0) {
    const names = missing.map(flagOf).join(', ');
    throw new UsageError(
      starts[0] ? `missing ${names}, expected beside ${flagOf(starts[0])}.` : `missing ${names}.`,
    );
  }
  if (starts.length === 0) return common;
  const quota = amounts.quota;
  const marketingRevenue = amounts.marketingRevenue;
  const inputs: GoalInputs = {
    currency,
    stages,
    round,
    ...(quota && { quota: agreed(quota, per) }),
    ...(share && { share: agreed(share) }),
    ...(marketingRevenue && { marketingRevenue: agreed(marketingRevenue, per) }),
    ...(customers && { customers: agreed(customers, per) }),
    ...(dealSize && { dealSize: agreed(dealSize) }),
  };
  return { ...common, inputs };
}

/** Which options have to stand beside the one that starts the sum. */
function missingFor(start: string | undefined, worth: boolean, has: (name: string) => boolean): string[] {
  const needed = {
    customers: worth ? ['dealSize'] : [],
    marketingRevenue: ['dealSize'],
    quota: ['share', 'dealSize'],
    none: worth ? ['dealSize'] : ['quota', 'share', 'dealSize'],
  };
  const names = new Map(Object.entries(needed)).get(start ?? 'none') ?? [];
  if (start !== 'quota' && start !== undefined && has('share')) {
    throw new UsageError(`unexpected --share beside ${flagOf(start)}, expected it beside --quota.`);
  }
  return names.filter(name => !has(name));
}

function readStages(given: Given): StageInput[] {
  const chain = listOption(given, 'stage');
  const closeRate = above0('closeRate', shareOption(given, 'closeRate'));
  if (closeRate !== undefined && chain.length > 0) {
    throw new UsageError('unexpected --stage beside --close-rate, expected one of the two.');
  }
  if (closeRate !== undefined) return [{ ...agreed(closeRate), to: 'customers' }];
  return chain.map((text, index) => {
    const [, name, rate] = /^(?:([^=]+)=)?(.*)$/.exec(text) ?? [];
    const value = above0('stage', shareOf(rate ?? '', 'stage')) ?? '1';
    const to = name ?? (index === chain.length - 1 ? 'customers' : `stage ${index + 1}`);
    return { ...agreed(value), to };
  });
}

function readRound(given: Given): GoalInputs['round'] {
  const how = textOption(given, 'round') ?? 'once';
  if (how === 'once' || how === 'each-stage') return how;
  throw new UsageError(`unexpected \`${how}\` for --round, expected \`once\` or \`each-stage\`.`);
}

function readPer(given: Given): PeriodName | undefined {
  const text = textOption(given, 'per');
  const per = periodNames.find(name => name === text);
  if (text === undefined || per) return per;
  throw new UsageError(`unexpected \`${text}\` for --per, expected one of \`${periodNames.join('`, `')}\`.`);
}

function valueAsked(given: Given): boolean {
  const text = textOption(given, 'valuePer');
  if (text === undefined || text === 'lead') return text !== undefined;
  throw new UsageError(`unexpected \`${text}\` for --value-per, expected \`lead\`.`);
}

function above0(name: string, value: Exact | undefined): Exact | undefined {
  if (value === undefined || exact(value).compare(0) > 0) return value;
  throw new UsageError(
    `unexpected \`${value}\` for ${flagOf(name)}, expected more than 0, as it is divided by.`,
  );
}

function agreed(value: Exact, per?: PeriodName): GoalInput {
  return { value, basis: { kind: 'agreed', ...(per && { per }) }, sources: [] };
}
