import { exact, exactText } from '../../src/core/ground/exact.ts';
import type { Direction, Quantity, Unit } from '../../src/core/ground/quantity.ts';
import type {
  AgreementReport,
  DetailReport,
  IndicatorReport,
  ObjectiveReport,
  PeriodReport,
  TargetReport,
  Verdict,
} from '../../src/core/report.ts';

/** The running month of the sample; data reaches to the end of 21 June. */
const running = '2026-06';
const zoneOffset = 'T04:00:00Z';

const leadUnit: Unit = { kind: 'count', of: 'leads' };
const speedUnit: Unit = { kind: 'duration', clock: 'working' };
const shareUnit: Unit = { kind: 'share' };
const depthUnit: Unit = { kind: 'number', of: 'attempts' };

/** Month ids from the first, so many of them. */
export function months(first: string, count: number): readonly string[] {
  const [year = 0, month = 1] = first.split('-').map(Number);
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(year, month - 1 + index, 1)).toISOString().slice(0, 7),
  );
}

/** What a sample period is made of; figures in the unit of the objective (ms for durations). */
export type SampleMonth = {
  readonly id: string;
  readonly actual?: number | string;
  readonly target?: number | string;
  readonly verdict?: Verdict;
  readonly detail?: DetailReport;
};

/** A month as a report has it; closed unless it is the running one. */
export function samplePeriod(month: SampleMonth, unit: Unit, direction: Direction): PeriodReport {
  const [year = 0, number = 1] = month.id.split('-').map(Number);
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const next = new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 10);
  const open = month.id === running;
  const target = month.target === undefined ? undefined : sampleTarget(month.target, unit, direction);
  const actual = month.actual === undefined ? undefined : quantity(month.actual, unit);
  const attainment = actual && target ? attainmentOf(actual, target.value, direction) : undefined;
  const met = attainment !== undefined && exact(attainment).compare(1) >= 0;
  const zeroIsMet = direction === 'atMost' && actual !== undefined && exact(actual.value).equals(0);
  return {
    id: month.id,
    start: `${month.id}-01${zoneOffset}`,
    end: `${next}${zoneOffset}`,
    startDate: `${month.id}-01`,
    lastDate: `${month.id}-${days}`,
    days,
    partial: false,
    cutOff: `${next.slice(0, 8)}06${zoneOffset}`,
    phase: open ? 'running' : 'closed',
    measuredTo: open ? `2026-06-22${zoneOffset}` : `${next}${zoneOffset}`,
    ...(target ? { target } : { targetMissing: 'none-in-force' }),
    ...(actual ? { actual } : {}),
    ...(attainment === undefined ? {} : { attainment }),
    ...(open
      ? { status: actual ? 'on-track' : 'no-data' }
      : target || month.verdict
        ? { verdict: month.verdict ?? (actual ? (met || zeroIsMet ? 'met' : 'missed') : 'no-data') }
        : {}),
    ...(month.detail ? { detail: month.detail } : {}),
  };
}

/** An objective of the sample agreement with these months. */
export function sampleObjective(
  id: 'qualified-leads' | 'first-follow-up' | 'answered-in-an-hour' | 'attempts',
  list: readonly SampleMonth[],
): ObjectiveReport {
  const { indicator, title, unit, direction } = kinds[id];
  const periods = list.map(month => samplePeriod(month, unit, direction));
  const tally = { met: 0, missed: 0, excused: 0, 'no-data': 0, 'not-due': 0 };
  for (const { verdict } of periods) if (verdict) tally[verdict]++;
  return {
    id,
    title,
    from: [id === 'qualified-leads' ? 'marketing' : 'sales'],
    to: id === 'qualified-leads' ? 'sales' : 'marketing',
    indicator,
    unit,
    direction,
    every: 'month',
    periods,
    tally,
  };
}

const speed = {
  kind: 'speed',
  item: 'leads',
  from: 'handed_off',
  to: 'first_follow_up',
  clock: 'working',
} as const;

