import type { DeskHours } from '../desk-hours.ts';
import { type Random, randomFor } from '../random.ts';
import {
  dateOf,
  day,
  hour,
  minute,
  monthAfter,
  outsideClockChange,
  type WallSeconds,
  wall,
  weekday,
} from '../wall-clock.ts';
import { knownThrough, leadsFrom, type MonthStory, months, stormDates } from './story.ts';

export type Tier = 'A' | 'B' | 'C';

/** A row of `leads.csv`; what did not happen is undefined. */
export interface Lead {
  id: string;
  createdAt: WallSeconds;
  handedOffAt: WallSeconds | undefined;
  firstFollowUpAt: WallSeconds | undefined;
  connectedAt: WallSeconds | undefined;
  tier: Tier;
  source: string;
  region: string;
}

/** How busy each hour of the day is for hand-offs, from midnight on. */
const hourWeights = [3, 0, 0, 2, 3, 5, 10, 22, 44, 70, 82, 84, 70, 76, 84, 80, 66, 44, 30, 26, 22, 18, 12, 7];
const weekdayWeights = [104, 112, 110, 106, 84, 22, 18];
const holidayWeight = 20;

const sources = {
  A: [
    [34, 'referral'],
    [26, 'event'],
    [22, 'webinar'],
    [12, 'search'],
    [6, 'content'],
  ],
  B: [
    [14, 'referral'],
    [15, 'event'],
    [26, 'webinar'],
    [29, 'search'],
    [16, 'content'],
  ],
  C: [
    [4, 'referral'],
    [8, 'event'],
    [22, 'webinar'],
    [30, 'search'],
    [36, 'content'],
  ],
} as const;
const regions = [
  [44, 'east'],
  [31, 'central'],
  [25, 'west'],
] as const;

/** Minutes between creation and hand-off: most at once, some after a check, a few the next day. */
const handOffMinutes = [
  [58, [4, 45]],
  [27, [46, 300]],
  [11, [301, 900]],
  [4, [901, 1420]],
] as const;

/** Seconds of working time until the first follow-up of a qualified lead, before `replyPercent`. */
const replySeconds = [
  [280, [4 * minute, 14 * minute]],
  [310, [14 * minute, 34 * minute]],
  [230, [34 * minute, 70 * minute]],
  [126, [70 * minute, 150 * minute]],
  [50, [150 * minute, 330 * minute]],
  [4, [500 * minute, 900 * minute]],
] as const;

/** All leads created by `knownThrough`, in order of creation, as the sales desks of `desk` answered them. */
export function makeLeads(desk: DeskHours): Lead[] {
  const ids = new Set<string>();
  const leads = Object.entries(months).flatMap(([month, story]) => makeMonth(month, story, desk, ids));
  return leads.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
}

function makeMonth(month: string, story: MonthStory, desk: DeskHours, ids: Set<string>): Lead[] {
  const random = randomFor(`leads ${month}`);
  const start = wall(`${month}-01`);
  const end = Math.min(wall(`${monthAfter(month)}-01`), wall(knownThrough) + 1);
  const days = dayWeights(start, end, desk);

  const tiers: Tier[] = [
    ...Array.from({ length: story.qualified }, (): Tier => (random.chance(360) ? 'A' : 'B')),
    ...Array.from({ length: story.nurtured }, (): Tier => 'C'),
  ];
  const handedOff = tiers
    .map(tier => ({ tier, at: handOffTime(random, days) }))
    .sort((a, b) => a.at - b.at)
    .map(({ tier, at }): Lead => {
      const createdAt = Math.max(at - handOffDelay(random), wall(leadsFrom) + random.between(60, 1800));
      return newLead(random, ids, tier, outsideClockChange(Math.min(createdAt, at - 2 * minute)), at);
    });
  const forgotten = forgottenIn(handedOff, month, story);
  for (const lead of handedOff) {
    if (!forgotten.has(lead)) followUp(lead, story, desk, random);
  }
  const waiting = Array.from({ length: random.between(4, 8) }, () => {
    const createdAt = outsideClockChange(handOffTime(random, days));
    return newLead(random, ids, random.chance(250) ? 'B' : 'C', createdAt, undefined);
  });
  return [...handedOff, ...waiting];
}

function dayWeights(start: WallSeconds, end: WallSeconds, desk: DeskHours): [number, WallSeconds][] {
  const result: [number, WallSeconds][] = [];
  for (let date = start; date < end; date += day) {
    const usual = weekdayWeights[weekday(date)] ?? 0;
    const isOpen = desk.isWorkday(date) || stormDates.some(storm => storm === dateOf(date));
    result.push([isOpen ? usual : Math.min(usual, holidayWeight), date]);
  }
  return result;
}

/** A moment of a drawn day. What would reach a closed desk on the eve of the storm arrives in the storm. */
function handOffTime(random: Random, days: readonly [number, WallSeconds][]): WallSeconds {
  const date = random.pick(days);
  const hourOfDay = random.pick(hourWeights.map((weight, index) => [weight, index] as const));
  const at = outsideClockChange(date + hourOfDay * hour + random.between(0, hour - 1));
  const storm = wall(stormDates[0]);
  return at >= storm - 8 * hour && at < storm ? at + 17 * hour : at;
}

function handOffDelay(random: Random): number {
  const [from, to] = random.pick<readonly [number, number]>(handOffMinutes);
  return random.between(from * minute, to * minute);
}

function newLead(
  random: Random,
  ids: Set<string>,
  tier: Tier,
  createdAt: WallSeconds,
  handedOffAt: WallSeconds | undefined,
): Lead {
  const id = newId(random, ids);
  const source = random.pick<string>(sources[tier]);
  const region = random.pick<string>(regions);
  return {
    id,
    createdAt,
    handedOffAt,
    firstFollowUpAt: undefined,
    connectedAt: undefined,
    tier,
    source,
    region,
  };
}

/** An opaque id such as `L-7F3K2Q`: digits and letters by turns, so that it is never a word or a number. */
function newId(random: Random, ids: Set<string>): string {
  const letters = 'ABCDEFGHJKMNPQRSTVWXYZ';
  for (;;) {
    let id = 'L-';
    for (let pair = 0; pair < 3; pair++) {
      id += String(random.between(0, 9)) + letters.charAt(random.between(0, letters.length - 1));
    }
    if (!ids.has(id)) {
      ids.add(id);
      return id;
    }
  }
}

/** The first qualified lead of business hours on each of the story's forgotten days. */
function forgottenIn(leads: readonly Lead[], month: string, story: MonthStory): Set<Lead> {
  const result = new Set<Lead>();
  for (const dayOfMonth of story.forgottenDays) {
    const from = wall(`${month}-${String(dayOfMonth).padStart(2, '0')}`) + 9 * hour;
    const lead = leads.find(({ tier, handedOffAt = 0 }) => tier !== 'C' && handedOffAt >= from);
    if (lead) result.add(lead);
  }
  return result;
}

/** Answers a lead in working time; a seventh of the nurtured leads is never answered. */
function followUp(lead: Lead, story: MonthStory, desk: DeskHours, random: Random): void {
  const [from, to] = random.pick(replySeconds);
  const seconds = Math.floor((random.between(from, to) * story.replyPercent) / 100);
  const isNurtured = lead.tier === 'C';
  if (isNurtured && random.chance(140)) return;
  const at = desk.after(lead.handedOffAt ?? 0, isNurtured ? seconds * 4 : seconds);
  if (at <= wall(knownThrough)) lead.firstFollowUpAt = at;
}
