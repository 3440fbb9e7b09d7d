import { RRuleTemporal } from 'rrule-temporal';
import { addDays, type PlainDateText } from './plain-date.ts';
import { rulePartsIn } from './rule-parts.ts';

/** Days that come round by a rule of RFC 5545, counted from a first day. Times of day are said beside it, in a zone. */
export type Recurrence = {
  /** `FREQ=WEEKLY;BYDAY=MO`, in capitals. */
  readonly rule: string;
  /** DTSTART: the first day that may be one; `INTERVAL` and `COUNT` count from here. */
  readonly from: PlainDateText;
  /** EXDATE: days that are none. */
  readonly except?: readonly PlainDateText[] | undefined;
};

/** The most steps that a rule with a number of times may take to its last. */
export const mostStepsToLast = 1000;

/** Reads the rule of a recurrence, in capitals; undefined unless it is one of whole days. */
export function readRule(text: string): string | undefined {
  const rule = text
    .trim()
    .replace(/[a-z]/g, letter => letter.toUpperCase())
    .replace(/^RRULE:/, '');
  const parts = rule.length > 200 ? undefined : rulePartsIn(rule);
  if (parts === undefined) return undefined;
  try {
    const times = iterator({ rule, from: '2000-01-01' }, mostStepsToLast);
    if (parts.has('COUNT')) times.all();
    return rule;
  } catch {
    return undefined;
  }
}

/** The same days from an earlier first day on, at least two days before; as it is where it has a number of days, which begin with the first. */
export function begunEarlier(recurrence: Recurrence): Recurrence {
  const fields = rulePartsIn(recurrence.rule) ?? new Map();
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
  return iterator(withEnd(recurrence))
    .between(utc(first), utc(addDays(until, -1)), true)
    .map(each => each.toString().slice(0, 10))
    .filter(date => !except.has(date));
}

/** Whether it has no day in the three years from its first. */
export function isEmpty(recurrence: Recurrence): boolean {
  const { from } = recurrence;
  return occurrenceDates(recurrence, from, addDays(from, 3 * 366)).length === 0;
}

/** The same days by a rule that says when they end, in place of how many there are, which is found by counting. */
export function withEnd(recurrence: Recurrence): Recurrence {
  const { rule, from } = recurrence;
  if (!/(^|;)COUNT=/.test(rule)) return recurrence;
  const last = lastCounted(recurrence) ?? from;
  return { ...recurrence, rule: rule.replace(/COUNT=\d+/, `UNTIL=${last.replaceAll('-', '')}`) };
}

/** The last day of a rule with a number of days; undefined where its steps from the first day meet none. */
function lastCounted(recurrence: Recurrence): PlainDateText | undefined {
  try {
    return iterator(recurrence, 5 * mostStepsToLast)
      .all()
      .at(-1)
      ?.toString()
      .slice(0, 10);
  } catch {
    return undefined;
  }
}

/** Dates stand at midnight UTC here, so that no zone's clock moves one. */
function iterator({ rule, from }: Recurrence, maxIterations = 100_000) {
  const rules = rule.replace(/UNTIL=(\d{8})/, 'UNTIL=$1T000000Z');
  const start = from.replaceAll('-', '');
  return new RRuleTemporal({
    rruleString: `DTSTART:${start}T000000Z\nRRULE:${rules}`,
    strict: true,
    maxIterations,
  });
}

function utc(date: PlainDateText): Date {
  return new Date(`${date}T00:00:00Z`);
}
