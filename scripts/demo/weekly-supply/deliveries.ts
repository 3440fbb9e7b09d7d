import type { Cell } from '../csv-file.ts';
import { randomFor } from '../random.ts';
import { dateOf, day, hour, minute, monthOf, type WallSeconds, wall, wallText } from '../wall-clock.ts';
import {
  firstMonday,
  forecasts,
  holidays,
  knownThrough,
  type Mishap,
  mishaps,
  type Place,
  places,
  rejectedPermille,
} from './story.ts';

const week = 7 * day;

/** The Mondays on which something is due, as far as the demo knows. */
function mondays(): readonly WallSeconds[] {
  const all: WallSeconds[] = [];
  for (let at = wall(firstMonday); at <= wall(knownThrough); at += week)
    if (!holidays.includes(dateOf(at))) all.push(at);
  return all;
}

/** What came, where and when: a row for each van, so that what is made up has one of its own. */
export function deliveryRows(): Cell[][] {
  const random = randomFor('weekly-supply deliveries');
  const rows: Cell[][] = [];
  for (const monday of mondays()) {
    for (const [place, due] of Object.entries(places) as [Place, number][]) {
      const mishap: Mishap = mishaps[dateOf(monday)]?.[place] ?? {};
      const early = random.between(6, 70) * minute;
      const signedAfter = random.between(20, 240) * minute;
      if (mishap.notDelivered) continue;
      const at =
        monday + 7 * hour + (mishap.lateMinutes === undefined ? -early : mishap.lateMinutes * minute);
      const add = (time: WallSeconds, crates: number) =>
        rows.push([
          `D-${2001 + rows.length}`,
          dateOf(monday),
          place,
          wallText(time),
          crates,
          mishap.unconfirmed ? undefined : wallText(time + signedAfter),
          mishap.unconfirmed ? undefined : 'receiving',
        ]);
      add(at, due - (mishap.short ?? 0));
      if (mishap.madeUp) add(wall(mishap.madeUp.at), mishap.madeUp.crates);
    }
  }
  return rows;
}

/** The forecasts of the kitchens: every Thursday for the week after. */
export function forecastRows(): Cell[][] {
  const random = randomFor('weekly-supply forecasts');
  const rows: Cell[][] = [];
  for (let thursday = wall('2025-10-02'); thursday <= wall(knownThrough); thursday += week) {
    const late = forecasts[dateOf(thursday)];
    const early = random.between(15, 300);
    if (late === 'missing') continue;
    const at = thursday + 15 * hour + (late ?? -early) * minute;
    rows.push([`F-${501 + rows.length}`, dateOf(thursday), wallText(at)]);
  }
  return rows;
}

/** Crates that came and crates that were turned back, by delivery day and kitchen. */
export function qualityRows(): Cell[][] {
  const random = randomFor('weekly-supply quality');
  return mondays().flatMap(monday =>
    (Object.entries(places) as [Place, number][]).flatMap(([place, due]): Cell[][] => {
      const mishap: Mishap = mishaps[dateOf(monday)]?.[place] ?? {};
      const share = ((rejectedPermille[monthOf(monday)] ?? 0) * random.between(40, 160)) / 100;
      if (mishap.notDelivered) return [];
      const crates = due - (mishap.short ?? 0) + (mishap.madeUp?.crates ?? 0);
      const rejected = Math.round((crates * share) / 1000);
      return [[`Q-${dateOf(monday)}-${place}`, wallText(monday + 8 * hour), place, crates, rejected]];
    }),
  );
}
