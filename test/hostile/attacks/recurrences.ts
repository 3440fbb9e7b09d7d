import { type Attacks, each, type Line, type SmallHouse, terms } from './attack.ts';

/** Rules of the days of a maintenance window, which stand in line 44 of the agreement. */
const rules: Readonly<Record<string, Line>> = {
  nothing: ['', 'bad-value'],
  'a word': ['nightly', 'bad-value'],
  'no frequency': ['BYDAY=MO', 'bad-value'],
  'a frequency that is none': ['FREQ=NIGHTLY', 'bad-value'],
  'each second': ['FREQ=SECONDLY', 'bad-value'],
  'each minute': ['FREQ=MINUTELY;INTERVAL=1', 'bad-value'],
  'each hour': ['FREQ=HOURLY', 'bad-value'],
  'hours of a day': ['FREQ=DAILY;BYHOUR=1,2,3', 'bad-value'],
  'seconds of a day': ['FREQ=DAILY;BYSECOND=1', 'bad-value'],
  'a frequency twice': ['FREQ=DAILY;FREQ=WEEKLY', 'bad-value'],
  'a part without a value': ['FREQ=DAILY;BYDAY=', 'bad-value'],
  'a part that is none': ['FREQ=DAILY;X-EVIL=1', 'bad-value'],
  'a part of a prototype': ['FREQ=DAILY;__proto__=1', 'bad-value'],
  'a part of every object': ['FREQ=DAILY;constructor=1', 'bad-value'],
  'two signs': ['FREQ==DAILY', 'bad-value'],
  'an end without an end': ['FREQ=DAILY;', 'bad-value'],
  'a second rule in its lines': ['FREQ=DAILY\\nRRULE:FREQ=SECONDLY', 'bad-value'],
  'a start in its lines': ['FREQ=DAILY\\nDTSTART:19000101T000000Z', 'bad-value'],
  'a step of nothing': ['FREQ=DAILY;INTERVAL=0', 'bad-value'],
  'a step backwards': ['FREQ=DAILY;INTERVAL=-1', 'bad-value'],
  'a step of a part': ['FREQ=DAILY;INTERVAL=0.5', 'bad-value'],
  'a step of very many': ['FREQ=DAILY;INTERVAL=1000000', 'bad-value'],
  'a step that is no number': ['FREQ=DAILY;INTERVAL=two', 'bad-value'],
  'a step with an exponent': ['FREQ=DAILY;INTERVAL=1e9', 'bad-value'],
  'a step of more than ten years': ['FREQ=DAILY;INTERVAL=3661', 'bad-value'],
  'a step of ten years': ['FREQ=DAILY;INTERVAL=3660'],
  'years by the most there were': ['FREQ=YEARLY;INTERVAL=99999', 'bad-value'],
  'years by ten': ['FREQ=YEARLY;INTERVAL=10'],
  'months by more than ten years': ['FREQ=MONTHLY;INTERVAL=121', 'bad-value'],
  'a thousand times': ['FREQ=DAILY;COUNT=1000'],
  'more than a thousand times': ['FREQ=DAILY;COUNT=1001', 'bad-value'],
  'a time that does not come again': ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO;COUNT=5', 'bad-value'],
  'times that never come': ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=1', 'bad-value'],
  'no times': ['FREQ=DAILY;COUNT=0', 'bad-value'],
  'very many times': ['FREQ=DAILY;COUNT=4294967296', 'bad-value'],
  'times and an end': ['FREQ=DAILY;COUNT=5;UNTIL=20260601', 'bad-value'],
  'an end that is no day': ['FREQ=DAILY;UNTIL=20260230', 'bad-value'],
  'an end before its start': ['FREQ=DAILY;UNTIL=19691231', 'empty-schedule'],
  'an end after all time': ['FREQ=DAILY;UNTIL=99991231', 'bad-value'],
  'an end on the last day there is': ['FREQ=DAILY;UNTIL=21991231'],
  'an end with a time': ['FREQ=DAILY;UNTIL=20260601T000000Z', 'bad-value'],
  'a day of the week that is none': ['FREQ=WEEKLY;BYDAY=XX', 'bad-value'],
  'an eightieth Monday': ['FREQ=YEARLY;BYDAY=80MO', 'bad-value'],
  'a Monday that is none': ['FREQ=MONTHLY;BYDAY=0MO', 'bad-value'],
  'a fifty-third Monday': ['FREQ=YEARLY;BYDAY=53MO', 'bad-value'],
  'times that do not come where it begins': ['FREQ=MONTHLY;INTERVAL=12;BYMONTH=1;COUNT=10'],
  'a day of the month that is none': ['FREQ=MONTHLY;BYMONTHDAY=32', 'bad-value'],
  'the day before the first': ['FREQ=MONTHLY;BYMONTHDAY=0', 'bad-value'],
  'the thirtieth of February': ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'empty-schedule'],
  'the thirty-first of February, looked for each day': [
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31',
    'empty-schedule',
  ],
  'a Friday that is the last of a February of 29 days': [
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=FR',
    'empty-schedule',
  ],
  'a month that is none': ['FREQ=YEARLY;BYMONTH=13', 'bad-value'],
  'a week that is none': ['FREQ=YEARLY;BYWEEKNO=54', 'bad-value'],
  'a week that few years have': ['FREQ=YEARLY;BYWEEKNO=53;BYDAY=SU'],
  'a day of the year that is none': ['FREQ=YEARLY;BYYEARDAY=367', 'bad-value'],
  'the last day of a leap year': ['FREQ=YEARLY;BYYEARDAY=366;INTERVAL=3', 'empty-schedule'],
  'a place that is none': ['FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0', 'bad-value'],
  'a place that is never reached': ['FREQ=MONTHLY;BYMONTHDAY=1;BYSETPOS=5', 'empty-schedule'],
  'places of nothing': ['FREQ=MONTHLY;BYSETPOS=1', 'bad-value'],
  'a week that starts on no day': ['FREQ=WEEKLY;WKST=XX', 'bad-value'],
  'all days of all months, each by its name': [
    `FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYMONTHDAY=1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28`,
  ],
  'very many days': [`FREQ=YEARLY;BYYEARDAY=${'1,'.repeat(10_000)}1`, 'bad-value'],
  'the same day very often': ['FREQ=MONTHLY;BYMONTHDAY=1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1'],
  'in small letters': ['freq=weekly;byday=mo'],
  'with its name': ['RRULE:FREQ=WEEKLY;BYDAY=MO'],
  'digits of another script': ['FREQ=DAILY;INTERVAL=٢', 'bad-value'],
  'a long s for an s': ['FREQ=WEEKLY;BYDAY=ſU', 'bad-value'],
};

