import type { Cell } from '../csv-file.ts';
import type { DeskHours } from '../desk-hours.ts';
import { type Random, randomFor } from '../random.ts';
import {
  dateOf,
  day,
  hour,
  minute,
  monthAfter,
  type WallSeconds,
  wall,
  wallText,
  weekday,
} from '../wall-clock.ts';
import {
  frictionReports,
  knownThrough,
  type MonthStory,
  months,
  reasons,
  startsOn,
  statusReports,
} from './story.ts';

const end = wall(knownThrough);
const seen = (at: WallSeconds | undefined): Cell => (at === undefined || at > end ? undefined : wallText(at));

/** Moments of a month in desk hours, in order. */
function moments(month: string, count: number, random: Random, desk: DeskHours): WallSeconds[] {
  const last = Math.min(wall(`${monthAfter(month)}-01`) - 1, end);
  const drawn = Array.from({ length: count }, () => {
    const at = desk.next(random.between(wall(`${month}-01`), last)) + random.between(0, 7 * hour);
    return at > last ? desk.next(wall(`${month}-02`)) + random.between(0, 7 * hour) : at;
  });
  return drawn.sort((a, b) => a - b);
}

/** Leads and what sales made of them: accepted, rejected with a reason, twice the same, or come back. */
export function leadRows(desk: DeskHours): Cell[][] {
  const rows: Cell[][] = [];
  const rejected: string[] = [];
  for (const [month, story] of Object.entries(months)) {
    const random = randomFor(`marketing-sales-service leads ${month}`);
    for (const at of moments(month, story.leads, random, desk))
      rows.push(leadRow(rows, rejected, at, story, random, desk));
  }
  return rows;
}

function leadRow(
  rows: readonly Cell[][],
  rejected: string[],
  at: WallSeconds,
  story: MonthStory,
  random: Random,
  desk: DeskHours,
): Cell[] {
  const id = `S-${3001 + rows.length}`;
  const isDuplicate = rows.length > 20 && random.chance(35);
  const recycled = !isDuplicate && rejected.length > 8 && random.chance(60) ? rejected.shift() : undefined;
  const usual = random.pick<readonly [number, number]>([
    [6, [20, 180]],
    [3, [180, 400]],
    [1, [400, 760]],
  ]);
  const waited = Math.floor((random.between(usual[0], usual[1]) * minute * story.verdictPercent) / 100);
  const judgedAt = desk.after(at, waited);
  const isRejected = !isDuplicate && random.chance(story.rejectedPermille);
  if (isRejected) rejected.push(id);
  return [
    id,
    wallText(at - random.between(10, 90) * minute),
    wallText(at),
    seen(desk.after(at, Math.floor(waited / 2))),
    isDuplicate ? undefined : seen(judgedAt),
    isRejected || isDuplicate ? undefined : seen(judgedAt),
    isRejected ? seen(judgedAt) : undefined,
    isRejected && judgedAt <= end ? random.pick<string>(reasons) : undefined,
    recycled,
    isDuplicate ? String(rows[rows.length - random.between(2, 15)]?.[0]) : undefined,
    random.pick<string>([
      [5, 'east'],
      [4, 'west'],
    ]),
  ];
}

/** Customers won: when sales handed them over, whether the handover was complete, and when service first met them. */
export function handoverRows(desk: DeskHours): Cell[][] {
  const rows: Cell[][] = [];
  for (const [month, story] of Object.entries(months)) {
    const random = randomFor(`marketing-sales-service handovers ${month}`);
    for (const at of moments(month, story.won, random, desk)) {
      const handedOver = desk.after(at, random.between(1 * hour, random.chance(40) ? 24 * hour : 14 * hour));
      const met = desk.after(
        handedOver,
        Math.floor((random.between(6, 40) * hour * story.kickOffPercent) / 100),
      );
      const isComplete = !random.chance(story.incompletePermille);
      rows.push([
        `C-${801 + rows.length}`,
        wallText(at),
        seen(handedOver),
        handedOver > end ? undefined : isComplete ? 'yes' : 'no',
        seen(met),
        random.pick<string>([
          [5, 'east'],
          [4, 'west'],
        ]),
      ]);
    }
  }
  return rows;
}

/** The weekly status report of sales, due on Mondays at ten. */
export function statusRows(): Cell[][] {
  const random = randomFor('marketing-sales-service status');
  const rows: Cell[][] = [];
  for (let monday = wall(startsOn); monday <= end; monday += 7 * day) {
    const late = statusReports[dateOf(monday)];
    const early = random.between(5, 110);
    if (late === 'missing') continue;
    rows.push([
      `W-${101 + rows.length}`,
      dateOf(monday),
      wallText(monday + 10 * hour + (late ?? -early) * minute),
    ]);
  }
  return rows;
}

/** The monthly friction report of service to marketing, due by the close of the third weekday. */
export function frictionRows(desk: DeskHours): Cell[][] {
  const random = randomFor('marketing-sales-service friction');
  return Object.keys(months).flatMap((month): Cell[][] => {
    const late = frictionReports[month];
    if (late === 'missing') return [];
    const due = thirdWeekday(month, desk);
    const at = due + 17 * hour + (late ?? -random.between(30, 900)) * minute;
    return [[`R-${month}`, dateOf(due), wallText(at)]];
  });
}

/** The third of Monday to Friday in a month, or the next working day. */
function thirdWeekday(month: string, desk: DeskHours): WallSeconds {
  let at = wall(`${month}-01`);
  for (let count = weekday(at) < 5 ? 1 : 0; count < 3; ) {
    at += day;
    if (weekday(at) < 5) count++;
  }
  while (!desk.isWorkday(at)) at += day;
  return at;
}
