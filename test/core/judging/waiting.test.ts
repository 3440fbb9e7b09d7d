import { describe, expect, test } from 'vitest';
import type { Tier } from '../../../src/core/clauses/credit/terms.ts';
import { tierOf } from '../../../src/core/clauses/credit/tier-of.ts';
import { attainmentBound } from '../../../src/core/ground/keeps.ts';
import type { Direction } from '../../../src/core/ground/quantity.ts';
import type { RowAnswer } from '../../../src/core/ground/question.ts';
import { attainmentValue, languages } from '../../../src/language/index.ts';
import { at, days, factsAbout, judge } from '../judge-sample.ts';
import { agreementOf, document, objective, type Raw } from '../sample-agreement.ts';

// 31 January 2026 is a Saturday; the desk opens on Monday at 9, so that an hour is over at 10:00.
const saturday = at('2026-01-31T12:00');
const monday = (time: string) => at(`2026-02-02T${time}`);

type FollowedUp = readonly (number | undefined)[];

/** January of a promise about leads of Saturday, each followed up at a time or never. */
function january(fields: Raw, followedUp: FollowedUp) {
  return judged([objective(fields)], followedUp).objectives[0]!.periods[0]!;
}

function judged(objectives: readonly Raw[], followedUp: FollowedUp) {
  const agreement = agreementOf(document({ calendar: 'desk', objectives }));
  const leads = followedUp.map(done => ({
    times: { handed_off_at: saturday, ...(done !== undefined && { first_follow_up_at: done }) },
  }));
  const rows = leads.map(
    ({ times }, place): Omit<RowAnswer, 'row'> => ({
      texts: { id: `L${place + 1}` },
      times: Object.fromEntries(Object.entries(times).map(([name, on]) => [name, { start: on, end: on }])),
    }),
  );
  const facts = factsAbout(['leads'], days('2026-01-01', '2026-12-31'));
  return judge(agreement, facts, { leads, rows: { leads: rows } }, '2026-03-31').report;
}

const speed = (statistic: unknown, target: Raw) => ({
  indicator: { speed: 'leads', statistic, clock: 'working' },
  target,
});
const anHour = { atMost: '1 hour' };
const all = { atLeast: '100%' };
const ways: Readonly<Record<string, Raw>> = {
  mean: speed('mean', anHour),
  median: speed('median', anHour),
  percentile: speed({ percentile: '90' }, anHour),
  'share within': speed({ within: '1 hour' }, all),
  'each item': {
    indicator: {
      each: 'leads',
      at: 'handed_off_at',
      clock: 'working',
      promise: { to: 'first_follow_up_at', within: '1 hour' },
    },
    target: all,
  },
};

describe.each(Object.keys(ways))('%s of leads that came on a weekend at the end of the month', name => {
  const verdict = (done: FollowedUp) => january(ways[name]!, done).verdict;
  test('is met by answers at the cut-off itself', () => {
    expect(verdict([monday('10:00'), monday('10:00')])).toBe('met');
  });
  test('is missed where they still wait at the cut-off, and for good', () => {
    expect(verdict([undefined, undefined])).toBe('missed');
    expect(verdict([monday('10:00'), monday('10:01')])).toBe('missed');
  });
});

describe('a figure in which a waiting lead takes part', () => {
  test('is at least what it is, and compared as just above', () => {
    const period = january(ways.mean!, [monday('10:00'), undefined]);
    expect(period.actual).toMatchObject({ value: '3600000', bound: 'atLeast' });
    expect(period.measuredTo).toBe('2026-02-02T10:00:00Z');
    expect(january(ways.mean!, [monday('09:30'), undefined])).toMatchObject({
      verdict: 'met',
      actual: { value: '2700000', bound: 'atLeast' },
    });
  });
  test('attains at most what it would if it waited no longer, and is printed so', () => {
    const waits = january(ways.mean!, [undefined]);
    expect(waits).toMatchObject({ attainment: '1', attainmentBound: 'atMost' });
    expect(attainmentValue(languages.en, waits)).toBe('at most 100.0\u202f%');
    const answered = january(ways.mean!, [monday('09:30')]);
    expect(answered).not.toHaveProperty('attainmentBound');
    expect(attainmentValue(languages.en, answered)).toBe('200.0\u202f%');
    expect(attainmentBound(waits.actual!, 'atLeast')).toBe('atLeast');
  });
  test('is a percentile only where it stands at the rank, the answered ones first', () => {
    const tenth = (done: FollowedUp) => january(speed({ percentile: '50' }, anHour), done);
    expect(tenth([undefined, monday('10:00')])).toMatchObject({
      verdict: 'met',
      actual: { value: '3600000' },
    });
    expect(tenth([undefined, monday('10:00')]).actual).not.toHaveProperty('bound');
    expect(tenth([undefined, undefined]).actual).toHaveProperty('bound', 'atLeast');
  });
  test('falls into a tier that begins above its number, and not into one that ends there', () => {
    const unit = { kind: 'duration', clock: 'wall' } as const;
    const tier = (direction: Direction): Tier => ({
      direction,
      threshold: { kind: 'duration', value: { amount: '1', unit: 'hour' }, text: '1 hour' },
      credit: { kind: 'days', value: '1' },
    });
    const falls = (direction: Direction, bound?: 'atLeast') =>
      tierOf([tier(direction)], { value: '3600000', unit, ...(bound && { bound }) }) !== undefined;
    expect([falls('above'), falls('above', 'atLeast')]).toEqual([false, true]);
    expect([falls('atMost'), falls('atMost', 'atLeast')]).toEqual([true, false]);
  });
  test('makes the attainment of a composite one that is at most what it is', () => {
    const { objectives } = judged(
      [
        objective({ id: 'fast', ...ways.mean }),
        objective({
          id: 'both',
          indicator: {
            composite: 'weighted-mean',
            reading: 'attainment',
            of: { fast: '100%' },
          },
          target: { atLeast: '100%' },
        }),
      ],
      [undefined],
    );
    expect(objectives[1]!.periods[0]).toMatchObject({
      verdict: 'missed',
      actual: { value: '1', bound: 'atMost' },
    });
  });
});