/** Lines of the event of a file of holidays, which begin at its fourth. */
const events: Readonly<Record<string, Line>> = {
  'each second': ['DTSTART:20260101\nRRULE:FREQ=SECONDLY', 'icalendar', 5],
  'each day without an end': ['DTSTART:20260101\nRRULE:FREQ=DAILY'],
  'each day since long ago': ['DTSTART:19000101\nRRULE:FREQ=DAILY'],
  'each day of a year, each of a year': ['DTSTART:20260101\nDTEND:20270101\nRRULE:FREQ=DAILY'],
  'a year and a day': ['DTSTART:20260101\nDTEND:20270103', 'icalendar', 5],
  'an end before its start': ['DTSTART:20260102\nDTEND:20260101', 'icalendar', 5],
  'a length of very many': ['DTSTART:20260101\nDURATION:P99999999D', 'icalendar', 5],
  'a length backwards': ['DTSTART:20260101\nDURATION:-P1D', 'icalendar', 5],
  'no start': ['SUMMARY:a', 'icalendar', 3],
  'a start that is no day': ['DTSTART:20260230', 'icalendar'],
  'a start in a year without an end': ['DTSTART:99999999', 'icalendar'],
  'a start at a time': ['DTSTART:20260101T090000', 'icalendar'],
  'a start by a zone': ['DTSTART;TZID=../../etc/hostname:20260101T090000', 'icalendar'],
  'an exception that is no day': ['DTSTART:20260101\nEXDATE:a', 'icalendar', 5],
  'very many exceptions': [
    `DTSTART:20260101\nRRULE:FREQ=DAILY\nEXDATE:${'20260101,'.repeat(20_000)}20260102`,
  ],
  'days of their own': ['DTSTART:20260101\nRDATE:20260102', 'icalendar', 5],
  'an alarm that runs a program': [
    'DTSTART:20260101\nBEGIN:VALARM\nACTION:PROCEDURE\nATTACH:touch attacked\nEND:VALARM',
  ],
  'a file that is attached': ['DTSTART:20260101\nATTACH:file:///etc/hostname\nURL:javascript:alert(1)'],
  'an event that does not end': ['DTSTART:20260101\nBEGIN:VEVENT', 'icalendar', 5],
  'an end that did not begin': ['DTSTART:20260101\nEND:VTODO', 'icalendar', 5],
  'a calendar in a calendar': ['BEGIN:VCALENDAR\nDTSTART:20260101\nEND:VCALENDAR', 'icalendar', 3],
  'very many that begin': [`${'BEGIN:A\n'.repeat(20_000)}DTSTART:20260101`, 'icalendar', 20_005],
  'a prototype': ['DTSTART:20260101\n__PROTO__:a', 'icalendar', 5],
  'a name of every object': ['DTSTART:20260101\nCONSTRUCTOR:a\nTOSTRING;__X=b:c', 'icalendar', 6],
  'a line that goes on very often': [`DTSTART:20260101\nSUMMARY:a${'\n b'.repeat(60_000)}`],
  'very many parameters': [`DTSTART${';A=b'.repeat(50_000)}:20260101`],
  'very many quotes': [`DTSTART;A=${'"b",'.repeat(50_000)}"b":20260101`],
  'quotes that do not close': [`DTSTART;A=${'"b'.repeat(50_000)}:20260101`, 'icalendar'],
  'a name that runs back': ['DTSTART:20260101\nSUMMARY:a\u202eb', 'control-character', 1],
  'a name with an end of a line': ['DTSTART:20260101\nSUMMARY:a\\n::error::b'],
  'a line without a colon': ['DTSTART:20260101\na', 'icalendar', 5],
  'each day up to the last there is': ['DTSTART:16010101\nRRULE:FREQ=DAILY;UNTIL=21991231'],
  'each day up to a day after all time': [
    'DTSTART:20260101\nRRULE:FREQ=DAILY;UNTIL=99991231',
    'icalendar',
    5,
  ],
  'a number of times that does not come': ['DTSTART:20270103\nRRULE:FREQ=DAILY;INTERVAL=7;BYDAY=SA;COUNT=5'],
  'a number of times that does not come from its first day': [
    'DTSTART:20270203\nRRULE:FREQ=MONTHLY;INTERVAL=12;BYMONTH=1;COUNT=10',
  ],
  'a day that never comes': ['DTSTART:20260101\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;UNTIL=21991231'],
  'a day of the month that is none': ['DTSTART:20260101\nRRULE:FREQ=MONTHLY;BYMONTHDAY=32', 'icalendar', 5],
  'five thousand events': [
    Array.from({ length: 5000 }, () => 'DTSTART:20260101').join('\nEND:VEVENT\nBEGIN:VEVENT\n'),
  ],
  'two hundred events, each of each day': [
    Array.from({ length: 200 }, () => 'DTSTART:20260101\nRRULE:FREQ=DAILY').join(
      '\nEND:VEVENT\nBEGIN:VEVENT\n',
    ),
  ],
  'two hundred and one events, each of each day': [
    Array.from({ length: 201 }, () => 'DTSTART:20260101\nRRULE:FREQ=DAILY').join(
      '\nEND:VEVENT\nBEGIN:VEVENT\n',
    ),
    'icalendar',
    803,
  ],
};

const window = (house: SmallHouse, rule: string) =>
  house.edit(
    terms,
    'remedies:\n',
    `maintenance:\n  - id: night\n    every: "${rule}"\n    hours: "02:00-03:00"\n    effect: pause\n    text: Work in the night.\nremedies:\n`,
  );

const named = (prefix: string, attacks: Attacks): Attacks =>
  Object.fromEntries(Object.entries(attacks).map(([name, attack]) => [`${prefix}: ${name}`, attack]));

export const recurrences: Attacks = {
  ...named('windows', each(rules, terms, 44, window)),
  ...named(
    'windows over decades',
    each(
      Object.fromEntries(Object.entries(rules).filter(([, [, rule]]) => rule === undefined)),
      terms,
      44,
      (house, rule) => {
        window(house, rule);
        house.edit(terms, 'from: 2026-01-01', 'from: 1970-01-01');
      },
    ),
  ),
  ...named(
    'holidays',
    each(events, 'office.ics', 4, (house, lines) => {
      house.edit('calendars.yaml', '    hours:\n', '    holidaysFrom: office.ics\n    hours:\n');
      const text = `BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\n${lines}\nEND:VEVENT\nEND:VCALENDAR\n`;
      house.write('office.ics', text);
    }),
  ),
};
