import { exactText } from '../../core/ground/exact.ts';
import type { Quantity } from '../../core/ground/quantity.ts';
import type { PeriodReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatAgainst } from '../format/against.ts';
import { formatNumber } from '../format/number.ts';
import { formatQuantity, noun } from '../format/quantity.ts';
import { againstTarget } from '../sentences/against-target.ts';
import { pendingBeside } from '../sentences/pending.ts';
import { unansweredOf, unansweredText } from '../sentences/unanswered.ts';
import { wholeShare } from '../sentences/whole-share.ts';
import { defaults } from './defaults.ts';
import { detailOf } from './detail.ts';
import { plainLimit } from './each/limit.ts';
import type { IndicatorOf, IndicatorWords } from './kind.ts';
import { rank } from './rank.ts';

type Speed = IndicatorOf<'speed'>;

/** How long items took, or which share in time: `1 h 20 min on average`. */
export const speedWords: IndicatorWords<'speed'> = {
  ...defaults,
  target: (words, indicator, text) => {
    const row = words.standing.row;
    const statistic = {
      mean: () => row.statistic.mean(text),
      median: () => row.statistic.median(text),
      percentile: () => row.statistic.percentile(text, shareOf(indicator)),
      within: () => row.statistic.within(text, withinText(words, indicator)),
    }[indicator.statistic]();
    const inClock = saysDays(indicator) ? statistic : row.inClock(statistic, indicator.clock);
    const { calendarBy } = indicator;
    if (!calendarBy) return inClock;
    const named = calendarBy.calendars.map(each => [each.value, each.calendar] as const);
    return words.items.calendarBy(inClock, words.items.named(calendarBy.column), named);
  },
  measured: (words, { indicator }, { who, value, when }) => {
    const say = words.standing.rate;
    const items = noun(words, indicator.item, { value: '2' });
    return {
      mean: () => say.mean(who, value, when),
      median: () => say.median(who, value, when),
      percentile: () => say.percentile(who, value, when, items, rank(indicator)),
      within: () => say.within(who, value, when, items, withinText(words, indicator)),
    }[indicator.statistic]();
  },
  chartTitle: (words, { indicator, title }, { period, value, name }) => {
    const say = words.charts.rate;
    const event = eventOf(words, indicator, 'to')?.noun ?? title;
    const took = () => (period.phase === 'running' ? say.tookSoFar : say.took)(event, value, name);
    const finding = {
      mean: took,
      median: took,
      percentile: () => say.percentile(rank(indicator), value, name),
      within: () => say.within(value, withinText(words, indicator), name),
    }[indicator.statistic]();
    return `${finding}${againstTarget(words, period)}`;
  },
  chartSubtitle: (words, { indicator, every }) => {
    const say = words.charts.rate.speedSubtitle;
    const time = saysDays(indicator) ? words.clocks.wall : words.clocks[indicator.clock];
    const from = placeOf(words, indicator, 'from');
    const to = placeOf(words, indicator, 'to');
    return {
      mean: () => say.mean(time, from, to, every),
      median: () => say.median(time, from, to, every),
      percentile: () => say.percentile(time, from, to, every, shareOf(indicator)),
      within: () => say.within(time, from, to, every, withinText(words, indicator)),
    }[indicator.statistic]();
  },
  behind: (words, { statistic }) =>
    ({
      mean: words.headings.behindMean,
      median: words.headings.behindMedian,
      percentile: undefined,
      within: undefined,
    })[statistic],
  notes: (words, indicator, period) => {
    const detail = detailOf(indicator, period);
    const waiting = detail?.waiting ?? 0;
    return [
      ...(waiting > 0 ? [words.standing.row.waiting(formatNumber(waiting))] : []),
      ...(detail?.unanswered ? [unansweredText(words, detail.unanswered)] : []),
      ...defaults.notes(words, indicator, period),
    ];
  },
  /** What a mean would hide: the readings of answered items alone, the middle and the slow end. */
  beside: (words, indicator, period) => {
    const detail = detailOf(indicator, period);
    if (!detail) return [];
    const { beside } = words;
    return [
      ...[
        {
          name: beside.meanAnswered(noun(words, indicator.item, { value: '2' })),
          value: detail.meanAnswered,
        },
        { name: beside.median, value: indicator.statistic === 'median' ? undefined : detail.median },
        { name: beside.percentile90, value: detail.percentile90 },
      ].flatMap(({ name, value }) =>
        value ? [{ name, text: readingText(words, indicator, period, value) }] : [],
      ),
      ...pendingBeside(words, detail),
      ...(detail.unanswered
        ? [{ name: beside.unanswered, text: unansweredOf(words, detail.unanswered) }]
        : []),
    ];
  },
  calendar: (words, { calendar }) => (calendar ? words.derivation.calendar(calendar) : undefined),
};

/** The share that a percentile is about: `90 %`. */
function shareOf({ percentile }: Speed): string {
  return wholeShare(percentile ?? '0');
}

/** The duration a share within is about: `1 h`. */
function withinText(words: Catalogue, { withinMs, withinDays, clock }: Speed): string {
  return plainLimit(words, withinDays ?? { ms: withinMs ?? 0 }, clock);
}

/** A time beside the figure, with the digits that the figure has, on its own side of the time that was promised. */
function readingText(
  words: Catalogue,
  { withinMs }: Speed,
  { target }: Pick<PeriodReport, 'target'>,
  value: Quantity,
): string {
  if (target?.value.unit.kind === 'duration')
    return formatAgainst(words, value, target.value, target.edges).actual;
  if (withinMs === undefined) return formatQuantity(words, value);
  return formatAgainst(words, value, { value: exactText(String(withinMs)), unit: value.unit }).actual;
}

/** Whether its time is counted in days, whatever the clock beside them says. */
function saysDays({ withinDays, percentileDays }: Speed): boolean {
  return withinDays !== undefined || percentileDays !== undefined;
}

type End = 'from' | 'to';

/** The word for one of the two events; none for those of a log or of another dataset. */
function eventOf(
  words: Catalogue,
  { events, firstOf, ...indicator }: Speed,
  end: End,
): Catalogue['events'][number] | undefined {
  if (events?.[end] || (end === 'to' && firstOf !== undefined)) return undefined;
  return words.events.find(event => event.keys.includes(indicator[end].toLowerCase()));
}

/** One of the two events in a sentence: `hand-off`, `resolved or closed`, `the first called_at of calls`. */
function placeOf(words: Catalogue, indicator: Speed, end: End): string {
  const say = words.charts.rate.speedEvents;
  const named = indicator.events?.[end];
  if (named) return say.anyOf(named);
  if (end === 'to' && indicator.firstOf !== undefined) return say.firstOf(indicator.to, indicator.firstOf);
  return eventOf(words, indicator, end)?.place ?? indicator[end];
}
