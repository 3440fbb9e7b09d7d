import { type Exact, exact, exactText } from '../exact.ts';
import type { ObjectiveReport, Outlook, PeriodReport } from '../report.ts';
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
  const meets = (value: Exact) => keeps(value, target.direction, target.value.value);
  const wouldHaveMet = closed.filter(period => meets(period.actual!.value)).length;
  const recent = closed.slice(-12);
  if (recent.length < 6) return { wouldHaveMet, of: closed.length, draws: 0 };
  const random = generator(seedOf(periods));
  const draw = drawDays(recent, every, random) ?? (() => recent[random(recent.length)]!.actual!.value);
  let met = 0;
  for (let count = 0; count < draws; count++) if (meets(draw())) met++;
  return { wouldHaveMet, of: closed.length, probability: exactText(exact(met).div(draws)), draws };
}

/** A drawer of period totals from days, or undefined where the measure has none. */
function drawDays(
  periods: readonly PeriodReport[],
  every: ObjectiveReport['every'],
  random: (below: number) => number,
) {
  if (every === 'day') return undefined;
  const byWeekday = Map.groupBy(periods.flatMap(dailyValues), day => weekdayOf(day.date));
  if (byWeekday.size < 7) return undefined;
  const lengths = periods.map(period => period.days);
  // Cents keep money whole, so that a draw adds integers.
  const pools = Array.from({ length: 7 }, (_, weekday) =>
    byWeekday.get(weekday)!.map(day => Number(exact(day.value).mul(100).round().valueOf())),
  );
  return (): Exact => {
    const days = lengths[random(lengths.length)]!;
    const first = random(7);
    let total = 0;
    for (let day = 0; day < days; day++) {
      const pool = pools[(first + day) % 7]!;
      total += pool[random(pool.length)]!;
    }
    return exactText(exact(total).div(100));
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

/** The seed comes from the data, so that the same inputs give the same figure. */
function seedOf(periods: readonly PeriodReport[]): number {
  const text = periods.map(period => `${period.id}:${period.actual?.value ?? ''}`).join();
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** mulberry32: whole numbers from 0 to below a limit. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((((mixed ^ (mixed >>> 14)) >>> 0) * below) / 2 ** 32) | 0;
  };
}
