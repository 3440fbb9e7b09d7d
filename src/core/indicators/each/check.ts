import { checkColumn } from '../../datasets/check-column.ts';
import { checkCondition } from '../../datasets/check-condition.ts';
import { checkDataset } from '../../datasets/check-dataset.ts';
import { checkValue } from '../../datasets/check-value.ts';
import type { Duration } from '../../ground/calendar/duration.ts';
import { exact } from '../../ground/exact.ts';
import type { TermsPath } from '../../ground/finding.ts';
import type { Say } from '../../ground/say.ts';
import type { IndicatorAround } from '../around.ts';
import { checkClock } from '../check-clock.ts';
import { checkRows, checkTakesTime, ofItems } from '../rows.ts';
import { countedBy } from '../where.ts';
import { isOfLog } from './columns.ts';
import { everyLimit } from './limits.ts';
import { limitsOf } from './promise-report.ts';
import { type EachTerms, type Limits, leavesOf, type Promised } from './terms.ts';

/** A promise of each item names columns, desks and a log that exist, and events only beside a log (RULES 18). */
export function checkEach(say: Say, terms: EachTerms, around: IndicatorAround): void {
  if (!checkRows(say, terms, around, ofItems)) return;
  const { dataset, log, rules, judge, per, calendar } = terms;
  checkColumn(say, around, dataset, terms.at, ['at'], 'time');
  if (log !== undefined) checkDataset(say, around, log, ['log'], ['log']);
  else {
    if (rules !== undefined) needsLog(say, 'rules', ['rules']);
    if (judge === 'owner') needsLog(say, 'owners', ['judge']);
  }
  if (judge === 'owner' && log !== undefined && rules?.transfer === undefined) {
    say.wrong(
      'missing-field',
      ['judge'],
      'Missing `rules.transfer` beside `judge: [item, owner]`, expected the events that hand an item on',
      'Name them',
    );
  }
  if ((rules?.pause === undefined) !== (rules?.resume === undefined)) {
    const [has, lacks] = rules?.pause ? ['pause', 'resume'] : ['resume', 'pause'];
    say.wrong(
      'missing-field',
      ['rules', has!],
      `Unexpected \`${has}\` without \`${lacks}\`, expected both`,
      `Add \`${lacks}:\``,
    );
  }
  checkRules(say.below(['rules']), rules);
  if (per !== undefined && !(per === 'owner' && judge === 'owner'))
    checkColumn(say, around, dataset, per, ['per'], 'text');
  checkDesks(say, calendar, around, ['calendar']);
  checkReceived(say, terms, around);
  checkPromise(say.below(['promise']), terms, terms.promise, around);
}

/** When something is received is asked for where days count from it, by the desk that receives it. */
function checkReceived(say: Say, { received, promise, calendar }: EachTerms, around: IndicatorAround): void {
  if (received === undefined) return;
  const limits = leavesOf(promise).flatMap(leaf => everyLimit(limitsOf(leaf) ?? { limits: [] }));
  if (!limits.some(each => 'days' in each)) {
    const message = `Unexpected \`received: ${received}\` without a limit in days, expected working or calendar days that count from it`;
    say.wrong('no-days', ['received'], message, 'Remove it, or write the limit in days');
  } else if ((calendar ?? around.calendar) === undefined)
    say.needsCalendar(['received'], 'working days', true);
}

/** An event that does a thing and undoes it leaves the time as it was. */
function checkRules(say: Say, rules: EachTerms['rules']): void {
  for (const [does, undoes] of [
    ['start', 'stop'],
    ['pause', 'resume'],
  ] as const) {
    rules?.[undoes]?.forEach((event, place) => {
      if (!rules[does]?.includes(event)) return;
      const message = `Unexpected event \`${event}\` in \`${does}\` and in \`${undoes}\`, between which no time passes, expected it in one of them`;
      say.wrong('takes-no-time', [undoes, place], message, 'Remove it from one of them');
    });
  }
}

function needsLog(say: Say, what: string, path: TermsPath): void {
  say.wrong(
    'missing-field',
    path,
    `Unexpected ${what} without a log, expected \`log:\` with the events of the items`,
    'Name a dataset of kind `log`',
  );
}

