import type { DeskHours } from '../desk-hours.ts';
import { type Random, randomFor } from '../random.ts';
import { day, hour, minute, monthOf, outsideClockChange, type WallSeconds, wall } from '../wall-clock.ts';
import type { Lead } from './leads.ts';
import { knownThrough, months } from './story.ts';

/** A row of `attempts.csv`. */
export interface Attempt {
  lead: string;
  at: WallSeconds;
  owner: string;
  channel: 'call' | 'email' | 'sms' | 'social';
  automated: boolean;
}

const firstChannels = [
  [62, 'call'],
  [34, 'email'],
  [4, 'sms'],
] as const;
const laterChannels = [
  [46, 'call'],
  [38, 'email'],
  [12, 'sms'],
  [4, 'social'],
] as const;

/** The attempt at which a lead that can be reached answers. */
const answeredAtAttempt = [
  [36, 1],
  [25, 2],
  [17, 3],
  [12, 4],
  [6, 5],
  [4, 6],
] as const;

/** Which desks work which region. */
const desks = { east: 3, central: 2, west: 2 } as const;

/** Every attempt on the leads, in order of time; sets `connectedAt` on the leads that answered. */
export function makeAttempts(leads: readonly Lead[], desk: DeskHours): Attempt[] {
  const random = randomFor('attempts');
  return leads
    .flatMap(lead => [...automatedAttempts(lead, random), ...deskAttempts(lead, desk, random)])
    .filter(attempt => attempt.at <= wall(knownThrough))
    .sort((a, b) => a.at - b.at || (a.lead < b.lead ? -1 : 1));
}

/** The welcome message some leads get at once, and a reminder two days later. */
function automatedAttempts(lead: Lead, random: Random): Attempt[] {
  const { handedOffAt } = lead;
  const isWelcomed = random.chance(420);
  const isReminded = random.chance(220);
  if (handedOffAt === undefined || !isWelcomed) return [];
  const message = (at: WallSeconds, channel: 'email' | 'sms'): Attempt => ({
    lead: lead.id,
    at: outsideClockChange(at),
    owner: 'welcome-sequence',
    channel,
    automated: true,
  });
  const welcome = message(handedOffAt + random.between(20, 150), 'email');
  const reminder = message(
    handedOffAt + 2 * day + random.between(0, 3 * hour),
    random.chance(300) ? 'sms' : 'email',
  );
  return isReminded ? [welcome, reminder] : [welcome];
}

/** What the desk does: until the lead answers, or until the desk has tried often enough. */
function deskAttempts(lead: Lead, desk: DeskHours, random: Random): Attempt[] {
  if (lead.handedOffAt === undefined || lead.firstFollowUpAt === undefined) return [];
  const owner = deskOf(lead, random);
  const answers = random.chance({ A: 700, B: 620, C: 380 }[lead.tier]);
  const wanted = answers ? random.pick(answeredAtAttempt) : attemptsWithoutAnswer(lead, random);
  const attempts: Attempt[] = [];
  let at = lead.firstFollowUpAt;
  for (let count = 0; count < wanted; count++) {
    attempts.push({
      lead: lead.id,
      at,
      owner,
      channel: random.pick<Attempt['channel']>(count === 0 ? firstChannels : laterChannels),
      automated: false,
    });
    at = desk.after(at, random.between(80, 170 + 30 * Math.min(count, 3)) * minute + random.between(0, 59));
  }
  const last = attempts.at(-1);
  if (answers && last && last.at <= wall(knownThrough)) {
    lead.connectedAt = last.at;
  } else if (!answers && last && random.chance(60)) {
    const late = desk.after(last.at + random.between(8, 16) * day, random.between(0, 3 * hour));
    attempts.push({ ...last, at: late, channel: 'email' });
    if (random.chance(500) && late <= wall(knownThrough)) lead.connectedAt = late;
  }
  return attempts;
}

function attemptsWithoutAnswer(lead: Lead, random: Random): number {
  const quits = random.chance(months[monthOf(lead.handedOffAt ?? 0)]?.quitPermille ?? 0);
  if (lead.tier === 'C') return random.between(1, 3);
  return quits ? random.between(2, 4) : random.between(6, 8);
}

function deskOf(lead: Lead, random: Random): string {
  const count = lead.region === 'east' ? desks.east : lead.region === 'central' ? desks.central : desks.west;
  return `desk-${lead.region}-${random.between(1, count)}`;
}
