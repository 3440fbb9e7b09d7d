import { type Holiday, mostRecurring } from '../../core/ground/calendar/holidays.ts';
import { addDays } from '../../core/ground/calendar/plain-date.ts';
import { occurrenceDates, readRule, withEnd } from '../../core/ground/calendar/recurrence.ts';
import type { Finding } from '../../core/ground/finding.ts';
import { contentLines, unescaped } from './content-lines.ts';
import { type Event, eventsIn, type Wrong } from './event-lines.ts';
import { dateIn, daysOf } from './whole-days.ts';

/** What a file of holidays says; its findings are all there are at once. */
export type HolidaysRead = { readonly holidays: readonly Holiday[]; readonly findings: readonly Finding[] };

/** A property that Kept does not read leaves a holiday as it is; these would make it another. */
const unread = ['RECURRENCE-ID', 'EXRULE', 'RDATE'];

/**
 * The days of a file of iCalendar (RFC 5545): each event of whole days is a holiday, up to its `DTEND`, which is not in it; one that
 * recurs is one each time but for its `EXDATE`. A cancelled event is none. Whatever cannot be read so is an error at its line.
 */
export function holidaysIn(text: string, file: string): HolidaysRead {
  const findings: Finding[] = [];
  const wrong: Wrong = (line, message, fix) => {
    findings.push({
      code: 'icalendar',
      severity: 'error',
      file,
      place: { kind: 'point', line, column: 1 },
      message,
      fix,
    });
  };
  const { lines, odd } = contentLines(text);
  for (const each of odd) {
    const seen = each.text.length > 40 ? `${each.text.slice(0, 40)}…` : each.text;
    wrong(
      each.line,
      `Unexpected \`${seen}\`, expected a line such as \`SUMMARY:New Year\``,
      'Correct the line',
    );
  }
  const events = eventsIn(lines, wrong);
  const recurring = events.filter(({ properties }) => properties.some(({ name }) => name === 'RRULE'));
  const tooMany = recurring[mostRecurring];
  if (tooMany) {
    const message = `Unexpected event that comes round, after ${mostRecurring} others, expected at most as many`;
    wrong(tooMany.line, message, 'Write the days of some as events of their own');
    return { holidays: [], findings };
  }
  const holidays = events.flatMap(event => holidaysOf(event, wrong));
  if (findings.length === 0 && holidays.length === 0)
    wrong(
      1,
      'Unexpected file without holidays, expected a `VEVENT` for each',
      'Add them, or remove the file',
    );
  return { holidays, findings };
}

function holidaysOf({ line, properties }: Event, wrong: Wrong): readonly Holiday[] {
  const found = (name: string) => properties.find(each => each.name === name);
  if (found('STATUS')?.value.trim().toUpperCase() === 'CANCELLED') return [];
  const start = found('DTSTART');
  if (!start) {
    wrong(line, 'Missing `DTSTART` of an event, expected its day', 'Add it');
    return [];
  }
  const odd = properties.find(each => unread.includes(each.name));
  if (odd) {
    wrong(
      odd.line,
      `Unexpected \`${odd.name}\`, which is not read, expected \`RRULE\` and \`EXDATE\` alone`,
      'Write each of its days as an event',
    );
    return [];
  }
  const date = dateIn(start, start.value, wrong);
  const days = date === undefined ? undefined : daysOf(date, found('DTEND'), found('DURATION'), wrong);
  if (date === undefined || days === undefined) return [];
  const summary = unescaped(found('SUMMARY')?.value ?? '');
  const about = { ...(days > 1 && { days }), ...(summary !== '' && { name: summary }) };
  const except = properties
    .filter(each => each.name === 'EXDATE')
    .flatMap(each => each.value.split(',').map(value => dateIn(each, value, wrong)));
  if (except.includes(undefined)) return [];
  const without = except.flatMap(each => each ?? []);
  const first = without.includes(date) ? [] : [{ date, ...about }];
  const recurs = found('RRULE');
  if (!recurs) return first;
  // The end of a rule may be written as a time of its day.
  const rule = readRule(recurs.value.replace(/(UNTIL=\d{8})T\d{6}Z?/i, '$1'));
  if (rule === undefined) {
    wrong(
      recurs.line,
      `Unexpected \`${recurs.value}\`, expected a rule of days such as \`FREQ=YEARLY\``,
      'Correct the rule',
    );
    return [];
  }
  const recurrence = withEnd({ rule, from: date, ...(without.length > 0 && { except: without }) });
  // The first day is one whether or not the rule names it.
  const isNamed = occurrenceDates({ rule, from: date }, date, addDays(date, 1)).length > 0;
  return [...(isNamed ? [] : first), { recurs: recurrence, ...about }];
}
