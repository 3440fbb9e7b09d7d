import { type Exact, exact, exactText } from '../exact.ts';
import type { Direction } from '../quantity.ts';
import type { ObjectiveReport, Outlook, PeriodReport } from '../report.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';
import { keeps } from './verdict.ts';

const draws = 2_000;

/**
 * How often history would have met the newest target, and the share of seeded bootstrap draws in which the next
 * period meets it. A draw puts a period together from days of the closed periods (at most the last twelve), each
 * weekday from its own kind; a measure without days draws whole periods.
 */
export function outlookOf(
  periods: readonly PeriodReport[],
  every: ObjectiveReport['every'],
): Outlook | undefined {
  const target = periods.findLast(period => !period.partial && period.target)?.target;
  const closed = periods.filter(
    period => period.phase === 'closed' && period.actual && period.verdict !== 'no-data' && !period.partial,
  );
  if (!target || closed.length === 0) return undefined;
  // Of a period in which it changes, what is in force at its end.
  const newest = (target.stretches?.at(-1)?.value ?? target.value).value;
  const meets = (value: Exact) => keeps(value, target.direction, newest);
  const wouldHaveMet = closed.filter(period => meets(period.actual!.value)).length;
  const recent = closed.slice(-12);
  if (recent.length < 6) return { wouldHaveMet, of: closed.length, draws: 0, from: 0 };
  // The seed comes from the data.
  const random = seededRandom(periods.map(period => `${period.id}:${period.actual?.value ?? ''}`).join());
  const drawn = drawDays(recent, every, random);
  const held = recent.map(period => meets(period.actual!.value));
  const meetsCents = inCents(target.direction, newest);
  let met = 0;
  for (let count = 0; count < draws; count++) {
    if (drawn ? meetsCents(drawn()) : held[random(held.length)]) met++;
  }
  return {
    wouldHaveMet,
    of: closed.length,
    probability: exactText(exact(met).div(draws)),
    draws,
    from: recent.length,
    by: drawn ? 'day' : 'period',
  };
}

/** Whether a whole number of hundredths keeps a target: thousands of draws are compared, and integers are quick. */
function inCents(direction: Direction, target: Exact): (cents: number) => boolean {
  const limit = exact(target).mul(100);
  const low = Number(limit.floor().n * limit.floor().s);
  const high = Number(limit.ceil().n * limit.ceil().s);
  return {
    atLeast: (cents: number) => cents >= high,
    above: (cents: number) => cents > low,
    atMost: (cents: number) => cents <= low,
    below: (cents: number) => cents < high,
  }[direction];
}

/** A drawer of period totals in hundredths from days, or undefined where the measure has none. */
function drawDays(
  periods: readonly PeriodReport[],
  every: ObjectiveReport['every'],
  random: SeededRandom,
): (() => number) | undefined {
  if (every === 'day') return undefined;
  const byWeekday = Map.groupBy(periods.flatMap(dailyValues), day => weekdayOf(day.date));
  if (byWeekday.size < 7) return undefined;
  const lengths = periods.map(period => period.days);
  // Cents keep money whole, so that a draw adds integers.
  const pools = Array.from({ length: 7 }, (_, weekday) =>
    byWeekday.get(weekday)!.map(day => Number(exact(day.value).mul(100).round().valueOf())),
  );
  return () => {
    const days = lengths[random(lengths.length)]!;
    const first = random(7);
    let total = 0;
    for (let day = 0; day < days; day++) {
      const pool = pools[(first + day) % 7]!;
      total += pool[random(pool.length)]!;
    }
    return total;
  };
}

function dailyValues(period: PeriodReport): { date: string; value: Exact }[] {
  const { detail } = period;
  if (detail?.kind !== 'count' && detail?.kind !== 'value') return [];
  return detail.days.map((day, index) => ({
    date: day.date,
    value: exactText(exact(day.cumulative).sub(exact(detail.days[index - 1]?.cumulative ?? '0'))),
  }));
}

function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}
