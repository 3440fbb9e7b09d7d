import { checkColumn } from '../../datasets/check-column.ts';
import { checkCondition } from '../../datasets/check-condition.ts';
import { checkDataset } from '../../datasets/check-dataset.ts';
import { checkValue } from '../../datasets/check-value.ts';
import { addDuration } from '../../ground/calendar/add-duration.ts';
import { durationMs } from '../../ground/calendar/duration.ts';
import type { Condition } from '../../ground/condition.ts';
import type { TermsPath } from '../../ground/finding.ts';
import type { Say } from '../../ground/say.ts';
import type { IndicatorAround } from '../around.ts';
import { checkClock } from '../check-clock.ts';
import { checkRows, checkTakesTime, ofItems } from '../rows.ts';
import { countedBy, whereOf } from '../where.ts';
import { isInLog, isOfLog } from './columns.ts';
import { judgesStops } from './reopenings.ts';
import type { EachTerms, Limit, Limits, Promised } from './terms.ts';

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
  checkRules(say.below(['rules']), terms);
  if (per !== undefined && !(per === 'owner' && judge === 'owner'))
    checkColumn(say, around, dataset, per, ['per'], 'text');
  checkDesks(say, calendar, around, ['calendar']);
  checkPromise(say.below(['promise']), terms, terms.promise, around);
}

/** An event that does a thing and undoes it leaves the time as it was; what is opened again was stopped. */
function checkRules(say: Say, terms: EachTerms): void {
  const { rules } = terms;
  if (rules?.pauseAtMost && addDuration(0, rules.pauseAtMost, 'UTC') === undefined) {
    const message =
      'Unexpected working time or part of a month as the longest pause, expected hours, days, weeks or whole months';
    say.wrong('bad-value', ['pause', 'atMost'], message, 'Write it in days');
  }
  if (rules?.reopened !== undefined && !(rules.start && rules.stop)) {
    const lacks = rules.start ? 'stop' : 'start';
    const message = `Unexpected \`reopened\` without \`${lacks}\`, expected the events of both, of which it is a start after a stop`;
    say.wrong('missing-field', ['reopened'], message, `Add \`${lacks}:\``);
  } else if (rules?.reopened === 'resume' && terms.judge === 'owner' && rules.onTransfer !== 'restart') {
    const message =
      'Unexpected `reopened: resume` beside `judge: [item, owner]` where a hand-over carries the time, of which a later owner would have what was counted before, expected a time that starts anew';
    say.wrong('bad-value', ['reopened'], message, 'Write `reopened: restart`, or `onTransfer: restart`');
  } else if (rules?.reopened === 'restart' && !judgesStops(terms)) {
    const message =
      'Unexpected `reopened: restart` where no condition ends at the `stop`, expected one that does: a column has one time for all';
    say.wrong(
      'never-decides',
      ['reopened'],
      message,
      'Promise something `to: stop`, or write `resume` or `ignore`',
    );
  }
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
      break;
    case 'times':
      if (terms.log === undefined) needsLog(say, '`event`', ['event']);
  }
  time(promise.from, 'from');
  checkDesks(say, promise.calendar, around, ['calendar']);
  const clock = promise.clock ?? terms.clock;
  const desks = promise.calendar ?? terms.calendar ?? around.calendar;
  if (clock === 'working' && desks === undefined)
    say.needsCalendar(promise.clock ? ['clock'] : [], 'working clock', true);
  if (promise.kind === 'updates') checkLimits(say.below(['every']), terms, promise.every, clock, around);
  else checkLimits(say.below(['within']), terms, promise.within, clock, around);
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
  terms: EachTerms,
  { by, otherwise, limits }: Limits,
  clock: 'working' | 'wall',
  around: IndicatorAround,
): void {
  if (otherwise) checkLength(say, otherwise, clock, by === undefined ? [] : ['otherwise']);
  if (by === undefined) return;
  const { dataset } = terms;
  if (!isInLog(terms, by)) checkColumn(say, around, dataset, by, ['by'], 'text');
  for (const { value, within } of limits) {
    checkLength(say, within, clock, ['limits', value]);
    checkValue(say.wrong, around, dataset, by, value, ['limits', value]);
  }
  const among = limits.map(each => each.value);
  const where = whereOf(terms.where, around.definitions);
  if (otherwise !== undefined || !where) return;
  for (const value of valuesIn(where, by).filter(each => !among.includes(each))) {
    const message = `Missing \`${value}\` of column \`${by}\`, which \`where\` lets count, expected a time for each`;
    say.wrong('unnamed-value', ['limits'], message, 'Name its time, or `none` where it is promised nothing');
  }
}

/** The values of a column that rows can have where a condition names them. */
function valuesIn(where: Condition, column: string): readonly string[] {
  if ('all' in where) return where.all.flatMap(part => valuesIn(part, column));
  return 'in' in where && where.column === column ? where.in : [];
}

/** A limit is a fixed length that its clock can measure. */
function checkLength(say: Say, length: Limit, clock: 'working' | 'wall', path: TermsPath): void {
  if (length === 'none') return;
  if (durationMs(length) === undefined)
    say.needsFixedLength(path, 'hours, minutes, days or working hours', 'Write it in hours');
  else checkClock(say, length, clock, path);
}
