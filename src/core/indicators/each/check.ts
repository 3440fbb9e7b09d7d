import { checkColumn } from '../../datasets/check-column.ts';
import { checkCondition } from '../../datasets/check-condition.ts';
import type { TermsPath } from '../../ground/finding.ts';
import type { Say } from '../../ground/say.ts';
import type { IndicatorAround } from '../around.ts';
import { checkCalendarBy } from '../items/check-calendar-by.ts';
import { checkLogged, needsLog } from '../items/check-logged.ts';
import { checkRules } from '../items/check-rules.ts';
import { isOfLog } from '../items/of-log.ts';
import { checkReceived } from '../items/received.ts';
import { checkRows, checkTakesTime, ofItems } from '../rows.ts';
import { countedBy } from '../where.ts';
import { checkLimits } from './check-limits.ts';
import { checkTogether } from './check-together.ts';
import { checkWarn } from './check-warn.ts';
import { isInLog } from './columns.ts';
import { calendarByOf } from './item-calendar.ts';
import { judgesStops } from './judges-stops.ts';
import { everyLimit, limitsOf } from './limits.ts';
import { type EachTerms, leavesOf, type Promised } from './terms.ts';

/** A promise of each item names columns, desks and a log that exist, and events only beside a log (RULES 18). */
export function checkEach(say: Say, terms: EachTerms, around: IndicatorAround): void {
  if (!checkRows(say, terms, around, ofItems, terms.at)) return;
  const { dataset, log, rules, judge, per, calendar } = terms;
  checkColumn(say, around, dataset, terms.at, ['at'], 'time');
  checkLogged(say, terms, around);
  if (judge === 'owner' && log === undefined) needsLog(say, 'owners', ['judge']);
  if (judge === 'owner' && log !== undefined && rules?.transfer === undefined) {
    say.wrong(
      'missing-field',
      ['judge'],
      'Missing `rules.transfer` beside `judge: [item, owner]`, expected the events that hand an item on',
      'Name them',
    );
  }
  if (rules) {
    checkRules(say.below(['rules']), rules, judgesStops(terms));
    checkResumed(say, terms);
  }
  if (per !== undefined && !(per === 'owner' && judge === 'owner'))
    checkColumn(say, around, dataset, per, ['per'], 'text');
  checkDesks(say, calendar, around, ['calendar']);
  const leaves = leavesOf(terms.promise);
  const isMeasured = leaves.some(leaf => calendarByOf(leaf, terms));
  checkCalendarBy(say.below(['calendarBy']), terms, around, isMeasured, column => isInLog(terms, column));
  checkReceived(say, terms, {
    isInDays: leaves
      .flatMap(leaf => everyLimit(limitsOf(leaf) ?? { limits: [] }))
      .some(each => 'days' in each),
    hasCalendar: (calendar ?? terms.calendarBy ?? around.calendar) !== undefined,
  });
  if (terms.warn) checkWarn(say.below(['warn', 'before']), terms, terms.warn.before);
  checkPromise(say.below(['promise']), terms, terms.promise, around);
  checkTogether(say.below(['promise']), terms, around);
}

/** Where a hand-over carries the time, a later owner would have what was counted before the item was opened again. */
function checkResumed(say: Say, { rules, judge }: EachTerms): void {
  if (rules?.reopened !== 'resume' || judge !== 'owner' || rules.onTransfer === 'restart') return;
  if (!(rules.start && rules.stop)) return;
  const message =
    'Unexpected `reopened: resume` beside `judge: [item, owner]` where a hand-over carries the time, of which a later owner would have what was counted before, expected a time that starts anew';
  const fix = 'Write `reopened: restart`, or `onTransfer: restart`';
  say.wrong('bad-value', ['rules', 'reopened'], message, fix);
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
      checkCondition(say, around, terms.dataset, promise.is, ['is'], {
        ...countedBy(terms, around, terms.at),
        isPromise: true,
      });
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
  const byItem = terms.calendarBy?.calendars.map(each => each.calendar);
  const desks = promise.calendar ?? terms.calendar ?? byItem ?? around.calendar;
  if (clock === 'working' && desks === undefined)
    say.needsCalendar(promise.clock ? ['clock'] : [], 'working clock', true);
  const measured = { clock, desks };
  if (promise.kind === 'updates') checkLimits(say.below(['every']), terms, promise.every, measured, around);
  else checkLimits(say.below(['within']), terms, promise.within, measured, around);
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
