import type { Cell } from '../csv-file.ts';
import type { DeskHours } from '../desk-hours.ts';
import { type Random, randomFor } from '../random.ts';
import { day, hour, minute, monthAfter, type WallSeconds, wall, wallText } from '../wall-clock.ts';
import { knownThrough, support } from './story.ts';

const severities = [
  [4, 'critical'],
  [17, 'high'],
  [48, 'normal'],
  [31, 'low'],
] as const;
type Severity = (typeof severities)[number][1];

/** Minutes until an answer and until a solution, before the month's `percent`; of critical ones by the wall clock, else of desk time. */
const usual: Readonly<Record<Severity, { answer: [number, number]; solution: [number, number] }>> = {
  critical: { answer: [2, 16], solution: [35, 190] },
  high: { answer: [6, 62], solution: [60, 470] },
  normal: { answer: [20, 270], solution: [200, 1_450] },
  low: { answer: [45, 520], solution: [400, 2_950] },
};
const owners = [
  [5, 'desk-north'],
  [3, 'desk-south'],
] as const;
const services = [
  [6, 'api'],
  [3, 'database'],
  [3, 'storage'],
] as const;

/** Tickets of the customer and what happened to each, in order of time. */
export function makeTickets(desk: DeskHours): { tickets: Cell[][]; log: Cell[][] } {
  const end = wall(knownThrough) + day - 1;
  const made = Object.entries(support).flatMap(([month, story]) => {
    const random = randomFor(`cloud-service tickets ${month}`);
    const last = Math.min(wall(`${monthAfter(month)}-01`) - 1, end);
    return Array.from({ length: story.tickets }, () => {
      const severity = random.pick<Severity>(severities);
      const anytime = random.between(wall(`${month}-01`), last);
      // Only what is critical is reported in the night.
      const at = severity === 'critical' ? anytime : desk.next(anytime) + random.between(0, 7 * hour);
      return { random, severity, at: Math.min(at, last), percent: story.percent };
    });
  });
  const inOrder = made.sort((a, b) => a.at - b.at);
  const all = inOrder.map((each, index) => ticket(`T-${1001 + index}`, each, desk, end));
  return {
    tickets: all.map(each => each.row),
    log: all.flatMap(each => each.log).sort((a, b) => (String(a[1]) < String(b[1]) ? -1 : 1)),
  };
}

type Opened = {
  readonly random: Random;
  readonly severity: Severity;
  readonly at: WallSeconds;
  readonly percent: number;
};

function ticket(id: string, { random, severity, at, percent }: Opened, desk: DeskHours, end: WallSeconds) {
  const owner = random.pick<string>(owners);
  const service = random.pick<string>(services);
  const later = (from: WallSeconds, [low, high]: [number, number], share: number) => {
    const seconds = Math.floor((random.between(low * minute, high * minute) * share) / 100);
    return severity === 'critical' ? from + seconds : desk.after(from, seconds);
  };
  const respondedAt = later(at, usual[severity].answer, percent);
  const log: Cell[][] = [];
  const note = (time: WallSeconds, event: string, by = owner) => {
    if (time <= end) log.push([id, wallText(time), event, by, severity]);
  };
  note(at, 'opened');
  note(respondedAt, 'responded');
  const waits = severity !== 'critical' && random.chance(280);
  const asked = waits ? later(respondedAt, [10, 120], 100) : respondedAt;
  const replied = waits ? desk.after(asked, random.between(2 * hour, 14 * hour)) : asked;
  if (waits) {
    note(asked, 'waiting-for-customer');
    note(replied, 'customer-replied', 'customer');
  }
  const moves = random.chance(150);
  const resolvedAt = later(replied, usual[severity].solution, percent);
  if (moves) {
    const half = severity === 'critical' ? replied + 15 * minute : desk.after(replied, 20 * minute);
    if (half < resolvedAt) note(half, 'reassigned', owner === 'desk-north' ? 'desk-south' : 'desk-north');
  }
  if (severity === 'critical') {
    const every = percent > 140 ? 75 * minute : 50 * minute;
    for (let update = respondedAt + every; update < resolvedAt; update += every) note(update, 'update');
  }
  note(resolvedAt, 'resolved');
  const seen = (time: WallSeconds) => (time <= end ? wallText(time) : undefined);
  return { row: [id, wallText(at), severity, service, seen(respondedAt), seen(resolvedAt), owner], log };
}
