import { wallClock } from '../../../src/core/ground/calendar/working-time.ts';
import type { IndicatorContext } from '../../../src/core/indicators/around.ts';
import { indicator, indicatorOf, type Measuring } from '../../../src/core/indicators/index.ts';
import { readTerms } from '../../../src/core/terms/read.ts';
import type { Raw } from '../sample-agreement.ts';

const own = {
  id: 'own',
  title: 'Own',
  unit: () => ({ kind: 'share' }) as const,
  negative: () => undefined,
  isRatio: false,
  periods: {
    period: 'month',
    weekStart: undefined,
    yearStart: undefined,
    anchorDay: undefined,
    zone: undefined,
    edge: undefined,
  },
  directions: [],
  attains: 'target',
  members: [],
  events: () => [],
} as const;

/** How an indicator is measured around which there is little: datasets whose files are named for them, on the wall clock. */
export function measuringOf(raw: Raw, datasets: IndicatorContext['datasets'] = {}): Measuring {
  const terms = readTerms(indicator, raw, 'f').value!;
  return indicatorOf(terms).measuring({
    datasets: {
      attempts: { kind: 'attempts', file: 'metrics/attempts.csv' },
      leads: { kind: 'leads', file: 'metrics/leads.csv' },
      ...datasets,
    },
    datasetNames: Object.keys(datasets),
    currency: 'USD',
    calendar: undefined,
    calendarNames: [],
    definitions: [],
    definitionNames: [],
    firstDay: '2026-01-01',
    receiver: undefined,
    own,
    objectives: [own],
    objectiveNames: ['own'],
    zone: 'UTC',
    dataZone: 'UTC',
    where: undefined,
    counted: undefined,
    file: name => `metrics/${name}.csv`,
    hours: undefined,
    clockOf: () => wallClock(),
    desksOf: () => [],
    clockOn: () => wallClock(),
  });
}
