import { columnInWords } from './columns.ts';
import { sentenceCase } from './sentence-case.ts';

const orList = (parts: readonly string[]): string => parts.join(' or ');
const andList = (parts: readonly string[]): string => parts.join(' and ');

/** Promises that are judged item by item. */
export const items = {
  named: columnInWords,
  /** `answered within 30 min (critical), 2 h (high), otherwise 8 h` */
  within: (to: string, limits: string): string => `${to} within ${limits}`,
  from: (text: string, from: string): string => `${text} from ${from}`,
  by: (to: string, due: string): string => `${to} by ${due}`,
  updates: (event: string, limits: string, until: string): string =>
    `${event} every ${limits} until ${until}`,
  times: (event: string, n: string, limits: string): string => `at least ${n} × ${event} within ${limits}`,
  inClock: (times: string, clock: 'wall' | 'working', count: number): string =>
    clock === 'wall' ? times : `${times}${count > 1 ? ',' : ''} in working time`,
  days: {
    working: (n: string, count: number): string => `${n} working ${count === 1 ? 'day' : 'days'}`,
    calendar: (n: string, count: number): string => `${n} calendar ${count === 1 ? 'day' : 'days'}`,
  },
  limitOf: (time: string, value: string): string => `${time} (${value})`,
  otherwise: (time: string): string => `otherwise ${time}`,
  limits: (parts: readonly string[]): string => parts.join(', '),
  desks: (names: readonly string[]): string =>
    `while ${orList(names.map(name => name.replaceAll('-', ' ')))} is open`,
  /** `, by the calendar of its region (north desk for north, south desk for south)` */
  calendarBy: (
    text: string,
    column: string,
    calendars: readonly (readonly [value: string, name: string])[],
  ): string =>
    `${text}, by the calendar of its ${column} (${calendars.map(([value, name]) => `${name.replaceAll('-', ' ')} for ${value}`).join(', ')})`,
  readBy: (calendar: string): string => `by the calendar ${calendar.replaceAll('-', ' ')}`,
  all: andList,
  any: (parts: readonly string[]): string => parts.join(', or '),
  group: (text: string): string => `(${text})`,
  judge: {
    item: (items: string): string => items,
    owner: (items: string): string => `owners’ times with ${items}`,
    day: (): string => 'days',
  },
  each: (target: string, what: string): string => `${target} of ${what}`,
  perGroup: (text: string, per: string): string => `${text}, for each ${per}`,
  fewerThan: {
    'one-miss': (text: string, n: string): string => `${text}; of fewer than ${n} one may be missed`,
    'not-due': (text: string, n: string): string => `${text}; nothing is due of fewer than ${n}`,
  },
  tooFew: (n: string, all: string): string => `${n}, and nothing is due of fewer than ${all}`,
  lowest: (what: string, per: string): string => `${what} in the worst ${per}`,
  sentence: (promise: string, value: string, period: string, what: string): string =>
    `${promise} was kept for ${value} of ${what} ${period}`,
  heading: 'Each item',
  missed: 'Missed items',
  bySeverity: (column: string): string => `By ${column}`,
  byGroup: (column: string): string => `By ${column}, each judged alone`,
  head: (column: string): string => sentenceCase(columnInWords(column)),
  column: {
    limits: 'Limit',
    kept: 'Kept',
    share: 'Share',
    verdict: 'Verdict',
  },
  keptOf: (kept: string, all: string): string => `${kept} of ${all}`,
  pending: (text: string, n: string): string => `${text}, ${n} not due yet`,
  none: '(blank)',
  noLimit: 'no limit',
  groupKept: '✓ kept',
  groupMissed: '✕ missed',
  groupNotDue: '– nothing due',
  late: (time: string, clock: 'wall' | 'working'): string =>
    clock === 'working' ? `${time} late in working time` : `${time} late`,
  /** Not in time by less than is told, or waiting where its lateness begins. */
  justLate: 'late',
  /** `T7 (critical, second-line), row 7: responded_at within 30 min, 10 min late` */
  miss: (id: string, about: readonly string[], row: string, what: readonly string[]): string =>
    `${id}${about.length > 0 ? ` (${about.join(', ')})` : ''}, row ${row}${what.length > 0 ? `: ${what.join(', ')}` : ''}`,
  more: (n: string): string => `and ${n} more`,
  keptAndMissed: (kept: string, missed: string): string => `${kept} kept, ${missed} missed`,
  notDueYet: (n: string): string => `${n} not due yet`,
  nothingDue: (n: string): string => `${n} with nothing due`,
  carriedIn: (n: string): string => `${n} carried in from earlier periods`,
  carriedOut: (n: string): string => `${n} carried out, not decided at the cut-off`,
  stillOpen: (n: string): string => `${n} of them still open`,
  tally: (counted: readonly string[], carried: readonly string[]): string =>
    `${counted.join(', ')}${carried.length > 0 ? `; ${carried.join(', ')}` : ''}.`,
  open: (title: string | undefined): string =>
    title === undefined
      ? 'Still open, counted nowhere until decided'
      : `${title}: still open, counted nowhere until decided`,
  lateNext: (promise: string, period: string, before: string): string =>
    `${promise} in ${period}: late next, within ${before} if nothing happens`,
  dueBy: (at: string): string => `due by ${at}`,
  reopened: (at: string): string => `opened again ${at}`,
  isNot: (condition: string): string => `not: ${condition}`,
  openFor: (time: string): string => `open for ${time}`,
};
