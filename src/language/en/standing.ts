import type { PeriodReport } from '../../core/report.ts';
import { type Every, periodNoun } from './every.ts';
import { ordinal } from './ordinal.ts';
import { sentenceCase } from './sentence-case.ts';

/** Who a sentence is about; `many` for several parties. */
type Who = { readonly name: string; readonly many: boolean };
/** What adds up in a period: `316` of `450 leads` towards a goal, `3 tickets` of `at most 12` below a limit. */
type Sum = { readonly who: Who; readonly period: string; readonly actual: string; readonly target: string };

const are = (who: Who): string => (who.many ? 'are' : 'is');
const their = (who: Who): string => (who.many ? 'their' : 'its');
const they = (who: Who): string => (who.many ? 'they' : 'it');
/** `its June goal`, `its goal for the week of 7 Jun`. */
const named =
  (noun: string) =>
  ({ who, period }: Sum): string =>
    period.startsWith('the ') ? `${their(who)} ${noun} for ${period}` : `${their(who)} ${period} ${noun}`;
const goal = named('goal');
const limit = named('limit');
/** `316 of 450`; what is below 0, or held against what is, is no part of it: `−20 against −100`. */
const ofTarget = (actual: string, target: string): string =>
  [actual, target].some(each => each.startsWith('−'))
    ? `${actual} against ${target}`
    : `${actual} of ${target}`;
const reached = ({ actual, target }: Sum): string => ofTarget(actual, target);

/** `3 tickets (at most 12)` */
const held = ({ actual, target }: Sum): string => `${actual} (${target})`;