const kinds = {
  'qualified-leads': {
    title: 'Qualified leads',
    unit: leadUnit,
    direction: 'atLeast',
    indicator: { kind: 'count', item: 'leads', at: 'created', term: 'qualified lead' },
  },
  'first-follow-up': {
    title: 'First follow-up',
    unit: speedUnit,
    direction: 'atMost',
    indicator: { ...speed, statistic: 'mean', calendar: 'sales-desk' },
  },
  'answered-in-an-hour': {
    title: 'Answered within an hour',
    unit: shareUnit,
    direction: 'atLeast',
    indicator: { ...speed, statistic: 'within', withinMs: 3_600_000, calendar: 'sales-desk' },
  },
  attempts: {
    title: 'Attempts before giving up',
    unit: depthUnit,
    direction: 'atLeast',
    indicator: { kind: 'depth', item: 'leads', automated: false, within: '5 days' },
  },
} as const satisfies Record<
  string,
  { title: string; unit: Unit; direction: Direction; indicator: IndicatorReport }
>;

const year = months('2025-07', 12);
const minuteMs = 60_000;

const leadMonths: readonly SampleMonth[] = year.map((id, index) => {
  const actual = [421, 433, 398, 440, 452, 417, 371, 420, 428, 431, 438, 316][index];
  const target = index < 4 ? 400 : index < 11 ? 412 : 450;
  return {
    id,
    actual: actual ?? 0,
    target,
    ...(index === 6 ? { verdict: 'excused' as const } : {}),
    ...(index >= 10 ? { detail: countedDays(id, actual ?? 0, target, index === 11 ? 21 : 31) } : {}),
  };
});
const speedMonths: readonly SampleMonth[] = year.map((id, index) => ({
  id,
  actual: ([52, 49, 78, 58, 71, 57, 66, 46, 44, 51, 80, 47][index] ?? 0) * minuteMs,
  target: (index < 3 ? 90 : 60) * minuteMs,
  ...(index === 6 ? { verdict: 'excused' as const } : {}),
  detail: {
    kind: 'speed',
    items: 431,
    answeredWithin: 291,
    answeredLater: 126,
    waiting: 14,
    pending: 0,
    spread: [120, 90, 81, 70, 40, 30],
  },
}));
const withinMonths: readonly SampleMonth[] = year.map((id, index) => ({
  id,
  actual:
    [
      '0.912',
      '0.934',
      '0.901',
      '0.921',
      '0.842',
      '0.905',
      '0.88',
      '0.951',
      '0.946',
      '0.93',
      '291/431',
      '0.94',
    ][index] ?? '0',
  target: '0.9',
}));
const depthMonths: readonly SampleMonth[] = year.map((id, index) => ({
  id,
  actual: ['6.2', '6.4', '6.1', '6.6', '6.3', '6.05', '6.2', '5.7', '6.5', '6.3', '6.4', '5.1'][index] ?? '0',
  target: 6,
  detail: {
    kind: 'depth',
    unconnected: 180,
    pending: index === 11 ? 40 : 0,
    attempts: 1152,
    distribution: [9, 62, 71, 64, 58, 49, 52, 31, 17, 9, 5, 2, 1, 0, 1].map((leads, attempts) => ({
      attempts,
      leads,
      share: `${leads}/431`,
    })),
  },
}));

