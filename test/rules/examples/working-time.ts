import { parse } from 'yaml';
import { readDuration } from '../../../src/core/ground/calendar/duration.ts';
import { instantAfter } from '../../../src/core/ground/calendar/instant-after.ts';
import { type Calendar, elapsedMs, workingClock } from '../../../src/core/ground/calendar/working-time.ts';
import type { PeriodReport } from '../../../src/core/report.ts';
import { calendarOf, calendars } from '../../../src/core/terms/calendars.ts';
import { holidaysIn } from '../../../src/repository/icalendar/holidays-in.ts';
import { desk } from '../../desk.ts';
import type { Cells, Runs } from '../rules-document.ts';
import { shown } from '../shown.ts';
import { firstPeriod, promise, reportOf, rowsOf, yaml } from '../small-agreement.ts';
import { type LogRow, ticketLog } from '../ticket-log.ts';

/** `2026-06-19T16:30` of `Friday 2026-06-19T16:30`. */
function timeOf(text = ''): string {
  return text.split(' ')[1] ?? '';
}

/** `Friday 2026-06-19T16:30`, where the weekday is right. */
function read(text = ''): number {
  const at = Date.parse(`${timeOf(text)}Z`);
  if (written(at) !== text) throw new Error(`Unexpected \`${text}\`, expected \`${written(at)}\``);
  return at;
}

function written(at: number): string {
  const weekday = new Date(at).toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' });
  return `${weekday} ${new Date(at).toISOString().slice(0, 16)}`;
}

function timeAfter(from: string | undefined, time: string, calendar: Calendar): string {
  return written(instantAfter(read(from), readDuration(time)!, 'Etc/UTC', calendar)!);
}

function deadline({ from, time = '' }: Cells): Cells {
  return { deadline: timeAfter(from, time.replace(/(?<!working )hour/, 'working hour'), desk) };
}

const office = `BEGIN:VCALENDAR
BEGIN:VEVENT
DTSTART;VALUE=DATE:20261224
DTEND;VALUE=DATE:20261226
END:VEVENT
END:VCALENDAR
`;

/** Whether the only item was kept, and by how much not. */
function keptAndLate(detail: PeriodReport['detail']): Cells {
  const found = detail?.kind === 'items' ? detail : undefined;
  const late = found?.misses[0]?.lateMs;
  return {
    kept: found?.kept === 1 ? 'yes' : 'no',
    'late by':
      late === undefined ? '' : shown({ value: String(late), unit: { kind: 'duration', clock: 'wall' } }),
  };
}

export const workingTime: Runs = {
  'deadlines in working hours': deadline,
  'working time between two instants': ({ from, to }) => {
    const [start, end] = [read(from), read(to)];
    const ms = elapsedMs(workingClock(desk, start, end), start, end);
    return { elapsed: shown({ value: String(ms), unit: { kind: 'duration', clock: 'wall' } }) };
  },
  'two working hours from Wednesday 23 December 2026 at 16:00 on': ({
    'calendar, besides 9 to 17 from Monday to Friday': said = '',
  }) => {
    const hours = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map(day => [day, ['09:00-17:00']]);
    const written = {
      zone: 'Etc/UTC',
      hours: Object.fromEntries(hours),
      ...parse(`{ ${said} }`, { schema: 'failsafe' }),
    };
    const terms = calendars.parse({ calendars: { desk: written } }).calendars.desk!;
    const own = calendarOf('desk', terms, file =>
      file === 'office.ics' ? holidaysIn(office, file).holidays : [],
    );
    const from = 'Wednesday 2026-12-23T16:00';
    return { deadline: timeAfter(from, '2 working hours', own) };
  },
  'eight working hours, from Monday 15 June at 9:00 on': async ({ answered }) => {
    const within = '8 working hours';
    const { objectives } = await reportOf({
      objectives: [
        { each: 'rows', at: 'at', promise: { to: 'done', within } },
        { speed: 'rows', from: 'at', to: 'done', statistic: { within } },
      ].map((indicator, place) =>
        promise({
          id: `promise-${place + 1}`,
          indicator: { ...indicator, clock: 'working' },
          target: { atLeast: '100%' },
          since: '2026-06-01',
        }),
      ),
      ...rowsOf({ times: ['done'] }, [{ at: '2026-06-15T09:00', done: timeOf(answered) }]),
      asOf: '2026-07-31',
    });
    const [item, share] = objectives.map(({ periods }) => periods[0]!);
    const stateOf = ({ verdict }: PeriodReport) => (verdict === 'met' ? 'kept' : (verdict ?? ''));
    const [miss] = item?.detail?.kind === 'items' ? item.detail.misses : [];
    return {
      'each item': stateOf(item!),
      'share within': stateOf(share!),
      'late by': miss === undefined ? '' : `${miss.lateMs} ms`,
    };
  },
  'deadlines in working days': deadline,
  'an item that begins on Friday 19 June, with a limit in days': async given => {
    const { begins, received, within, done, 'customer asked': asked = '' } = given;
    const [pause = '', resume] = asked.split('–');
    const day = timeOf(pause).slice(0, 11);
    const asking: LogRow[] = resume
      ? [
          [timeOf(pause), 'asked'],
          [`${day}${resume}`, 'answered'],
        ]
      : [];
    const indicator = {
      each: 'tickets',
      at: 'opened_at',
      clock: 'working',
      ...(received && { received }),
      log: 'log',
      rules: { pause: ['asked'], resume: ['answered'], stop: ['done'] },
      promise: { to: 'stop', within },
    };
    const { detail } = await firstPeriod({
      objectives: [promise({ indicator, target: { atLeast: '100%' }, since: '2026-06-01' })],
      ...ticketLog(
        { opened_at: `2026-06-19T${begins}` },
        [...asking, [timeOf(done), 'done']],
        ['2026-06-01', '2026-07-31'],
      ),
      asOf: '2026-07-31',
    });
    return keptAndLate(detail);
  },
  'an item that begins on Monday 15 June at 16:30 in UTC': async ({ region, within, done }) => {
    const week = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map(day => [day, ['09:00-17:00']]);
    const hours = Object.fromEntries(week);
    const calendars = {
      desk: { zone: 'Etc/UTC', hours },
      'north-desk': { zone: 'Etc/UTC', hours, holidays: [{ date: '2026-06-16' }] },
      'south-desk': { zone: 'Asia/Tokyo', hours },
    };
    const indicator = {
      each: 'rows',
      at: 'at',
      clock: 'working',
      calendarBy: { column: 'region', calendars: { north: 'north-desk', south: 'south-desk' } },
      promise: { to: 'done', within },
    };
    const row = { at: '2026-06-15T16:30', done: timeOf(done), region: region ?? '' };
    const data = rowsOf({ times: ['done'], texts: ['region'] }, [row]);
    const { detail } = await firstPeriod({
      objectives: [promise({ indicator, target: { atLeast: '100%' }, since: '2026-06-01' })],
      ...data,
      files: { ...data.files, 'slas/calendars.yaml': yaml({ calendars }) },
      asOf: '2026-07-31',
    });
    return keptAndLate(detail);
  },
};