function checkPromise(say: Say, terms: EachTerms, promise: Promised, around: IndicatorAround): void {
  const time = (name: string | undefined, field: string) => {
    if (name === undefined || isOfLog(terms, name)) return;
    checkColumn(say, around, terms.dataset, name, [field], 'time');
  };
  switch (promise.kind) {
    case 'all':
    case 'any':
      promise.of.forEach((each, place) => {
        checkPromise(say.below([promise.kind, place]), terms, each, around);
      });
      return;
    case 'is':
      checkCondition(say, around, terms.dataset, promise.is, ['is'], countedBy(terms, around));
      return;
    case 'by':
      time(promise.to, 'to');
      checkColumn(say, around, terms.dataset, promise.by, ['by'], 'time');
      if (promise.to === promise.by) {
        const message = `Unexpected \`by: ${promise.by}\` of \`${promise.to}\` itself, expected the time that it is due`;
        say.wrong('never-decides', ['by'], message, 'Name the time by which it has to be done');
      }
      return;
    case 'within': {
      time(promise.to, 'to');
      const from = promise.from ?? terms.at;
      if (!isOfLog(terms, promise.to) && !isOfLog(terms, from))
        checkTakesTime(say, terms, around, { from, to: promise.to, path: ['to'] });
      break;
    }
    case 'updates':
      time(promise.until, 'until');
      if (terms.log === undefined) needsLog(say, '`updates`', ['updates']);
  }
  time(promise.from, 'from');
  checkDesks(say, promise.calendar, around, ['calendar']);
  const clock = promise.clock ?? terms.clock;
  const desks = promise.calendar ?? terms.calendar ?? around.calendar;
  if (clock === 'working' && desks === undefined)
    say.needsCalendar(promise.clock ? ['clock'] : [], 'working clock', true);
  const measured = { clock, desks };
  if (promise.kind === 'within') checkLimits(say.below(['within']), terms, promise.within, measured, around);
  else checkLimits(say.below(['every']), terms, promise.every, measured, around);
}

function checkDesks(
  say: Say,
  calendar: readonly string[] | undefined,
  { calendarNames }: IndicatorAround,
  path: TermsPath,
): void {
  calendar?.forEach((each, place) => {
    const at = calendar.length > 1 ? [...path, place] : path;
    say.refer(each, calendarNames, 'calendar', at);
  });
}

function checkLimits(
  say: Say,
  { dataset, log }: EachTerms,
  { by, otherwise, limits }: Limits,
  measured: { readonly clock: 'working' | 'wall'; readonly desks: unknown },
  around: IndicatorAround,
): void {
  if (otherwise) checkLength(say, otherwise, measured, by === undefined ? [] : ['otherwise']);
  if (by === undefined) return;
  if (!(by === 'severity' && log !== undefined)) checkColumn(say, around, dataset, by, ['by'], 'text');
  for (const { value, within } of limits) {
    checkLength(say, within, measured, ['limits', value]);
    checkValue(say.wrong, around, dataset, by, value, ['limits', value]);
  }
}

/** A limit is a length that its clock can measure, or days, of which working ones need a calendar. */
function checkLength(
  say: Say,
  length: Duration,
  { clock, desks }: { readonly clock: 'working' | 'wall'; readonly desks: unknown },
  path: TermsPath,
): void {
  const { unit, amount } = length;
  if (unit === 'working-day' || unit === 'calendar-day') {
    say.needsWhole(path, length);
    if (unit === 'calendar-day') return;
    if (desks === undefined) say.needsCalendar(path, 'working days', true);
    if (exact(amount).equals(0)) {
      const message = 'Unexpected `0 working days`, which end on no day, expected `1 working day` or more';
      say.wrong('bad-value', path, message, 'Write the days, or hours');
    }
  } else if (unit === 'month') {
    const fix = 'Write it in calendar days';
    say.needsFixedLength(path, 'hours, minutes, working hours, working days or calendar days', fix);
  } else checkClock(say, length, clock, path);
}
