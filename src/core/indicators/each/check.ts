import { checkColumn, checkCondition } from '../../checks/check-column.ts';
import type { Finder } from '../../checks/finder.ts';
import { type Duration, durationMs } from '../../ground/calendar/duration.ts';
import type { TermsPath } from '../../ground/finding.ts';
import { isOfLog } from './columns.ts';
import type { EachTerms, Limits, Promised } from './terms.ts';

/** A promise of each item names columns, desks and a log that exist, and events only beside a log (SEMANTICS 18). */
export function checkEach(finder: Finder, indicator: EachTerms, path: TermsPath): void {
  const { dataset, log, rules, judge, per, calendar } = indicator;
  checkColumn(finder, dataset, indicator.at, [...path, 'at'], 'time');
  if (log !== undefined) checkLogOf(finder, log, [...path, 'log']);
  else {
    if (rules !== undefined) needsLog(finder, 'rules', [...path, 'rules']);
    if (judge === 'owner') needsLog(finder, 'owners', [...path, 'judge']);
  }
  if (judge === 'owner' && log !== undefined && rules?.transfer === undefined) {
    finder.wrong(
      'missing-field',
      [...path, 'judge'],
      'Missing `rules.transfer` beside `judge: [item, owner]`, expected the events that hand an item on',
      'Name them',
    );
  }
  if ((rules?.pause === undefined) !== (rules?.resume === undefined)) {
    const [has, lacks] = rules?.pause ? ['pause', 'resume'] : ['resume', 'pause'];
    finder.wrong(
      'missing-field',
      [...path, 'rules', has!],
      `Unexpected \`${has}\` without \`${lacks}\`, expected both`,
      `Add \`${lacks}:\``,
    );
  }
  if (per !== undefined && !(per === 'owner' && judge === 'owner'))
    checkColumn(finder, dataset, per, [...path, 'per'], 'text');
  checkDesks(finder, calendar, [...path, 'calendar']);
  checkPromise(finder, indicator, indicator.promise, [...path, 'promise']);
}

function checkLogOf(finder: Finder, log: string, path: TermsPath): void {
  if (!finder.refer(log, finder.names.datasets, 'dataset', path)) return;
  const kind = finder.agreement.terms.datasets[log]?.kind;
  if (kind === undefined || kind === 'log') return;
  finder.wrong(
    'wrong-dataset-kind',
    path,
    `Unexpected dataset \`${log}\` of kind \`${kind}\`, expected one of kind \`log\``,
    'Name a dataset of that kind',
  );
}

function needsLog(finder: Finder, what: string, path: TermsPath): void {
  finder.wrong(
    'missing-field',
    path,
    `Unexpected ${what} without a log, expected \`log:\` with the events of the items`,
    'Name a dataset of kind `log`',
  );
}

function checkPromise(finder: Finder, indicator: EachTerms, promise: Promised, path: TermsPath): void {
  const time = (name: string | undefined, field: string) => {
    if (name === undefined || isOfLog(indicator, name)) return;
    checkColumn(finder, indicator.dataset, name, [...path, field], 'time');
  };
  switch (promise.kind) {
    case 'all':
    case 'any':
      promise.of.forEach((each, place) => {
        checkPromise(finder, indicator, each, [...path, promise.kind, place]);
      });
      return;
    case 'is':
      checkCondition(finder, indicator.dataset, promise.is, [...path, 'is']);
      return;
    case 'by':
      time(promise.to, 'to');
      checkColumn(finder, indicator.dataset, promise.by, [...path, 'by'], 'time');
      return;
    case 'within':
      time(promise.to, 'to');
      break;
    case 'updates':
      time(promise.until, 'until');
      if (indicator.log === undefined) needsLog(finder, '`updates`', [...path, 'updates']);
  }
  time(promise.from, 'from');
  checkDesks(finder, promise.calendar, [...path, 'calendar']);
  const clock = promise.clock ?? indicator.clock;
  const desks = promise.calendar ?? indicator.calendar ?? finder.agreement.terms.calendar;
  if (clock === 'working' && desks === undefined) {
    finder.wrong(
      'missing-calendar',
      promise.clock ? [...path, 'clock'] : path,
      'Unexpected working clock without a calendar, expected `calendar:` here or in the agreement',
      'Name a calendar',
    );
  }
  const field = promise.kind === 'within' ? 'within' : 'every';
  checkLimits(finder, indicator, promise.kind === 'within' ? promise.within : promise.every, clock, [
    ...path,
    field,
  ]);
}

function checkDesks(finder: Finder, calendar: readonly string[] | undefined, path: TermsPath): void {
  calendar?.forEach((each, place) => {
    const at = calendar.length > 1 ? [...path, place] : path;
    finder.refer(each, Object.keys(finder.agreement.calendars), 'calendar', at);
  });
}

function checkLimits(
  finder: Finder,
  { dataset, log }: EachTerms,
  limits: Limits,
  clock: 'working' | 'wall',
  path: TermsPath,
): void {
  const { by, otherwise } = limits;
  const others = by === undefined ? path : [...path, 'otherwise'];
  if (otherwise) checkLength(finder, otherwise, clock, others);
  if (by === undefined) return;
  if (!(by === 'severity' && log !== undefined)) checkColumn(finder, dataset, by, [...path, 'by'], 'text');
  for (const { value, within } of limits.limits)
    checkLength(finder, within, clock, [...path, 'limits', value]);
}

/** A limit is a fixed length that its clock can measure. */
function checkLength(finder: Finder, length: Duration, clock: 'working' | 'wall', path: TermsPath): void {
  const { unit } = length;
  if (durationMs(length) === undefined) {
    finder.wrong(
      'bad-value',
      path,
      'Unexpected length without fixed hours, expected hours, minutes, days or working hours',
      'Write it in hours',
    );
  } else if (clock === 'wall' && unit === 'working-hour') {
    finder.wrong(
      'clock-mismatch',
      path,
      'Unexpected working hours on the wall clock, expected hours, or `clock: working`',
      'Write it in hours',
    );
  } else if (clock === 'working' && (unit === 'day' || unit === 'week')) {
    finder.wrong(
      'clock-mismatch',
      path,
      `Unexpected ${unit}s on the working clock, expected hours of working time`,
      'Write it in working hours',
    );
  }
}