/** A realistic agreement: twelve months, misses, a raised target, an agreed exclusion, a running month. */
export function sampleReport(overrides: Partial<AgreementReport> = {}): AgreementReport {
  const leads = sampleObjective('qualified-leads', leadMonths);
  return {
    id: 'marketing-sales',
    file: 'slas/marketing-sales/agreement.mdx',
    title: 'Marketing–Sales agreement',
    summary: 'What Marketing and Sales promise each other.',
    kind: 'internal',
    status: 'active',
    version: '3.1.0',
    arrangement: 'side-by-side',
    zone: 'America/New_York',
    currency: 'USD',
    effective: { from: '2025-07-01', to: '2026-12-31' },
    asOf: `2026-06-22${zoneOffset}`,
    data: [
      {
        name: 'leads',
        kind: 'leads',
        file: 'slas/marketing-sales/metrics/leads.csv',
        rows: 5012,
        from: `2025-07-01${zoneOffset}`,
        through: `2026-06-22${zoneOffset}`,
        stated: true,
      },
    ],
    parties: [
      {
        id: 'marketing',
        name: 'Marketing',
        goals: ['Fill the pipeline'],
        needs: ['Feedback on every lead'],
        contacts: [],
      },
      { id: 'sales', name: 'Sales', goals: ['Carry the quota'], needs: ['Leads that fit'], contacts: [] },
    ],
    definitions: [],
    objectives: [
      {
        ...leads,
        periods: leads.periods.map(period =>
          period.id === running
            ? {
                ...period,
                target: period.target && {
                  ...period.target,
                  from: '2026-06-01',
                  before: quantity(412, leadUnit),
                },
                pace: {
                  basis: 'calendar' as const,
                  daysGone: 21,
                  daysAll: 30,
                  due: quantity(315, leadUnit),
                  projected: quantity('3160/7', leadUnit),
                },
              }
            : period,
        ),
      },
      sampleObjective('first-follow-up', speedMonths),
      sampleObjective('answered-in-an-hour', withinMonths),
      sampleObjective('attempts', depthMonths),
    ],
    capacities: [],
    exclusions: [
      {
        source: 'event',
        id: 'exclusion-3',
        objective: 'first-follow-up',
        start: `2026-01-12${zoneOffset}`,
        end: `2026-01-16${zoneOffset}`,
        startDate: '2026-01-12',
        lastDate: '2026-01-15',
        effect: 'remove',
        by: 'sales',
        agreedBy: ['marketing', 'sales'],
        recordedAt: `2026-01-16${zoneOffset}`,
        note: 'The telephone system was being replaced',
        file: 'slas/marketing-sales/events.csv',
        row: 3,
      },
    ],
    remedies: [],
    termination: [],
    ...overrides,
  };
}

/** Days of a month with more on working days than on weekends, ending exactly at `total`. */
export function countedDays(id: string, total: number, target: number, through: number): DetailReport {
  const [yearNumber = 0, month = 1] = id.split('-').map(Number);
  const days = new Date(Date.UTC(yearNumber, month, 0)).getUTCDate();
  const weights = Array.from({ length: Math.min(through, days) }, (_, index) => {
    const weekday = new Date(Date.UTC(yearNumber, month - 1, index + 1)).getUTCDay();
    return (weekday === 0 || weekday === 6 ? 4 : 15) + ((index * 7) % 8);
  });
  const all = weights.reduce((a, b) => a + b, 0);
  let sum = 0;
  return {
    kind: 'count',
    days: weights.map((weight, index) => {
      sum += weight;
      return {
        date: `${id}-${String(index + 1).padStart(2, '0')}`,
        cumulative: String(Math.round((sum * total) / all)),
        pace: exactText(`${target * (index + 1)}/${days}`),
      };
    }),
    segments: [],
  };
}

function sampleTarget(value: number | string, unit: Unit, direction: Direction): TargetReport {
  const amount = quantity(value, unit);
  return { direction, value: amount, kind: 'fixed', derivation: { result: amount, steps: [], sources: [] } };
}

function quantity(value: number | string, unit: Unit): Quantity {
  return { value: exactText(value), unit };
}

/** actual ÷ target or target ÷ actual (RULES 23); undefined where it would divide by zero. */
function attainmentOf(actual: Quantity, target: Quantity, direction: Direction): string | undefined {
  const [over, under] = direction === 'atLeast' ? [actual, target] : [target, actual];
  const divisor = exact(under.value);
  return divisor.equals(0) ? undefined : exactText(exact(over.value).div(divisor));
}
