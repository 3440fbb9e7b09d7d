import { sentenceCase } from './sentence-case.ts';

const numerals = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const number = (count: number): string => numerals[count] ?? String(count);
/** More reasons than a title can carry stand in the table. */
const either = (words: readonly string[]): string =>
  words.length > 3
    ? 'not as agreed'
    : words.length < 2
      ? (words[0] ?? '')
      : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
const be = (count: number, past: boolean): string =>
  past ? (count === 1 ? 'was' : 'were') : count === 1 ? 'is' : 'are';

/** Deliveries and recurring reports. */
export const deliveries = {
  heading: 'What was due',
  caption: (title: string, period: string): string => `${title}: what was due in ${period}`,
  column: {
    due: 'Due',
    place: 'Place',
    units: 'Units',
    arrived: 'Arrived',
    confirmed: 'Confirmed',
    state: 'Outcome',
  },
  reason: {
    late: 'late',
    early: 'early',
    short: 'short',
    elsewhere: 'at another place',
    unconfirmed: 'not confirmed as agreed',
    missing: 'not delivered',
  },
  state: { kept: 'kept', missed: 'missed', pending: 'still to come' },
  missedBecause: (reasons: string): string => `✕ ${reasons}`,
  keptMark: '✓ kept',
  pendingMark: '◐ still to come',
  unknownMark: '? not known, as data is missing',
  /** `Two of nine deliveries in May were late or short`. */
  faults: (
    missed: number,
    of: number,
    noun: string,
    period: string,
    reasons: readonly string[],
    past: boolean,
  ): string =>
    sentenceCase(
      missed === of && of === 1
        ? `what was due in ${period} ${be(1, past)} ${either(reasons)}`
        : `${missed === of ? `all ${number(of)}` : `${number(missed)} of ${number(of)}`} ${noun} in ${period} ${be(missed, past)} ${either(reasons)}`,
    ),
  /** `All nine deliveries in May came as agreed`. */
  allKept: (of: number, noun: string, period: string): string =>
    of === 1
      ? `What was due in ${period} came as agreed`
      : sentenceCase(`all ${number(of)} ${noun} in ${period} came as agreed`),
  /** `49 of 50 crates in May came as agreed`. */
  unitsCame: (came: string, due: string, unit: string, period: string): string =>
    came === due
      ? `All ${due} ${unit} due in ${period} came as agreed`
      : `${came} of ${due} ${unit} due in ${period} came as agreed`,
  units: 'units',
  soFar: (title: string): string => `${title} so far`,
  asKnown: (title: string): string => `${title}, as far as is known`,
  subtitle: (noun: string, every: string): string => `Share of ${noun} that came as agreed, ${every}`,
  toCome: (n: string): string => `${n} still to come`,
  unknown: (n: string): string => `${n} not known, as data is missing`,
  ofPlace: (place: string, kept: number, of: number): string => `${place}: ${kept} of ${of} kept`,
  unitsAtPlace: (place: string, units: string): string => `${place}: ${units} as agreed`,
  due: (due: string, unit: string): string => `${due} ${unit}`.trim(),
  ofDue: (delivered: string, due: string, unit: string): string => `${delivered} of ${due} ${unit}`.trim(),
  inTime: (units: string): string => `${units} on time`,
  by: (when: string, who: string): string => `${when}, ${who}`,
  until: (date: string, time: string): string => `${date}, by ${time}`,
  for: (date: string, id: string): string => `${date}, for ${id}`,
  arrived: (text: string): string => `arrived ${text}`,
  confirmed: (text: string): string => `confirmed ${text}`,
  at: (places: string): string => `at ${places}`,
  nowhere: 'an unnamed place',
};
