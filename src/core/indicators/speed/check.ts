import { checkColumn } from '../../datasets/check-column.ts';
import { checkCondition } from '../../datasets/check-condition.ts';
import { checkDataset } from '../../datasets/check-dataset.ts';
import { datasetKinds } from '../../datasets/tables.ts';
import type { Say } from '../../ground/say.ts';
import type { IndicatorAround } from '../around.ts';
import { checkCalendarBy } from '../items/check-calendar-by.ts';
import { checkLength } from '../items/check-length.ts';
import { checkLogged } from '../items/check-logged.ts';
import { checkRules } from '../items/check-rules.ts';
import { isOfLog } from '../items/of-log.ts';
import { checkReceived } from '../items/received.ts';
import { endsAtStop } from '../items/runs.ts';
import { checkNamed, checkRows, checkTakesTime, ofItems } from '../rows.ts';
import { columnsOfEnds, daysOf, endsOf } from './ends.ts';
import type { FirstOf, SpeedTerms } from './terms.ts';

/** A speed is measured between two events that its dataset, its log or another dataset has, by a clock whose calendar is known. */
export function checkSpeed(say: Say, terms: SpeedTerms, around: IndicatorAround): void {
  const { statistic } = terms;
  if (checkRows(say, terms, around, ofItems, endsOf(terms).isBySecond ? undefined : endsOf(terms).from)) {
    checkNamed(say, terms, around, { from: terms.from, to: terms.to === undefined ? undefined : 'named' });
    checkEnds(say, terms, around);
    checkLogged(say, terms, around);
    checkRead(say, terms);
    checkAt(say, terms);
    checkCalendars(say, terms, around);
    const isMeasured = terms.clock === 'working' || daysOf(statistic) !== undefined;
    checkCalendarBy(say.below(['calendarBy']), terms, around, isMeasured, () => false);
  }
  if (statistic.kind === 'within') {
    const desks = terms.calendar ?? terms.calendarBy?.column ?? around.calendar;
    checkLength(say, statistic.within, { clock: terms.clock, desks }, ['statistic', 'within']);
  }
}

/** Each of the two events is a time that there is, and some time goes from one to the other. */
function checkEnds(say: Say, terms: SpeedTerms, around: IndicatorAround): void {
  const { dataset } = terms;
  const { from, to } = endsOf(terms);
  const column = (name: string | undefined, field: string) => {
    if (name !== undefined && !isOfLog(terms, name)) checkColumn(say, around, dataset, name, [field], 'time');
  };
  column(terms.from, 'from');
  if (from === 'stop' && isOfLog(terms, from)) {
    const message = 'Unexpected `from: stop`, with which a time ends, expected a column or `start`';
    say.wrong('takes-no-time', ['from'], message, 'Name the event with which it begins');
  }
  if (typeof terms.to === 'object') {
    checkFirstOf(say.below(['to']), terms.to, around);
    return;
  }
  column(terms.to, 'to');
  if (columnsOfEnds(terms).length < 2 && from !== to) return;
  checkTakesTime(say, terms, around, { from, to, path: [terms.to === undefined ? 'from' : 'to'] });
}

/** The rows of another dataset name the item, and have a time. */
function checkFirstOf(say: Say, { first, of, by, where }: FirstOf, around: IndicatorAround): void {
  if (!checkDataset(say, around, of, datasetKinds, ['of'])) return;
  checkColumn(say, around, of, first, ['first'], 'time');
  checkColumn(say, around, of, by, ['by'], 'text');
  if (where) checkCondition(say, around, of, where, ['where']);
}

/** A log is read by rules. */
function checkRead(say: Say, terms: SpeedTerms): void {
  const { log, rules } = terms;
  if (log !== undefined && rules === undefined) {
    const message = 'Unexpected log without rules, expected `rules:` that say what its events do to the time';
    say.wrong('missing-field', ['log'], message, 'Name the events, such as `stop: [resolved]`');
  }
  if (rules) checkRules(say.below(['rules']), rules, endsAtStop({ rules }, endsOf(terms).to));
}

/** An item belongs to the period of one of the two events it is measured between; what counts is asked of a column. */
function checkAt(say: Say, terms: SpeedTerms): void {
  const { at, counts } = terms;
  const { from, toName, isBySecond } = endsOf(terms);
  const [first, second] = [from, toName].map(each => `\`${each}\``);
  if (at !== undefined && at !== from && at !== toName) {
    const message = `Unexpected \`at: ${at}\` of a time from ${first} to ${second}, expected one of the two`;
    const fix = `Write ${second} for the period in which it ends, or remove \`at:\` for that in which it begins`;
    say.wrong('bad-value', ['at'], message, fix);
  } else if (at !== undefined && from === toName) {
    const message = `Unexpected \`at: ${at}\`, which both events are called, expected two names`;
    const fix = 'Give one of the columns another name by `columns:` of its dataset, or remove `at:`';
    say.wrong('bad-value', ['at'], message, fix);
  }
  const placedBy = isBySecond ? endsOf(terms).to : from;
  if (counts !== undefined && !columnsOfEnds(terms).includes(placedBy)) {
    const message = `Unexpected \`counts\` of items that are placed by \`${isBySecond ? toName : from}\`, which is no column of \`${terms.dataset}\`, expected one that is`;
    say.wrong('bad-value', ['counts'], message, 'Say with `where:` which rows count');
  }
}

function checkCalendars(say: Say, terms: SpeedTerms, around: IndicatorAround): void {
  const { clock, calendar, calendarBy, statistic } = terms;
  const isInWorkingDays = statistic.kind === 'percentile' && statistic.days === 'working';
  if (calendar !== undefined) say.refer(calendar, around.calendarNames, 'calendar', ['calendar']);
  const hasCalendar = (calendar ?? calendarBy ?? around.calendar) !== undefined;
  if (clock === 'working' && !hasCalendar) say.needsCalendar(['clock'], 'working clock', true);
  else if (isInWorkingDays && !hasCalendar) say.needsCalendar(['statistic', 'in'], 'working days', true);
  // What is missing there is told once.
  const isAskedFor = clock === 'working' || isInWorkingDays;
  checkReceived(say, terms, {
    isInDays: daysOf(statistic) !== undefined,
    hasCalendar: hasCalendar || isAskedFor,
  });
}
