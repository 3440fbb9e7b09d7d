import type { Direction } from '../../core/ground/quantity.ts';
import { type Every, periodNoun as plural } from './every.ts';
import { ordinal } from './ordinal.ts';
import { sentenceCase } from './sentence-case.ts';

const numerals = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** A small whole number as a word, at the beginning of a title: `One lead`. */
const counted = (number: string, noun: string): string =>
  sentenceCase(`${/^\d$/.test(number) ? numerals[Number(number)] : number} ${noun}`.trim());

const by = (every: Every): string => `by ${plural(every, 1)}`;

/** Titles that are findings, subtitles that say what is drawn, descriptions for screen readers. */
export const charts = {
  /** Written inside a drawing. */
  drawing: {
    goal: (value: string): string => `goal ${value}`,
    onDate: (value: string, date: string): string => `${value} on ${date}`,
    heading: (value: string): string => `heading for ${value}`,
    excluded: 'excluded',
    excludedOn: (dates: string): string => `${dates} excluded`,
    lowered: 'lowered',
    loweredOn: (dates: string): string => `${dates} lowered`,
    orMore: (attempts: string): string => `${attempts}+`,
    sign: { atLeast: '≥', atMost: '≤', above: '>', below: '<' } satisfies Record<Direction, string>,
  },
  byPeriod: by,
  noData: (period: string): string => `No data for ${period}`,
  tooLittleData: (period: string): string => `Too little data for ${period}`,
  nothingYet: 'No period with data yet',
  nothingDue: (period: string): string => `Nothing was due in ${period}`,
  allValues: 'All values are in the data table.',
  join: (sentences: readonly string[]): string => sentences.join(' '),
  target: (text: string): string => `The target is ${text}.`,
  missedIn: (periods: string): string => `Missed: ${periods}.`,
  excusedIn: (periods: string): string => `Excused: ${periods}.`,
  asAgreed: (labels: string): string => `As agreed: ${labels}.`,
  maintenanceIn: (windows: number): string =>
    windows === 1
      ? 'One window of maintenance is left out.'
      : `${windows} windows of maintenance are left out.`,
  noDataIn: (periods: string): string => `No data: ${periods}.`,
  runningIn: (period: string): string => `Still running: ${period}.`,
  bars: (count: number, every: Every, from: string, to: string): string =>
    count === 1
      ? `Bar chart of one ${plural(every, 1)}, ${to}.`
      : `Bar chart of ${count} ${plural(every, count)}, ${from} to ${to}.`,
  axisFrom: (from: string): string => `The axis begins at ${from}, not at 0.`,
  range: (lowest: string, inLowest: string, highest: string, inHighest: string): string =>
    `Lowest ${lowest} in ${inLowest}, highest ${highest} in ${inHighest}.`,
  cumulative: {
    ahead: (gap: string, noun: string, day: string): string =>
      `${counted(gap, noun)} ahead of the line on ${day}`,
    behind: (gap: string, noun: string, day: string): string =>
      `${counted(gap, noun)} behind the line on ${day}`,
    onLine: (day: string): string => `On the line on ${day}`,
    reached: (target: string, day: string): string => `The goal of ${target} is reached by ${day}`,
    over: (period: string, gap: string, noun: string, target: string): string =>
      `${sentenceCase(period)} ended ${`${gap} ${noun}`.trim()} over its goal of ${target}`,
    short: (period: string, gap: string, noun: string, target: string): string =>
      `${sentenceCase(period)} ended ${`${gap} ${noun}`.trim()} short of its goal of ${target}`,
    excused: (period: string, gap: string, noun: string, target: string): string =>
      `${sentenceCase(period)} ended ${`${gap} ${noun}`.trim()} short of its goal of ${target}, excused as agreed`,
    exactly: (period: string, target: string): string =>
      `${sentenceCase(period)} ended exactly at its goal of ${target}`,
    noTarget: (actual: string, day: string): string => `${actual} by ${day}, without a target`,
    subtitle: (title: string, period: string): string => `${title}, ${period}, cumulative.`,
    rose: (before: string, now: string, date: string): string =>
      `The goal rose from ${before} to ${now} on ${date}.`,
    fell: (before: string, now: string, date: string): string =>
      `The goal fell from ${before} to ${now} on ${date}.`,
    drawn: (title: string, from: string, to: string, actual: string): string =>
      `Line chart. ${title}, added up by day from ${from} to ${to}: ${actual} in the end.`,
    line: (goal: string, date: string): string => `The pace line reaches the goal of ${goal} on ${date}.`,
    pace: (due: string, day: string): string => `On ${day} it asks for ${due}.`,
    /** The same where less is better. */
    limit: {
      ahead: (gap: string, noun: string, day: string): string =>
        `${counted(gap, noun)} over the line on ${day}`,
      behind: (gap: string, noun: string, day: string): string =>
        `${counted(gap, noun)} under the line on ${day}`,
      reached: (target: string, day: string): string => `The limit of ${target} is reached by ${day}`,
      over: (period: string, gap: string, noun: string, target: string): string =>
        `${sentenceCase(period)} ended ${`${gap} ${noun}`.trim()} over its limit of ${target}`,
      short: (period: string, gap: string, noun: string, target: string): string =>
        `${sentenceCase(period)} ended ${`${gap} ${noun}`.trim()} under its limit of ${target}`,
      excused: (period: string, gap: string, noun: string, target: string): string =>
        `${sentenceCase(period)} ended ${`${gap} ${noun}`.trim()} over its limit of ${target}, excused as agreed`,
      exactly: (period: string, target: string): string =>
        `${sentenceCase(period)} ended exactly at its limit of ${target}`,
      rose: (before: string, now: string, date: string): string =>
        `The limit rose from ${before} to ${now} on ${date}.`,
      fell: (before: string, now: string, date: string): string =>
        `The limit fell from ${before} to ${now} on ${date}.`,
      line: (limit: string, date: string): string =>
        `The pace line reaches the limit of ${limit} on ${date}.`,
      pace: (due: string, day: string): string => `On ${day} it allows ${due}.`,
    },
  },
  rate: {
    plain: (what: string, value: string, period: string): string => `${what} came to ${value} in ${period}`,
    took: (event: string, value: string, period: string): string => `${event} took ${value} in ${period}`,
    tookSoFar: (event: string, value: string, period: string): string =>
      `${event} takes ${value} so far in ${period}`,
    percentile: (percent: string, value: string, period: string): string =>
      `The ${ordinal(percent)} percentile was ${value} in ${period}`,
    within: (value: string, within: string, period: string): string =>
      `${value} came within ${within} in ${period}`,
    depth: (value: string, item: string, period: string): string =>
      `${value} attempts per unconnected ${item} in ${period}`,
    share: (value: string, items: string, period: string): string => `${value} of ${items} kept in ${period}`,
    measure: (value: string, divisor: string, period: string): string =>
      `${value} per ${divisor} in ${period}`,
    ratio: (of: string, value: string, whole: string, period: string): string =>
      `${sentenceCase(of)} came to ${value} of ${whole} in ${period}`,
    over: (gap: string): string => `, ${gap} over target`,
    under: (gap: string): string => `, ${gap} under target`,
    exactly: ', exactly on target',
    noTarget: ', without a target',
    excused: ', excused as agreed',
    speedSubtitle: {
      mean: (time: string, from: string, to: string, every: Every): string =>
        `Mean ${time} from ${from} to ${to}, ${by(every)}`,
      median: (time: string, from: string, to: string, every: Every): string =>
        `Median ${time} from ${from} to ${to}, ${by(every)}`,
      percentile: (time: string, from: string, to: string, every: Every, share: string): string =>
        `${sentenceCase(time)} from ${from} to ${to} that ${share} stayed within, ${by(every)}`,
      within: (time: string, from: string, to: string, every: Every, within: string): string =>
        `Share with at most ${within} of ${time} from ${from} to ${to}, ${by(every)}`,
    },
    /** What a time goes from and to, where that is no column with a word of its own. */
    speedEvents: {
      anyOf: (events: readonly string[]): string => events.join(' or '),
      firstOf: (column: string, of: string): string => `the first ${column} of ${of.replaceAll('-', ' ')}`,
    },
    plainSubtitle: (what: string, every: Every): string => `${sentenceCase(what)}, ${by(every)}`,
    shareSubtitle: (items: string, every: Every): string => `Share of ${items} kept, ${by(every)}`,
    measureSubtitle: (of: string, divisor: string, every: Every): string =>
      `Sum of ${of} per ${divisor}, ${by(every)}`,
    ratioSubtitle: (of: string, whole: string, every: Every): string =>
      `${sentenceCase(of)} as a share of ${whole}, ${by(every)}`,
    depthSubtitle: (
      item: string,
      within: string,
      every: Every,
      automated: boolean,
      channels: string,
    ): string =>
      `Mean attempts per ${item} not reached within ${within}${channels ? `, by ${channels}` : ''}, ${automated ? 'automated ones included' : 'automated ones left out'}, ${by(every)}`,
  },
  availability: {
    title: (value: string, period: string): string => `${value} available in ${period}`,
    byTime: 'available time',
    byChecks: 'good checks',
    byIntervals: 'mean of intervals',
    subtitle: (title: string, what: string, every: Every, from: string | undefined): string =>
      `${title}, ${what} ${by(every)}${from ? `; the axis begins at ${from}` : ''}`,
  },
  attainment: {
    all: (count: number, every: Every): string =>
      count === 1
        ? `Kept in the one ${plural(every, 1)} judged so far`
        : `Kept in all ${count} ${plural(every, count)} judged so far`,
    some: (kept: number, count: number, every: Every): string =>
      `Kept in ${kept} of ${count} ${plural(every, count)}`,
    none: (count: number, every: Every): string =>
      count === 1
        ? `Not kept in the one ${plural(every, 1)} judged so far`
        : `Kept in none of ${count} ${plural(every, count)}`,
    last: (verdict: string, period: string): string => `, ${verdict} in ${period}`,
    nothing: (every: Every): string => `No ${plural(every, 1)} is closed yet`,
    subtitle: (title: string, every: Every): string =>
      `${title}, attainment of the target ${by(every)}; 100 % is the promise, a stronger colour is farther from it`,
  },
  attempts: {
    atLeast: (share: string, items: string, attempts: string, period: string): string =>
      `${share} of ${items} got ${attempts} or more attempts in ${period}`,
    none: (share: string, items: string, period: string): string =>
      `${share} of ${items} got no attempt in ${period}`,
    everyOne: (items: string, period: string): string => `All ${items} got an attempt in ${period}`,
    subtitle: (items: string, period: string): string =>
      `All ${items} of ${period} by the number of attempts they got, reached or not`,
    drawn: (items: string, period: string): string =>
      `Bar chart of ${items} of ${period} by number of attempts.`,
    part: (share: string, attempts: number): string =>
      `${share} got ${attempts === 0 ? 'none' : attempts === 1 ? '1 attempt' : `${attempts} attempts`}`,
    parts: (parts: readonly string[]): string => `${parts.join(', ')}.`,
  },
};
