import { durationMs } from '../calendar/duration.ts';
import { datasetColumns } from '../datasets/index.ts';
import type { ColumnType } from '../datasets/table-kind.ts';
import type { TermsPath } from '../finding.ts';
import { columnsOf } from '../terms/condition.ts';
import type { DatasetKind } from '../terms/dataset.ts';
import type { ObjectiveTerms } from '../terms/objective.ts';
import { checkAvailability } from './check-availability.ts';
import { type Finder, listed } from './finder.ts';

/** An indicator measures a dataset of the right kind, by columns it has, on a calendar that exists. */
export function checkIndicator(finder: Finder, objective: ObjectiveTerms, index: number): void {
  const { indicator } = objective;
  const path: TermsPath = ['objectives', index, 'indicator'];
  const { terms, calendars } = finder.agreement;
  if (indicator.kind === 'availability') {
    if (checkAvailability(finder, indicator, path)) checkWhere(finder, indicator, path);
    return;
  }
  if (!checkDataset(finder, indicator.dataset, 'leads', [...path, indicator.kind])) return;
  const timeColumn = (name: string | undefined, field: string) =>
    name !== undefined && checkColumn(finder, indicator.dataset, name, [...path, field], 'time');
  checkWhere(finder, indicator, path);
  if (indicator.kind === 'speed') {
    timeColumn(indicator.from, 'from');
    timeColumn(indicator.to, 'to');
    const named = indicator.calendar ?? terms.calendar;
    if (indicator.calendar !== undefined)
      finder.refer(indicator.calendar, Object.keys(calendars), 'calendar', [...path, 'calendar']);
    if (indicator.clock === 'working' && named === undefined) {
      finder.say(
        'missing-calendar',
        [...path, 'clock'],
        'Unexpected working clock without a calendar, expected `calendar:` here or in the agreement',
        'Name a calendar',
      );
    }
    if (indicator.statistic.kind === 'within' && durationMs(indicator.statistic.within) === undefined) {
      finder.say(
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
    finder.say(
      'bad-value',
      [...path, 'within'],
      'Unexpected length without fixed hours, expected hours, days, weeks or working hours',
      'Write it in days or hours',
    );
  }
  if (indicator.attempts !== undefined) {
    checkDataset(finder, indicator.attempts, 'attempts', [...path, 'attempts']);
  } else if (!Object.values(terms.datasets).some(each => each.kind === 'attempts')) {
    finder.say(
      'unknown-reference',
      [...path, 'depth'],
      'Missing dataset of kind `attempts`, expected one to count attempts in',
      'Add the dataset',
    );
  }
}

/** A dataset exists and is of the kind that is needed. */
export function checkDataset(finder: Finder, name: string, kind: DatasetKind, path: TermsPath): boolean {
  const { datasets } = finder.agreement.terms;
  if (!finder.refer(name, finder.names.datasets, 'dataset', path)) return false;
  const found = datasets[name]?.kind;
  if (found === undefined || found === kind) return found !== undefined;
  finder.say(
    'wrong-dataset-kind',
    path,
    `Unexpected dataset \`${name}\` of kind \`${found}\`, expected one of kind \`${kind}\``,
    'Name a dataset of that kind',
  );
  return false;
}

/** A column exists in a dataset, and holds what is needed. */
export function checkColumn(
  finder: Finder,
  dataset: string,
  column: string,
  path: TermsPath,
  type?: ColumnType,
): void {
  const terms = finder.agreement.terms.datasets[dataset];
  if (!terms) return;
  const columns = datasetColumns(terms);
  const found = columns.find(each => each.name === column);
  const fitting = columns.filter(each => type === undefined || each.type === type).map(each => each.name);
  if (found && (type === undefined || found.type === type || type === 'text')) return;
  const message = `Unexpected column \`${column}\` of dataset \`${dataset}\`, expected one of ${listed(fitting)}`;
  finder.say('unknown-column', path, message, 'Name a column of the dataset', {
    meant: { seen: column, among: fitting },
  });
}

function checkWhere(finder: Finder, indicator: ObjectiveTerms['indicator'], path: TermsPath): void {
  const { where, dataset } = indicator;
  if (where === undefined) return;
  if (typeof where !== 'string') {
    for (const column of columnsOf(where)) checkColumn(finder, dataset, column, [...path, 'where', column]);
    return;
  }
  const definitions = finder.agreement.terms.definitions ?? [];
  const usable = definitions.filter(each => each.where !== undefined).map(each => each.id);
  const fellAway = finder.names.definitions.includes(where) && !definitions.some(each => each.id === where);
  if (fellAway || !finder.refer(where, usable, 'definition with a `where`', [...path, 'where'])) return;
  const at = definitions.findIndex(each => each.id === where);
  const condition = definitions[at]?.where;
  for (const column of condition ? columnsOf(condition) : []) {
    checkColumn(finder, dataset, column, ['definitions', at, 'where', column]);
  }
}