/** How things stand: opening sentences and the lines beside each promise. */
export const standing = {
  goal: {
    reached: (g: Sum): string => `${g.who.name} reached ${goal(g)} early, with ${reached(g)}.`,
    ahead: (g: Sum): string => `${g.who.name} ${are(g.who)} ahead of ${goal(g)} with ${reached(g)}.`,
    onPace: (g: Sum): string => `${g.who.name} ${are(g.who)} on pace for ${goal(g)} with ${reached(g)}.`,
    behind: (g: Sum, short: string): string =>
      `${g.who.name} ${are(g.who)} behind ${goal(g)} with ${reached(g)}, ${short} short of the pace.`,
    offTrack: (g: Sum, heading: string | undefined): string =>
      `${g.who.name} ${are(g.who)} off track for ${goal(g)} with ${reached(g)}${heading ? `, heading for ${heading}` : ''}.`,
    settling: (g: Sum, cutOff: string): string =>
      `${g.who.name} ended ${g.period} with ${reached(g)}; late data may still come until ${cutOff}.`,
    met: (g: Sum): string => `${g.who.name} kept ${goal(g)} with ${reached(g)}.`,
    missed: (g: Sum, short: string | undefined): string =>
      `${g.who.name} missed ${goal(g)} with ${reached(g)}${short ? `, ${short} short` : ''}.`,
    excused: (g: Sum): string =>
      `${g.who.name} had ${reached(g)} for ${goal(g)}; the shortfall is excused as agreed.`,
    withoutTarget: (who: Who, period: string, actual: string): string =>
      `${who.name} reached ${actual} in ${period}; there is no target to hold this against.`,
  },
  /** What adds up and may not be more: `Support is within its June limit with 3 tickets (at most 12).` */
  limit: {
    within: (l: Sum): string => `${l.who.name} ${are(l.who)} within ${limit(l)} with ${held(l)}.`,
    fast: (l: Sum, over: string): string =>
      `${l.who.name} ${are(l.who)} within ${limit(l)} with ${held(l)}, ${over} over the pace.`,
    over: (l: Sum): string => `${l.who.name} ${are(l.who)} over ${limit(l)} with ${held(l)}.`,
    offTrack: (l: Sum, heading: string | undefined): string =>
      `${l.who.name} ${are(l.who)} off track for ${limit(l)} with ${held(l)}${heading ? `, heading for ${heading}` : ''}.`,
    settling: (l: Sum, cutOff: string): string =>
      `${l.who.name} ended ${l.period} with ${held(l)}; late data may still come until ${cutOff}.`,
    met: (l: Sum): string => `${l.who.name} kept ${limit(l)} with ${held(l)}.`,
    missed: (l: Sum, over: string | undefined): string =>
      `${l.who.name} missed ${limit(l)} with ${held(l)}${over ? `, ${over} over` : ''}.`,
    excused: (l: Sum): string =>
      `${l.who.name} had ${held(l)} for ${limit(l)}; what is over is excused as agreed.`,
  },
  /** The number in the middle of some, or at a rank. */
  ranked: {
    median: (of: string): string => `The median of ${of}`,
    percentile: (of: string, percent: string): string => `The ${ordinal(percent)} percentile of ${of}`,
  },
  rate: {
    plain: (what: string, value: string, period: string): string => `${what} came to ${value} ${period}`,
    share: (who: Who, value: string, period: string, items: string): string =>
      `${who.name} kept ${value} of ${items} ${period}`,
    delivered: (who: Who, value: string, period: string, items: string): string =>
      `${who.name} made ${value} of ${items} as agreed ${period}`,
    measure: (who: Who, value: string, period: string, of: string, per: string): string =>
      `${who.name} had ${value} of ${of} per ${per} ${period}`,
    ratio: (who: Who, of: string, value: string, whole: string, period: string): string =>
      `At ${who.name}, ${of} came to ${value} of ${whole} ${period}`,
    mean: (who: Who, value: string, period: string): string =>
      `${who.name} took ${value} on average ${period}`,
    median: (who: Who, value: string, period: string): string =>
      `${who.name} took ${value} at the median ${period}`,
    percentile: (who: Who, value: string, period: string, items: string, percent: string): string =>
      `${who.name} took ${value} at the ${ordinal(percent)} percentile of ${items} ${period}`,
    within: (who: Who, value: string, period: string, items: string, within: string): string =>
      `${who.name} stayed within ${within} for ${value} of ${items} ${period}`,
    depth: (who: Who, value: string, period: string, item: string): string =>
      `${who.name} made ${value} attempts per unconnected ${item} ${period}`,
    available: (what: string, value: string, period: string): string =>
      `${what} was available ${value} of the time ${period}`,
    goodChecks: (what: string, value: string, period: string): string =>
      `${value} of the checks of ${what} were good ${period}`,
    asPromised: (target: string): string => `, as promised (${target})`,
    over: (who: Who, gap: string): string => `, ${gap} over what ${they(who)} promised`,
    under: (who: Who, gap: string): string => `, ${gap} under what ${they(who)} promised`,
    exactly: (target: string): string => `, where ${target} was promised`,
    excused: ', which is excused as agreed',
    stop: '.',
    withoutTarget: '; there is no target to hold this against',
  },
  in: (period: string): string => `in ${period}`,
  soFarIn: (period: string): string => `so far in ${period}`,
  noData: (title: string, period: string): string => `There is no data for “${title}” in ${period}.`,
  tooLittleData: (title: string, period: string): string =>
    `Too much data of ${period} is missing to judge “${title}”.`,
  nothingDue: (title: string, period: string, why: string | undefined): string =>
    `Nothing was due for “${title}” in ${period}${why === undefined ? '' : `: ${why}`}.`,
  notBegun: (title: string): string => `No period of “${title}” has begun yet.`,
  /** Of promises that need no look: those that are kept or on track, and those for which nothing was due. */
  restGood: (good: number, idle: number): string => {
    const all = good + idle;
    if (idle === 0)
      return all === 1
        ? 'The other promise is kept or on track.'
        : `The other ${all} promises are kept or on track.`;
    if (good === 0) return `Nothing was due for the other ${all === 1 ? 'promise' : `${all} promises`}.`;
    return `Of the other ${all} promises, ${good} ${good === 1 ? 'is' : 'are'} kept or on track; for ${idle} nothing was due.`;
  },
  restOpen: (count: number): string =>
    count === 1 ? 'One more promise needs a look.' : `${count} more promises need a look.`,
  restMixed: (good: number, open: number): string =>
    `Of the other ${good + open} promises, ${open} ${open === 1 ? 'needs' : 'need'} a look.`,
  notInForce: (status: string): string => `This agreement is ${status} and does not bind yet.`,
  ended: 'This agreement is no longer in force.',
  endedOn: (date: string): string => `This agreement ended on ${date}.`,
  startsOn: (date: string): string => `The agreement takes effect on ${date}.`,
  noObjectives: 'This agreement makes no measurable promise yet.',
  overview: {
    none: 'There is no agreement here yet.',
    allGood: (promises: number, agreements: number): string =>
      promises === 1
        ? 'The one promise is kept or on track.'
        : `All ${promises} promises${agreements > 1 ? ` in ${agreements} agreements` : ''} are kept or on track.`,
    some: (good: number, promises: number, agreements: number): string =>
      `${good} of ${promises} ${promises === 1 ? 'promise' : 'promises'}${agreements > 1 ? ` in ${agreements} agreements` : ''} ${good === 1 ? 'is' : 'are'} kept or on track`,
    idle: (count: number): string => `for ${count} nothing was due`,
    allIdle: (promises: number, agreements: number): string =>
      promises === 1
        ? 'Nothing was due for the one promise.'
        : `Nothing was due for any of ${promises} promises${agreements > 1 ? ` in ${agreements} agreements` : ''}.`,
    missed: (titles: string, count: number): string => `${titles} ${count === 1 ? 'was' : 'were'} missed`,
    behind: (titles: string, count: number): string => `${titles} ${count === 1 ? 'is' : 'are'} behind`,
    noData: (titles: string): string => `for ${titles} data is missing`,
    other: (titles: string, count: number): string =>
      `${titles} ${count === 1 ? 'has' : 'have'} nothing to judge yet`,
    titleIn: (title: string, where: string): string => (where ? `“${title}” (${where})` : `“${title}”`),
    join: (parts: readonly string[]): string => `${parts.join('; ')}.`,
  },
  row: {
    of: ofTarget,
    pace: (
      period: string,
      gone: string,
      basis: 'calendar' | 'working',
      due: string,
      isLimit: boolean,
    ): string =>
      `${period}, ${gone} of the ${basis === 'working' ? 'working days' : 'days'} gone: pace ${isLimit ? 'allows' : 'asks for'} ${due}`,
    soFar: (period: string): string => `${period} so far`,
    settling: (period: string, cutOff: string): string =>
      `${period} has ended; late data may come until ${cutOff}`,
    over: (gap: string): string => `${gap} over the goal`,
    short: (gap: string): string => `${gap} short of the goal`,
    exactly: 'exactly the goal',
    overLimit: (gap: string): string => `${gap} over the limit`,
    underLimit: (gap: string): string => `${gap} under the limit`,
    exactlyLimit: 'exactly the limit',
    ofItems: (target: string, items: string): string => `${target} of ${items}`,
    per: (target: string, divisor: string): string => `${target} per ${divisor}`,
    waiting: (n: string): string => `${n} still waiting`,
    unanswered: (n: string, oldest: string): string => `${n} still waiting, the oldest for ${oldest}`,
    pending: (n: string): string => `${n} too recent to count`,
    putOff: (n: string): string => `${n} not due yet`,
    available: (target: string): string => `${target} available`,
    allowance: (used: string, allowed: string): string => `${used} of ${allowed} allowed downtime used`,
    range: (worst: string, best: string): string => `${worst} to ${best}`,
    dataMissing: 'data is missing that cannot change the verdict',
    dataMissingSoFar: 'data is missing',
    withoutData: (amount: string, as: 'no-data' | 'full' | 'dropped'): string =>
      `${amount} without data${{ 'no-data': '', full: ' taken as available', dropped: ' left out' }[as]}`,
    failures: (used: string, allowed: string): string => `${used} failed, ${allowed} allowed`,
    perUnconnected: (target: string, item: string): string => `${target} per unconnected ${item}`,
    inClock: (target: string, clock: 'wall' | 'working'): string =>
      clock === 'working' ? `${target} in working time` : target,
    statistic: {
      mean: (target: string): string => target,
      median: (target: string): string => `${target} at the median`,
      percentile: (target: string, share: string): string => `${share} in ${target}`,
      atRank: (target: string, percent: string): string => `${target} at the ${ordinal(percent)} percentile`,
      within: (target: string, within: string): string => `${target} within ${within}`,
    },
    excused: 'excused as agreed',
    nothingDue: 'nothing was due',
    noTarget: 'no target yet',
    noTargetBecause: {
      'none-in-force': (who: string): string => `no target is agreed for this period; ${who} can agree one`,
      'not-computable': (who: string): string =>
        `no target can be computed for this period; ${who} can complete the data that the finding names`,
      'of-the-sum': () => 'the sum of all groups is judged',
    } satisfies Record<NonNullable<PeriodReport['targetMissing']>, (who: string) => string>,
    noDataValue: 'no data',
    notDueValue: 'none due',
    notBegun: 'No period has begun yet',
    join: (parts: readonly string[]): string => parts.join('; '),
  },
  missing: {
    noData: (period: string): string => `No data for ${period}.`,
    noRatio: (column: string, sum: string, period: string): string =>
      `${sentenceCase(column)} came to ${sum} in ${period}, and only what is above 0 can be divided by.`,
    tooLittle: (period: string): string => `Too much data of ${period} is missing for a verdict.`,
    partly: (period: string, amount: string, from: string, figure: string | undefined): string =>
      `There is no data for ${amount} of ${period}, from ${from} on${figure === undefined ? '' : `; ${figure}`}.`,
    between: (range: string): string => `the figure may be ${range}, which leaves the verdict open`,
    intervals: (n: string, count: string): string => `${n} ${count === '1' ? 'interval' : 'intervals'}`,
    noRequests: (n: string, count: number): string =>
      count === 1
        ? 'one interval that has a row had no requests'
        : `${n} intervals that have rows had no requests`,
    uncovered: (
      dataset: string,
      /** The service, where coverage.csv tells them apart. */
      service: string | undefined,
      when: string,
      at: {
        readonly file: string;
        /** The rows that end before it and begin after it, as `metrics/coverage.csv:2`. */
        readonly before: string | undefined;
        readonly after: string | undefined;
        readonly first: string;
        readonly last: string;
      },
    ): string => {
      const of = service === undefined ? '' : ` of service \`${service}\``;
      const unknown = `Nothing is known of ${dataset}${of} for ${when}`;
      if (at.before && at.after)
        return `${unknown}, between ${at.before} and ${at.after}; once it is complete, write ${at.last} for \`through\` of the first.`;
      if (at.before)
        return `${unknown}, after ${at.before}; once it is complete, write ${at.last} there for \`through\`.`;
      if (at.after)
        return `${unknown}, before ${at.after}; once it is complete, write ${at.first} there for \`from\`.`;
      return `${unknown}; once it is complete, add \`${dataset},${at.first},${at.last}${service === undefined ? '' : `,${service}`}\` to ${at.file}.`;
    },
    supplies: (who: Who, file: string | undefined): string =>
      `${who.name} ${who.many ? 'supply' : 'supplies'} ${file ?? 'it'}.`,
  },
  outlook: {
    wouldHaveMet: (met: number, of: number, every: Every): string =>
      of === 1
        ? `The newest target would ${met === 1 ? '' : 'not '}have been met in the one whole closed ${periodNoun(every, 1)} with data.`
        : `The newest target would have been met in ${met} of ${of} whole closed ${periodNoun(every, of)} with data.`,
    fromDays: (last: string, share: string, draws: string, every: Every): string =>
      `${sentenceCase(periodNoun(every, 2))} put together at random from the days of ${last} meet it in ${share} of ${draws} tries.`,
    fromPeriods: (last: string, share: string, draws: string, every: Every): string =>
      `Drawn at random from ${last}, one ${periodNoun(every, 1)} meets it in ${share} of ${draws} tries.`,
    running: (share: string, days: string, every: Every): string =>
      `With what it has, and its last ${days === '1' ? 'day' : `${days} days`} drawn likewise, the running ${periodNoun(every, 1)} meets its own in ${share} of them.`,
    last: (from: number, of: number): string => (from < of ? `the last ${from} of them` : `all ${from}`),
    none: 'No closed period with a figure yet to hold the newest target against.',
  },
  capacity: {
    alone: (who: string, capacity: string, per: string): string => `${who} can work ${capacity}${per}.`,
    per: (period: string): string => ` in ${period}`,
    spare: (who: string, capacity: string, per: string, goal: string, spare: string): string =>
      `${who} can work ${capacity}${per}, ${spare} more than the goal of ${goal}.`,
    short: (who: string, capacity: string, per: string, goal: string, short: string): string =>
      `${who} can work ${capacity}${per}, ${short} fewer than the goal of ${goal}.`,
    equal: (who: string, capacity: string, per: string): string =>
      `${who} can work ${capacity}${per}, exactly the goal.`,
  },
  exclusion: {
    remove: (dates: string): string => `${dates} left out`,
    pause: (dates: string): string => `Clocks paused ${dates}`,
    floor: (dates: string, floor: string): string => `${dates} held to ${floor} instead`,
    ofGoal: (share: string): string => `${share} of the goal`,
    excuse: (dates: string): string => `A miss is excused ${dates}`,
    agreed: (effect: string, note: string, agreedBy: string, entered: string): string =>
      `${effect}: ${note} (${agreedBy ? `agreed by ${agreedBy}, ` : ''}entered ${entered})`,
  },
};
