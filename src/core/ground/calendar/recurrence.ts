import { RRuleTemporal } from 'rrule-temporal';
import { addDays, type PlainDateText } from './plain-date.ts';

/** Days that come round by a rule of RFC 5545, counted from a first day. Times of day are said beside it, in a zone. */
export type Recurrence = {
  /** `FREQ=WEEKLY;BYDAY=MO`, in capitals. */
  readonly rule: string;
  /** DTSTART: the first day that may be one; `INTERVAL` and `COUNT` count from here. */
  readonly from: PlainDateText;
  /** EXDATE: days that are none. */
  readonly except?: readonly PlainDateText[] | undefined;
};

const parts = [
  'FREQ',
  'INTERVAL',
  'COUNT',
  'UNTIL',
  'BYDAY',
  'BYMONTHDAY',
  'BYYEARDAY',
  'BYWEEKNO',
  'BYMONTH',
  'BYSETPOS',
  'WKST',
];
const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'];

/** Reads the rule of a recurrence, in capitals; undefined unless it is one of whole days. */
export function readRule(text: string): string | undefined {
  const rule = text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '');
  if (rule.length > 200) return undefined;
  const fields = rule.split(';').map(part => part.split('='));
  const names = fields.map(([name]) => name ?? '');
  const isKnown = fields.every(([name = '', value = '', ...more]) => {
    if (more.length > 0 || !parts.includes(name)) return false;
    if (name === 'FREQ') return frequencies.includes(value);
    if (name === 'UNTIL') return /^\d{8}$/.test(value);
    return name !== 'COUNT' && name !== 'INTERVAL' ? value !== '' : /^[1-9]\d{0,4}$/.test(value);
  });
  if (!isKnown || new Set(names).size < names.length) return undefined;
  try {
    iterator({ rule, from: '2000-01-01' });
    return rule;
  } catch {
    return undefined;
  }
}

/** The same days from an earlier first day on, at least two days before; as it is where it has a number of days, which begin with the first. */
export function begunEarlier(recurrence: Recurrence): Recurrence {
  const fields = new Map(recurrence.rule.split(';').map(part => part.split('=') as [string, string]));
  if (fields.has('COUNT')) return recurrence;
  const steps = Number(fields.get('INTERVAL') ?? 1);
  const { from } = recurrence;
  const frequency = fields.get('FREQ');
  if (frequency === 'DAILY') return { ...recurrence, from: addDays(from, -2 * steps) };
  if (frequency === 'WEEKLY') return { ...recurrence, from: addDays(from, -7 * steps) };
  // Four years are a whole number of such steps, and have the same days of each month.
  const year = String(Number(from.slice(0, 4)) - 4 * steps).padStart(4, '0');
  return { ...recurrence, from: `${year}${from.slice(4)}` };
}

/** The days of a recurrence from one date up to another, the second not counted, in order. `rule` is one `readRule` gave. */
export function occurrenceDates(
  recurrence: Recurrence,
  from: PlainDateText,
  until: PlainDateText,
): PlainDateText[] {
  const first = from < recurrence.from ? recurrence.from : from;
  if (first >= until) return [];
  const except = new Set(recurrence.except);
  return iterator(recurrence)
    .between(utc(first), utc(addDays(until, -1)), true)
    .map(each => each.toString().slice(0, 10))
    .filter(date => !except.has(date));
}

/** Dates stand at midnight UTC here, so that no zone's clock moves one. */
function iterator({ rule, from }: Recurrence) {
  const rules = rule.replace(/UNTIL=(\d{8})/, 'UNTIL=$1T000000Z');
  const start = from.replaceAll('-', '');
  return new RRuleTemporal({
    rruleString: `DTSTART:${start}T000000Z\nRRULE:${rules}`,
    strict: true,
    maxIterations: 100_000,
  });
}

function utc(date: PlainDateText): Date {
  return new Date(`${date}T00:00:00Z`);
}
