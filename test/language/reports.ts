import type { Exact } from '../../src/core/ground/exact.ts';
import type { Quantity } from '../../src/core/ground/quantity.ts';
import type {
  AgreementReport,
  DetailReport,
  IndicatorReport,
  ObjectiveReport,
  PeriodReport,
  TargetReport,
} from '../../src/core/report.ts';

/** Small reports to speak of; every field can be given. */

export const minutes = (n: number): string => String(n * 60_000);

export function leads(value: Exact): Quantity {
  return { value, unit: { kind: 'count', of: 'leads' } };
}

export function workingTime(value: Exact): Quantity {
  return { value, unit: { kind: 'duration', clock: 'working' } };
}

export function attempts(value: Exact): Quantity {
  return { value, unit: { kind: 'number', of: 'attempts' } };
}

export function usd(value: Exact): Quantity {
  return { value, unit: { kind: 'money', currency: 'USD' } };
}

export function share(value: Exact): Quantity {
  return { value, unit: { kind: 'share' } };
}

export function targetOf(
  direction: TargetReport['direction'],
  value: Quantity,
  more: Partial<TargetReport> = {},
): TargetReport {
  return { direction, value, kind: 'fixed', derivation: { result: value, steps: [], sources: [] }, ...more };
}

/** A month of 2026 in New York, closed unless told otherwise. */
export function monthOf(month: number, more: Partial<PeriodReport> = {}): PeriodReport {
  const two = (n: number): string => String(n).padStart(2, '0');
  const days = new Date(Date.UTC(2026, month, 0)).getUTCDate();
  const end = `2026-${two(month + 1)}-01T04:00:00Z`;
  return {
    id: `2026-${two(month)}`,
    start: `2026-${two(month)}-01T04:00:00Z`,
    end,
    startDate: `2026-${two(month)}-01`,
    lastDate: `2026-${two(month)}-${two(days)}`,
    days,
    partial: false,
    cutOff: `2026-${two(month + 1)}-06T04:00:00Z`,
    phase: 'closed',
    measuredTo: end,
    ...more,
  };
}

export const speed: IndicatorReport & { kind: 'speed' } = {
  kind: 'speed',
  item: 'leads',
  from: 'handed_off_at',
  to: 'first_follow_up_at',
  statistic: 'mean',
  clock: 'working',
};

export const depth: IndicatorReport & { kind: 'depth' } = {
  kind: 'depth',
  item: 'leads',
  automated: false,
  within: '5 days',
};

export const count: IndicatorReport & { kind: 'count' } = {
  kind: 'count',
  item: 'leads',
  at: 'handed_off_at',
};

const noTally: ObjectiveReport['tally'] = { met: 0, missed: 0, excused: 0, 'no-data': 0, 'not-due': 0 };

export function goalObjective(periods: readonly PeriodReport[], more: Partial<ObjectiveReport> = {}) {
  return {
    id: 'qualified-leads',
    title: 'Qualified leads',
    from: ['marketing'],
    to: 'sales',
    indicator: count,
    unit: leads('0').unit,
    direction: 'atLeast',
    every: 'month',
    periods,
    tally: noTally,
    ...more,
  } satisfies ObjectiveReport;
}

export function speedObjective(periods: readonly PeriodReport[], more: Partial<ObjectiveReport> = {}) {
  return {
    id: 'first-follow-up',
    title: 'First follow-up',
    from: ['sales'],
    to: 'marketing',
    unit: workingTime('0').unit,
    direction: 'atMost',
    every: 'month',
    periods,
    tally: noTally,
    ...more,
    indicator: speed,
  } satisfies ObjectiveReport;
}

export function depthObjective(periods: readonly PeriodReport[], more: Partial<ObjectiveReport> = {}) {
  return {
    id: 'attempts',
    title: 'Attempts before giving up',
    from: ['sales'],
    to: 'marketing',
    unit: attempts('0').unit,
    direction: 'atLeast',
    every: 'month',
    periods,
    tally: noTally,
    ...more,
    indicator: depth,
  } satisfies ObjectiveReport;
}

/** June 2026 on its 21st day: 316 of 450 leads, pace 315. */
export function runningJune(more: Partial<PeriodReport> = {}): PeriodReport {
  return monthOf(6, {
    phase: 'running',
    measuredTo: '2026-06-22T04:00:00Z',
    actual: leads('316'),
    target: targetOf('atLeast', leads('450'), { before: leads('412') }),
    status: 'on-track',
    pace: { basis: 'calendar', daysGone: 21, daysAll: 30, due: leads('315'), projected: leads('3160/7') },
    ...more,
  });
}

/** A closed May: 1 h 20 min against at most 1 h, with 14 leads still waiting. */
export function slowMay(more: Partial<PeriodReport> = {}): PeriodReport {
  return monthOf(5, {
    actual: workingTime(minutes(80)),
    target: targetOf('atMost', workingTime(minutes(60))),
    verdict: 'missed',
    detail: speedDetail(14, 0),
    ...more,
  });
}

export function speedDetail(waiting: number, pending: number): DetailReport {
  return {
    kind: 'speed',
    items: 431,
    answeredWithin: 291,
    answeredLater: 126,
    waiting,
    pending,
    spread: [],
  };
}

export function reportOf(
  objectives: readonly ObjectiveReport[],
  more: Partial<AgreementReport> = {},
): AgreementReport {
  return {
    id: 'marketing-sales',
    file: 'slas/marketing-sales/agreement.mdx',
    title: 'Marketing–Sales agreement',
    summary: '',
    kind: 'internal',
    status: 'active',
    version: '3.1.0',
    arrangement: 'side-by-side',
    zone: 'America/New_York',
    currency: 'USD',
    effective: { from: '2026-01-01', to: '2026-12-31' },
    asOf: '2026-06-22T04:00:00Z',
    data: [
      {
        name: 'leads',
        kind: 'leads',
        file: 'slas/marketing-sales/metrics/leads.csv',
        rows: 9000,
        from: '2025-01-01T05:00:00Z',
        through: '2026-06-22T04:00:00Z',
        stated: true,
      },
    ],
    parties: [
      { id: 'marketing', name: 'Marketing', goals: [], needs: [], contacts: [] },
      { id: 'sales', name: 'Sales', goals: [], needs: [], contacts: [] },
    ],
    definitions: [],
    objectives,
    capacities: [],
    exclusions: [],
    remedies: [],
    termination: [],
    ...more,
  };
}
