import { mostYears } from './duration.ts';
import { isPlainDate, years } from './plain-date.ts';

/** The most steps from one time to the next: as long as any length of time may be. */
const mostSteps = {
  DAILY: mostYears * 366,
  WEEKLY: mostYears * 53,
  MONTHLY: mostYears * 12,
  YEARLY: mostYears,
};
type Frequency = keyof typeof mostSteps;

const day = '(?:MO|TU|WE|TH|FR|SA|SU)';

/** What the values of a part are, by its name: whole days, and numbers that a calendar has. */
const values: Readonly<Record<string, (value: string) => boolean>> = {
  FREQ: value => Object.hasOwn(mostSteps, value),
  INTERVAL: value => /^[1-9]\d{0,3}$/.test(value),
  COUNT: value => /^[1-9]\d{0,3}$/.test(value),
  UNTIL: value => {
    const date = value.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
    return value.length === 8 && isPlainDate(date) && date <= `${years.last}-12-31`;
  },
  // Of a fifty-third, which few years have, the library gives a day of the next one.
  BYDAY: listOf(new RegExp(`^(?:[+-]?(?:[1-9]|[1-4]\\d|5[0-2]))?${day}$`)),
  BYMONTHDAY: numbersUpTo(31),
  BYYEARDAY: numbersUpTo(366),
  BYWEEKNO: numbersUpTo(53),
  BYMONTH: listOf(/^([1-9]|1[0-2])$/),
  BYSETPOS: numbersUpTo(366),
  WKST: value => new RegExp(`^${day}$`).test(value),
};

/** The parts of a rule by their names, where it has no other and each once; undefined otherwise. */
export function rulePartsIn(rule: string): ReadonlyMap<string, string> | undefined {
  const fields = rule.split(';').map(part => part.split('='));
  const parts = new Map(fields.map(([name = '', value = '']) => [name, value]));
  const areKnown = fields.every(
    ({ length, 0: name = '', 1: value = '' }) =>
      length === 2 && Object.hasOwn(values, name) && values[name]!(value),
  );
  if (!areKnown || parts.size < fields.length || !parts.has('FREQ')) return undefined;
  const steps = Number(parts.get('INTERVAL') ?? 1);
  return steps <= mostSteps[parts.get('FREQ') as Frequency] ? parts : undefined;
}

function listOf(pattern: RegExp): (value: string) => boolean {
  return value => value.split(',').every(each => pattern.test(each));
}

/** Numbers from 1, or from -1 backwards, up to one of the most. */
function numbersUpTo(most: number): (value: string) => boolean {
  return value =>
    value.split(',').every(each => /^[+-]?[1-9]\d{0,2}$/.test(each) && Math.abs(Number(each)) <= most);
}
