import type { ObjectiveTerms } from '../agreement/objective.ts';
import type { DatasetKind } from '../datasets/terms.ts';
import { durationMs } from '../ground/calendar/duration.ts';
import type { TermsPath } from '../ground/finding.ts';
import { checkAvailability } from '../indicators/availability/check.ts';
import { calendarName } from '../indicators/calendar-name.ts';
import { checkDelivery } from '../indicators/delivery/check.ts';
import { checkEach } from '../indicators/each/check.ts';
import type { IndicatorKind } from '../indicators/terms.ts';
import { checkColumn, checkCondition } from './check-column.ts';
import { checkDataset } from './check-dataset.ts';
import { checkRowsIndicator } from './check-rows-indicator.ts';
import type { Finder } from './finder.ts';

/** Which kinds of datasets each indicator measures; availability and delivery say it themselves, and a composite measures none. */
const kinds = {
  count: ['leads', 'records', 'tickets'],
  value: ['leads'],
  speed: ['leads', 'records', 'tickets'],
  depth: ['leads'],
  each: ['leads', 'records', 'tickets'],
  share: ['leads', 'records', 'tickets'],
  measure: ['leads', 'records', 'tickets'],
} as const satisfies Record<
  Exclude<IndicatorKind, 'availability' | 'delivery' | 'composite'>,
  readonly DatasetKind[]
>;

type Measured = Exclude<ObjectiveTerms['indicator'], { kind: 'composite' }>;

/** An indicator measures a dataset of the right kind, by columns it has, on a calendar that exists. */
export function checkIndicator(finder: Finder, objective: ObjectiveTerms, index: number): void {
  const { indicator } = objective;
  const path: TermsPath = ['objectives', index, 'indicator'];
  const { terms, calendars } = finder.agreement;
  if (indicator.kind === 'composite') return;
  if (indicator.kind === 'availability') {
    if (checkAvailability(finder, indicator, path)) checkWhere(finder, indicator, path);
    return;
  }
  if (indicator.kind === 'delivery') {
    checkWhere(finder, indicator, path);
    checkDelivery(finder, objective, indicator, path);
    return;
  }
  if (!checkDataset(finder, indicator.dataset, kinds[indicator.kind], [...path, indicator.kind])) return;
  const timeColumn = (name: string | undefined, field: string) =>
    name !== undefined && checkColumn(finder, indicator.dataset, name, [...path, field], 'time');
  checkCounts(finder, indicator, path);
  checkWhere(finder, indicator, path);
  if (indicator.kind === 'each') {
    checkEach(finder, indicator, path);
    return;
  }
  if (indicator.kind === 'share' || indicator.kind === 'measure') {
    checkRowsIndicator(finder, indicator, path);
    return;
  }
  checkNamed(finder, indicator, path);
  if (indicator.kind === 'speed') {
    timeColumn(indicator.from, 'from');
    timeColumn(indicator.to, 'to');
    if (indicator.calendar !== undefined)
      finder.refer(indicator.calendar, Object.keys(calendars), 'calendar', [...path, 'calendar']);
    if (indicator.clock === 'working' && calendarName(terms, indicator) === undefined) {
      finder.wrong(
        'missing-calendar',
        [...path, 'clock'],
        'Unexpected working clock without a calendar, expected `calendar:` here or in the agreement',
        'Name a calendar',
      );
    }
    if (indicator.statistic.kind === 'within' && durationMs(indicator.statistic.within) === undefined) {
      finder.wrong(
        'bad-value',
        [...path, 'statistic', 'within'],
        'Unexpected length without fixed hours, expected hours, minutes, days or working hours',
        'Write it in hours',
      );
    }
    return;
  }
  timeColumn(indicator.at, 'at');
  if (indicator.kind === 'value' && indicator.by !== undefined)
    checkColumn(finder, indicator.dataset, indicator.by, [...path, 'by'], 'text');
  if (indicator.kind !== 'depth') return;
  timeColumn(indicator.connected, 'connected');
  if (durationMs(indicator.within) === undefined) {
    finder.wrong(
      'bad-value',
      [...path, 'within'],
      'Unexpected length without fixed hours, expected hours, days, weeks or working hours',
      'Write it in days or hours',
    );
  }
  if (indicator.attempts !== undefined) {
    checkDataset(finder, indicator.attempts, 'attempts', [...path, 'attempts']);
  } else if (!Object.values(terms.datasets).some(each => each.kind === 'attempts')) {
    finder.wrong(
      'unknown-reference',
      [...path, 'depth'],
      'Missing dataset of kind `attempts`, expected one to count attempts in',
      'Add the dataset',
    );
  }
}

/** Records have no columns that everybody knows, and tickets other ones than leads, so that their indicators name theirs. */
function checkNamed(finder: Finder, indicator: Measured, path: TermsPath): void {
  const kind = finder.agreement.terms.datasets[indicator.dataset]?.kind;
  if (kind !== 'records' && kind !== 'tickets') return;
  const missing =
    indicator.kind === 'speed'
      ? (['from', 'to'] as const).filter(field => indicator[field] === undefined)
      : indicator.kind === 'count' && indicator.at === undefined
        ? ['at']
        : [];
  for (const field of missing) {
    finder.wrong(
      'missing-field',
      path,
      `Missing field \`${field}\` of an indicator on ${kind}, expected a time of \`${indicator.dataset}\``,
      `Add \`${field}:\``,
    );
  }
}

function checkWhere(finder: Finder, indicator: Measured, path: TermsPath): void {
  const { where, dataset } = indicator;
  if (where === undefined) return;
  if (typeof where !== 'string') {
    checkCondition(finder, dataset, where, [...path, 'where']);
    return;
  }
  const definitions = finder.agreement.terms.definitions ?? [];
  const usable = definitions.filter(each => each.where !== undefined).map(each => each.id);
  const fellAway = finder.names.definitions.includes(where) && !definitions.some(each => each.id === where);
  if (fellAway || !finder.refer(where, usable, 'definition with a `where`', [...path, 'where'])) return;
  const at = definitions.findIndex(each => each.id === where);
  const condition = definitions[at]?.where;
  if (condition) checkCondition(finder, dataset, condition, ['definitions', at, 'where']);
}

/** Only leads are accepted, rejected, recycled or found twice: of other rows it would count none, or all, without a word. */
function checkCounts(finder: Finder, indicator: Measured, path: TermsPath): void {
  if (!('counts' in indicator) || indicator.counts === undefined) return;
  const { dataset } = indicator;
  const kind = finder.agreement.terms.datasets[dataset]?.kind;
  if (kind === 'leads') return;
  finder.wrong(
    'counts-of-no-leads',
    [...path, 'counts'],
    `Unexpected \`counts\` of dataset \`${dataset}\` of kind \`${kind}\`, expected a dataset of kind \`leads\`, whose rows are accepted, rejected, recycled or duplicates`,
    'Remove it, and say with `where:` which rows count',
  );
}
