import { dayOf } from '../ground/calendar/instant.ts';
import { dayNumber } from '../ground/calendar/plain-date.ts';
import { type Exact, exact, exactText, hundredths } from '../ground/exact.ts';
import { keeps } from '../ground/keeps.ts';
import type { Direction, Unit } from '../ground/quantity.ts';
import { placesOf } from '../ground/round-amount.ts';
import type { DailyDetail } from '../indicators/daily-detail.ts';
import type { Indicator } from '../indicators/index.ts';
import type { Outlook } from '../report/objective.ts';
import type { PeriodReport } from '../report/period.ts';
import type { Cadence } from '../report/period-dates.ts';
import { type DrawnDays, metByDays, metByRest, type RestOfDays } from './drawn-days.ts';
import { seededRandom, seedOf } from './seeded-random.ts';

const draws = 2_000;

/**
 * How often history would have met the newest target, and the share of seeded bootstrap draws in which the next
 * period meets it. A draw puts a period together from days of the closed periods (at most the last twelve), each
 * weekday from its own kind; a measure without days draws whole periods. Of a period that runs, only the days that are
 * left are drawn, and added to what it has (RULES 12); of a sum that `mayShrink` there are no such odds, as its day that is not over may end at less
 * than it has.
 */
export function outlookOf(
  periods: readonly PeriodReport[],
  every: Cadence,
  indicator: Pick<Indicator, 'daily'>,
  zone: string,
  mayShrink: boolean,
): Outlook | undefined {
  const target = periods.findLast(period => !period.partial && period.target)?.target;
  const closed = periods.filter(
    period => period.phase === 'closed' && period.actual && period.verdict !== 'no-data' && !period.partial,
  );
  if (!target || closed.length === 0) return undefined;
  // Of a period in which it changes, what is in force at its end.
  const newest = (target.stretches?.at(-1)?.value ?? target.value).value;
  const meets = ({ actual }: PeriodReport) => keeps(actual!.value, target.direction, newest, actual!.bound);
  const wouldHaveMet = closed.filter(meets).length;
  const recent = closed.slice(-12);
  if (recent.length < 6) return { wouldHaveMet, of: closed.length, draws: 0, from: 0 };
  // The seed comes from the data.
  const seed = periods.map(period => `${period.id}:${period.actual?.value ?? ''}`).join();
  const grain = grainOf(target.value.unit);
  const days = every === 'day' ? undefined : daysByWeekday(recent, indicator, grain);
  const met = days
    ? metByDays(days, seedOf(seed), draws, inGrains(target.direction, newest, grain))
    : metByPeriods(recent.map(meets), seed);
  const running =
    days && !mayShrink ? runningOutlook(periods.at(-1), indicator, days, seed, zone) : undefined;
  return {
    wouldHaveMet,
    of: closed.length,
    ...(running && { running }),
    probability: exactText(exact(met).div(draws)),
    draws,
    from: recent.length,
    by: days ? 'day' : 'period',
  };
}

/** The odds of a period that runs, by what it has; undefined where none runs, or where it is not counted by days. */
function runningOutlook(
  period: PeriodReport | undefined,
  indicator: Pick<Indicator, 'daily'>,
  { grains }: DrawnDays,
  seed: string,
  zone: string,
): Outlook['running'] {
  const daily = period && indicator.daily(period.detail);
  if (period?.phase !== 'running' || !period.target || !daily) return undefined;
  const { direction, value } = period.target;
  const grain = grainOf(value.unit);
  const rest = restOf(period, daily, zone, grain);
  const random = seededRandom(`${seed}|${period.id}`);
  const met = metByRest(grains, rest, random, draws, inGrains(direction, value.value, grain));
  return { probability: exactText(exact(met).div(draws)), daysLeft: rest.weekdays.length };
}

/** What a running period has, and the days it is yet to have; one that is not over is among those. */
function restOf(
  { lastDate, measuredTo }: PeriodReport,
  { days }: DailyDetail,
  zone: string,
  grain: number,
): RestOfDays {
  const first = dayOf(Date.parse(measuredTo), zone);
  const totalAt = (until: number) =>
    grainsBetween('0', days.findLast(day => dayNumber(day.date) < until)?.cumulative ?? '0', grain);
  const has = totalAt(first);
  const left = Math.max(0, dayNumber(lastDate) + 1 - first);
  const weekdays = Array.from({ length: left }, (_, place) => weekdayOf(first + place));
  return { has, weekdays, today: totalAt(first + 1) - has };
}

/** How many parts one is counted in: hundredths, or the minor units of a currency where those are finer. */
function grainOf(unit: Unit): number {
  return 10 ** Math.max(2, placesOf(unit) ?? 0);
}

/** Whether a whole number of grains keeps a target: thousands of draws are compared, and integers are quick. */
function inGrains(direction: Direction, target: Exact, grain: number): (grains: number) => boolean {
  const limit = exact(target).mul(grain);
  const low = Number(limit.floor().n * limit.floor().s);
  const high = Number(limit.ceil().n * limit.ceil().s);
  return {
    atLeast: (grains: number) => grains >= high,
    above: (grains: number) => grains > low,
    atMost: (grains: number) => grains <= low,
    below: (grains: number) => grains < high,
  }[direction];
}

function metByPeriods(held: readonly boolean[], seed: string): number {
  const random = seededRandom(seed);
  let met = 0;
  for (let count = 0; count < draws; count++) if (held[random(held.length)]) met++;
  return met;
}

/** The days of some periods to draw from, or undefined where the measure has none or lacks a weekday. */
function daysByWeekday(
  periods: readonly PeriodReport[],
  indicator: Pick<Indicator, 'daily'>,
  grain: number,
): DrawnDays | undefined {
  // Grains keep money whole, so that a draw adds integers.
  const grains: number[][] = [[], [], [], [], [], [], []];
  for (const { detail } of periods) {
    const daily = indicator.daily(detail);
    if (!daily) continue;
    let before: Exact = '0';
    let grainsBefore: number | undefined = 0;
    for (const { date, cumulative } of daily.days) {
      const day = grains[weekdayOf(dayNumber(date))]!;
      if (cumulative === before) {
        day.push(0);
        continue;
      }
      const small = hundredths(cumulative);
      const grainsNow = small === undefined ? undefined : small * (grain / 100);
      day.push(
        grainsNow === undefined || grainsBefore === undefined
          ? grainsBetween(before, cumulative, grain)
          : grainsNow - grainsBefore,
      );
      before = cumulative;
      grainsBefore = grainsNow;
    }
  }
  if (grains.some(each => each.length === 0)) return undefined;
  return { grains, lengths: periods.map(period => period.days) };
}

/** What was added to a total, to the nearest grain. */
function grainsBetween(before: Exact, after: Exact, grain: number): number {
  return Number(exact(after).sub(exact(before)).mul(grain).round().valueOf());
}

/** Sunday is 0. */
function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}
