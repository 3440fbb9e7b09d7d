import { expect, test } from 'vitest';
import { holidaysIn } from '../../../src/repository/icalendar/holidays-in.ts';

const file = 'slas/office.ics';
const event = (...lines: readonly string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
const calendar = (...lines: readonly string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const read = (...lines: readonly string[]) => holidaysIn(calendar(...lines), file);
const said = (text: string) =>
  holidaysIn(text, file).findings.map(({ place, message, fix }) =>
    place.kind === 'point' ? `${place.line}: ${message}. ${fix}.` : message,
  );

test('an event of whole days is a holiday, up to its end, which is not in it', () => {
  expect(
    read(
      ...event('DTSTART;VALUE=DATE:20261225', 'SUMMARY:Christmas Day'),
      ...event('DTSTART;VALUE=DATE:20270329', 'DTEND;VALUE=DATE:20270330'),
      ...event('DTSTART;VALUE=DATE:20271224', 'DTEND;VALUE=DATE:20280102', 'SUMMARY:Closed'),
      ...event('DTSTART:20280501', 'DURATION:P1W'),
    ),
  ).toEqual({
    findings: [],
    holidays: [
      { date: '2026-12-25', name: 'Christmas Day' },
      { date: '2027-03-29' },
      { date: '2027-12-24', days: 9, name: 'Closed' },
      { date: '2028-05-01', days: 7 },
    ],
  });
});

test('an event that recurs is a holiday each time, but for its exceptions', () => {
  expect(
    read(
      ...event('DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=YEARLY', 'SUMMARY:New Year'),
      ...event(
        'DTSTART;VALUE=DATE:20260501',
        'DTEND;VALUE=DATE:20260503',
        'RRULE:FREQ=YEARLY;UNTIL=20300501T000000Z',
        'EXDATE;VALUE=DATE:20270501,20280501',
        'EXDATE;VALUE=DATE:20290501',
      ),
    ).holidays,
  ).toEqual([
    { recurs: { rule: 'FREQ=YEARLY', from: '2026-01-01' }, name: 'New Year' },
    {
      recurs: {
        rule: 'FREQ=YEARLY;UNTIL=20300501',
        from: '2026-05-01',
        except: ['2027-05-01', '2028-05-01', '2029-05-01'],
      },
      days: 2,
    },
  ]);
});

test('the first day is a holiday whether or not the rule names it, unless it is excepted', () => {
  const thanksgiving = ['DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH'];
  const recurs = { rule: 'FREQ=YEARLY;BYMONTH=11;BYDAY=4TH', from: '2026-01-01' };
  expect(read(...event(...thanksgiving)).holidays).toEqual([{ date: '2026-01-01' }, { recurs }]);
  expect(read(...event(...thanksgiving, 'EXDATE;VALUE=DATE:20260101')).holidays).toEqual([
    { recurs: { ...recurs, except: ['2026-01-01'] } },
  ]);
});

test('lines that are folded, names in small letters and quoted parameters are read as they are meant', () => {
  expect(
    read(
      ...event(
        'dtstart;X-NOTE="a: b; c";value=date:2026',
        ' 1225',
        'SUMMARY;LANGUAGE=en:Christmas\\, the',
        '\t first day',
        'DESCRIPTION:All of it\\nis closed',
      ),
    ).holidays,
  ).toEqual([{ date: '2026-12-25', name: 'Christmas, the first day' }]);
});

test('what stands beside events, or in them, and cancelled events are passed over', () => {
  expect(
    read(
      'BEGIN:VTIMEZONE',
      'BEGIN:STANDARD',
      'DTSTART:19701025T030000',
      'END:STANDARD',
      'END:VTIMEZONE',
      ...event('DTSTART;VALUE=DATE:20261225', 'BEGIN:VALARM', 'TRIGGER:-PT1H', 'DURATION:PT5M', 'END:VALARM'),
      ...event('DTSTART;VALUE=DATE:20261226', 'STATUS:CANCELLED'),
    ),
  ).toEqual({ findings: [], holidays: [{ date: '2026-12-25' }] });
});

test('a file that is cut off or is no calendar is told where it is', () => {
  expect(said('BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20261225\n')).toEqual([
    '1: Missing `END:VCALENDAR`, expected it after `BEGIN:VCALENDAR`. Add it.',
    '2: Missing `END:VEVENT`, expected it after `BEGIN:VEVENT`. Add it.',
  ]);
  expect(said('date,name\n2026-12-25,Christmas\n')).toEqual([
    '1: Unexpected `date,name`, expected a line such as `SUMMARY:New Year`. Correct the line.',
    '2: Unexpected `2026-12-25,Christmas`, expected a line such as `SUMMARY:New Year`. Correct the line.',
    '1: Missing `BEGIN:VCALENDAR`, expected it in the first line. Add it.',
  ]);
  expect(said('')).toEqual(['1: Missing `BEGIN:VCALENDAR`, expected it in the first line. Add it.']);
});

test('an event of more than a year is taken for a slip', () => {
  expect(said(calendar(...event('DTSTART;VALUE=DATE:20261225', 'DTEND;VALUE=DATE:20281225')))).toEqual([
    '5: Unexpected `DTEND` more than a year after `DTSTART`, expected the day after the last one. Correct the day.',
  ]);
});
