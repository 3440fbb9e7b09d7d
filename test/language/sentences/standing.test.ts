import { expect, test } from 'vitest';
import type { Quantity } from '../../../src/core/ground/quantity.ts';
import type { ObjectiveReport, PeriodReport } from '../../../src/core/report.ts';
import {
  capacitySentence,
  catalogue,
  exclusionSentence,
  metaChips,
  objectiveSentence,
  objectiveState,
  openingSentence,
  openStanding,
  outlookSentence,
  overviewSentence,
  partyNames,
  phaseText,
  promiseHeading,
  standingOf,
  standingPeriod,
  streakSentence,
  streakText,
  tallyText,
} from '../../../src/language/index.ts';
import {
  attempts,
  depthObjective,
  goalObjective,
  leads,
  minutes,
  monthOf,
  reportOf,
  runningJune,
  slowMay,
  speed,
  speedDetail,
  speedObjective,
  targetOf,
  usd,
  workingTime,
} from '../reports.ts';

const words = catalogue('en');

const goalSays = (period: PeriodReport): string => {
  const objective = goalObjective([period]);
  return objectiveSentence(words, reportOf([objective]), objective);
};
const speedSays = (period: PeriodReport): string => {
  const objective = speedObjective([period]);
  return objectiveSentence(words, reportOf([objective]), objective);
};

test('an agreement opens with how its promises stand', () => {
  expect(
    openingSentence(words, reportOf([goalObjective([runningJune()]), speedObjective([slowMay()])])),
  ).toBe(
    'Marketing is ahead of its June goal with 316 of 450 leads. Sales took 1 h 20 min on average in May, 20 min over what it promised.',
  );
});

test('what needs a look always has its sentence, the rest is counted', () => {
  const kept = goalObjective([
    monthOf(5, { actual: leads('430'), target: targetOf('atLeast', leads('412')), verdict: 'met' }),
  ]);
  const opening = openingSentence(
    words,
    reportOf([kept, { ...kept }, { ...kept }, speedObjective([slowMay()])]),
  );
  expect(opening).toBe(
    'Marketing kept its May goal with 430 of 412 leads. Sales took 1 h 20 min on average in May, 20 min over what it promised. The other 2 promises are kept or on track.',
  );
  const missed = speedObjective([slowMay()]);
  expect(
    openingSentence(words, reportOf([kept, missed, { ...missed }, { ...missed }, { ...missed }]))
      .split('. ')
      .at(-1),
  ).toBe('Of the other 2 promises, 1 needs a look.');
});

test('a promise that was kept last and is off track now is never among those that are kept or on track', () => {
  const june = (status: 'off-track' | 'at-risk') =>
    monthOf(6, {
      actual: workingTime(minutes(90)),
      target: targetOf('atMost', workingTime(minutes(60))),
      phase: 'running',
      status,
    });
  const quickMay = slowMay({ actual: workingTime(minutes(40)), verdict: 'met' });
  const turned = speedObjective([quickMay, june('off-track')]);
  const well = speedObjective([quickMay, june('at-risk')]);
  const lost = 'Sales took 1 h 30 min on average so far in June, 30 min over what it promised.';
  expect(openingSentence(words, reportOf([well, { ...well }, turned]))).toBe(
    `${lost} The other 2 promises are kept or on track.`,
  );
  expect(openingSentence(words, reportOf([turned, { ...turned }, { ...turned }, { ...turned }, well]))).toBe(
    `${[lost, lost, lost].join(' ')} Of the other 2 promises, 1 needs a look.`,
  );
  const overview = [standingOf(words, reportOf([well, turned]))];
  expect(overviewSentence(words, overview)).toBe(
    '1 of 2 promises is kept or on track; “First follow-up” (June) is behind.',
  );
});

test('a figure just short of the tier of a credit is never told as being on it', () => {
  const target = targetOf('atMost', workingTime(minutes(60)), { edges: [minutes(120)] });
  const may = slowMay({ actual: workingTime('7190000'), target });
  expect(speedSays(may)).toBe(
    'Sales took 1 h 59 min 50 s on average in May, 59 min 50 s over what it promised.',
  );
  const objective = speedObjective([may]);
  expect(objectiveState(words, reportOf([objective]), objective).value).toBe('1 h 59 min 50 s');
});

test('an agreement that has not begun, is a draft, or promises nothing says so', () => {
  const upcoming = reportOf([goalObjective([])], { effective: { from: '2027-01-01' }, status: 'proposed' });
  expect(openingSentence(words, upcoming)).toBe(
    'This agreement is proposed and does not bind yet. The agreement takes effect on 1 Jan 2027.',
  );
  expect(openingSentence(words, reportOf([]))).toBe('This agreement makes no measurable promise yet.');
});

test('an agreement past its term says when it ended, and one that ended otherwise only that it did', () => {
  const opens = (asOf: string, status: string) =>
    openingSentence(words, reportOf([], { asOf, status })).replace(words.standing.noObjectives, '').trim();
  expect(opens('2027-01-01T05:00:00Z', 'active')).toBe('');
  expect(opens('2027-01-02T05:00:00Z', 'active')).toBe('This agreement ended on 31 Dec 2026.');
  expect(opens('2027-01-02T05:00:00Z', 'expired')).toBe('This agreement ended on 31 Dec 2026.');
  expect(opens('2027-01-02T05:00:00Z', 'terminated')).toBe('This agreement is no longer in force.');
  const review = { every: 'quarter' };
  expect(metaChips(words, reportOf([], { review }))).toContain('Reviewed every quarter');
  expect(metaChips(words, reportOf([], { review, asOf: '2027-01-02T05:00:00Z' }))).not.toContain(
    'Reviewed every quarter',
  );
});

test('the outlook says what it is drawn from', () => {
  const drawn = { wouldHaveMet: 0, of: 17, probability: '0.01', draws: 2000, from: 12 };
  expect(outlookSentence(words, { every: 'month', outlook: { ...drawn, by: 'day' } })).toBe(
    'The newest target would have been met in 0 of 17 whole closed months with data. Months put together at random from the days of the last 12 of them meet it in 1\u202f% of 2,000 tries.',
  );
  const running = { probability: '0.873', daysLeft: 9 };
  const told = (more: object) =>
    outlookSentence(words, {
      every: 'month',
      outlook: { ...drawn, by: 'day', running: { ...running, ...more } },
    })
      .split('. ')
      .at(-1);
  expect(told({})).toBe(
    'With what it has, and its last 9 days drawn likewise, the running month meets its own in 87\u202f% of them.',
  );
  expect(told({ daysLeft: 1 })).toContain('and its last day drawn likewise');
  expect(told({ probability: '0.0035' })).toContain('in 0.35\u202f% of them');
  expect(told({ probability: '0.9995' })).toContain('in 99.95\u202f% of them');
  expect(told({ probability: '0' })).toContain('in 0\u202f% of them');
  expect(told({ probability: '1' })).toContain('in 100\u202f% of them');
  const rate = { ...drawn, wouldHaveMet: 4, of: 8, probability: '0.5', from: 8, by: 'period' } as const;
  expect(outlookSentence(words, { every: 'month', outlook: rate })).toBe(
    'The newest target would have been met in 4 of 8 whole closed months with data. Drawn at random from all 8, one month meets it in 50\u202f% of 2,000 tries.',
  );
  expect(
    outlookSentence(words, { every: 'trailing', outlook: { wouldHaveMet: 1, of: 1, draws: 0, from: 0 } }),
  ).toBe('The newest target would have been met in the one whole closed period with data.');
});

test.each<[string, Partial<PeriodReport>, string]>([
  ['ahead', {}, 'Marketing is ahead of its June goal with 316 of 450 leads.'],
  ['on pace', { actual: leads('315') }, 'Marketing is on pace for its June goal with 315 of 450 leads.'],
  [
    'behind',
    { actual: leads('290'), status: 'at-risk' },
    'Marketing is behind its June goal with 290 of 450 leads, 25 short of the pace.',
  ],
  [
    'off track',
    {
      actual: leads('200'),
      status: 'off-track',
      pace: { basis: 'calendar', daysGone: 21, daysAll: 30, due: leads('315'), projected: leads('2000/7') },
    },
    'Marketing is off track for its June goal with 200 of 450 leads, heading for 286.',
  ],
  ['reached', { actual: leads('1450') }, 'Marketing reached its June goal early, with 1,450 of 450 leads.'],
  [
    'settling',
    { phase: 'settling' },
    'Marketing ended June with 316 of 450 leads; late data may still come until 6 Jul 2026, 00:00.',
  ],
  [
    'no target',
    { target: undefined, pace: undefined },
    'Marketing reached 316 leads in June; there is no target to hold this against.',
  ],
  [
    'one lead and no target',
    { target: undefined, actual: leads('1') },
    'Marketing reached 1 lead in June; there is no target to hold this against.',
  ],
  [
    'one lead',
    {
      target: targetOf('atLeast', leads('1')),
      actual: leads('0'),
      phase: 'closed',
      status: undefined,
      verdict: 'missed',
    },
    'Marketing missed its June goal with 0 of 1 lead, 1 short.',
  ],
  [
    'excused',
    { phase: 'closed', status: undefined, verdict: 'excused' },
    'Marketing had 316 of 450 leads for its June goal; the shortfall is excused as agreed.',
  ],
  ['no data', { actual: undefined, status: 'no-data' }, 'There is no data for “Qualified leads” in June.'],
  ['not due', { actual: undefined, status: 'not-due' }, 'Nothing was due for “Qualified leads” in June.'],
])('a goal that is %s says so', (_, more, sentence) => {
  expect(goalSays(runningJune(more))).toBe(sentence);
});

test.each<[string, Partial<PeriodReport>, string, string]>([
  [
    'within',
    {},
    'Marketing is within its June limit with 316 leads (at most 450), 1 over the pace.',
    'June, 70\u202f% of the days gone: pace allows 315',
  ],
  [
    'slower than the days',
    { actual: leads('290') },
    'Marketing is within its June limit with 290 leads (at most 450).',
    'June, 70\u202f% of the days gone: pace allows 315',
  ],
  [
    'over already',
    { actual: leads('451'), status: 'off-track' },
    'Marketing is over its June limit with 451 leads (at most 450).',
    'June, 70\u202f% of the days gone: pace allows 315',
  ],
  [
    'off track',
    {
      actual: leads('400'),
      status: 'off-track',
      pace: { basis: 'calendar', daysGone: 21, daysAll: 30, due: leads('315'), projected: leads('4000/7') },
    },
    'Marketing is off track for its June limit with 400 leads (at most 450), heading for 571.',
    'June, 70\u202f% of the days gone: pace allows 315',
  ],
  [
    'settling',
    { phase: 'settling' },
    'Marketing ended June with 316 leads (at most 450); late data may still come until 6 Jul 2026, 00:00.',
    'June has ended; late data may come until 6 Jul 2026, 00:00',
  ],
  [
    'kept',
    { phase: 'closed', status: undefined, verdict: 'met' },
    'Marketing kept its June limit with 316 leads (at most 450).',
    'June; 134 under the limit',
  ],
  [
    'missed',
    { phase: 'closed', status: undefined, verdict: 'missed', actual: leads('453') },
    'Marketing missed its June limit with 453 leads (at most 450), 3 over.',
    'June; 3 over the limit',
  ],
  [
    'missed by reaching it',
    {
      phase: 'closed',
      status: undefined,
      verdict: 'missed',
      actual: leads('450'),
      target: targetOf('below', leads('450')),
    },
    'Marketing missed its June limit with 450 leads (below 450).',
    'June; exactly the limit',
  ],
  [
    'excused',
    { phase: 'closed', status: undefined, verdict: 'excused', actual: leads('453') },
    'Marketing had 453 leads (at most 450) for its June limit; what is over is excused as agreed.',
    'June; 3 over the limit; excused as agreed',
  ],
])('a limit that is %s says so', (_, more, sentence, note) => {
  const target = more.target ?? targetOf('atMost', leads('450'));
  const objective = goalObjective([runningJune({ ...more, target })], { direction: target.direction });
  expect(objectiveSentence(words, reportOf([objective]), objective)).toBe(sentence);
  expect(objectiveState(words, reportOf([objective]), objective).note).toBe(note);
});

test('a goal of more than a number is not reached with the number', () => {
  const target = targetOf('above', leads('450'));
  const objective = goalObjective([runningJune({ actual: leads('450'), target })], { direction: 'above' });
  expect(objectiveSentence(words, reportOf([objective]), objective)).toBe(
    'Marketing is ahead of its June goal with 450 of 450 leads.',
  );
  const missed = runningJune({ actual: leads('450'), target, phase: 'closed', verdict: 'missed' });
  const closed = goalObjective([missed], { direction: 'above' });
  expect(objectiveSentence(words, reportOf([closed]), closed)).toBe(
    'Marketing missed its June goal with 450 of 450 leads.',
  );
});

test('a goal in money says amounts', () => {
  const target = targetOf('atLeast', usd('250000'));
  expect(goalSays(monthOf(5, { actual: usd('248112.37'), target, verdict: 'missed' }))).toBe(
    'Marketing missed its May goal with $248,112 of $250,000, $1,888 short.',
  );
});

test.each<[string, Partial<PeriodReport>, string]>([
  [
    'kept',
    { actual: workingTime(minutes(52)), verdict: 'met' },
    'Sales took 52 min on average in May, as promised (at most 1 h).',
  ],
  [
    'missed by a hair',
    { actual: workingTime('3600001') },
    'Sales took 1 h 00.001 s on average in May, 0.001 s over what it promised.',
  ],
  [
    'excused',
    { verdict: 'excused' },
    'Sales took 1 h 20 min on average in May, 20 min over what it promised, which is excused as agreed.',
  ],
  [
    'running',
    { phase: 'running', verdict: undefined, status: 'on-track', actual: workingTime(minutes(52)) },
    'Sales took 52 min on average so far in May, as promised (at most 1 h).',
  ],
  [
    'without a target',
    { target: undefined, verdict: undefined },
    'Sales took 1 h 20 min on average in May; there is no target to hold this against.',
  ],
  [
    'without data',
    { actual: undefined, verdict: 'no-data' },
    'There is no data for “First follow-up” in May.',
  ],
  ['not due', { actual: undefined, verdict: 'not-due' }, 'Nothing was due for “First follow-up” in May.'],
])('a speed that is %s says so', (_, more, sentence) => {
  expect(speedSays(slowMay(more))).toBe(sentence);
});

test.each<[string, Partial<typeof speed>, Quantity, string]>([
  [
    'the median',
    { statistic: 'median' },
    workingTime(minutes(52)),
    'Sales took 52 min at the median in May; there is no target to hold this against.',
  ],
  [
    'a percentile that waits',
    { statistic: 'percentile', percentile: '9/10' },
    { ...workingTime(minutes(180)), bound: 'atLeast' },
    'Sales took at least 3 h at the 90th percentile of leads in May; there is no target to hold this against.',
  ],
  [
    'a share within',
    { statistic: 'within', withinMs: 3_600_000 },
    { value: '0.82', unit: { kind: 'share' } },
    'Sales stayed within 1 h for 82.0\u202f% of leads in May; there is no target to hold this against.',
  ],
])('%s of times is told whatever the second event is', (_, indicator, actual, sentence) => {
  const period = slowMay({ target: undefined, verdict: undefined, actual });
  const objective = { ...speedObjective([period]), indicator: { ...speed, ...indicator } };
  expect(objectiveSentence(words, reportOf([objective]), objective)).toBe(sentence);
});

test('depth speaks of attempts and of several parties in the plural', () => {
  const objective = depthObjective(
    [monthOf(5, { actual: attempts('5.96'), target: targetOf('atLeast', attempts('6')), verdict: 'missed' })],
    { from: ['marketing', 'sales'] },
  );
  expect(objectiveSentence(words, reportOf([objective]), objective)).toBe(
    'Marketing and Sales made 5.96 attempts per unconnected lead in May, 0.04 under what they promised.',
  );
});

test('the overview counts what stands well and names the rest', () => {
  const good = standingOf(words, reportOf([goalObjective([runningJune()])]));
  const mixed = standingOf(words, reportOf([goalObjective([runningJune()]), speedObjective([slowMay()])]));
  expect(overviewSentence(words, [])).toBe('There is no agreement here yet.');
  expect(overviewSentence(words, [good])).toBe('The one promise is kept or on track.');
  expect(overviewSentence(words, [good, good])).toBe('All 2 promises in 2 agreements are kept or on track.');
  expect(overviewSentence(words, [mixed])).toBe(
    '1 of 2 promises is kept or on track; “First follow-up” (May) was missed.',
  );
  expect(overviewSentence(words, [good, mixed])).toBe(
    '2 of 3 promises in 2 agreements are kept or on track; “First follow-up” (Marketing–Sales agreement, May) was missed.',
  );
  expect([good, mixed].map(each => openStanding(words, each))).toEqual([
    '',
    '“First follow-up” (May) was missed',
  ]);
});

test('a promise for which nothing was due is never among those that are kept or on track', () => {
  const idle = speedObjective([slowMay({ actual: undefined, verdict: 'not-due' })]);
  const good = goalObjective([runningJune()]);
  const missed = speedObjective([slowMay()]);
  const opening = (...all: ObjectiveReport[]) => openingSentence(words, reportOf(all)).split(/(?<=\.) /);
  expect(opening(idle, { ...idle })).toEqual([
    'Nothing was due for “First follow-up” in May.',
    'Nothing was due for the other promise.',
  ]);
  expect(opening(idle, { ...idle }, { ...idle }).at(-1)).toBe('Nothing was due for the other 2 promises.');
  expect(opening(missed, idle, good, { ...good }, { ...good }).at(-1)).toBe(
    'Of the other 3 promises, 2 are kept or on track; for 1 nothing was due.',
  );
  const of = (...all: ObjectiveReport[]) => standingOf(words, reportOf(all));
  expect(overviewSentence(words, [of(idle)])).toBe('Nothing was due for the one promise.');
  expect(overviewSentence(words, [of(idle, idle), of(idle)])).toBe(
    'Nothing was due for any of 3 promises in 2 agreements.',
  );
  expect(overviewSentence(words, [of(good, idle)])).toBe(
    '1 of 2 promises is kept or on track; for 1 nothing was due.',
  );
  expect(overviewSentence(words, [of(good, idle, missed)])).toBe(
    '1 of 3 promises is kept or on track; “First follow-up” (May) was missed; for 1 nothing was due.',
  );
  expect(openStanding(words, of(good, idle))).toBe('for 1 nothing was due');
});

test('an overview of many agreements counts what it does not name', () => {
  const report = reportOf([goalObjective([runningJune()]), speedObjective([slowMay()])]);
  const all = Array.from({ length: 40 }, (_, at) => standingOf(words, { ...report, title: `Desk ${at}` }));
  expect(overviewSentence(words, all)).toBe(
    '40 of 80 promises in 40 agreements are kept or on track; 40 were missed.',
  );
  expect(overviewSentence(words, all.slice(0, 7))).toContain('; 7 were missed.');
  expect(overviewSentence(words, all.slice(0, 6))).toContain('; “First follow-up” (Desk 0, May), “First');
});

test('a rate is spoken of by its last closed period, a goal by its running one', () => {
  const may = slowMay();
  const june = runningJune();
  expect(standingPeriod(speedObjective([may, runningJune()]))).toBe(may);
  expect(standingPeriod(goalObjective([monthOf(5), june]))).toBe(june);
  expect(standingPeriod(goalObjective([]))).toBe(undefined);
});

test('rows say number, state and verdict', () => {
  const goal = goalObjective([runningJune()]);
  const speed = speedObjective([slowMay()]);
  const report = reportOf([goal, speed]);
  expect(objectiveState(words, report, goal)).toMatchObject({
    value: '316 of 450',
    note: 'June, 70\u202f% of the days gone: pace asks for 315',
    verdict: { mark: '◐', word: 'on track', tone: 'running' },
  });
  expect(objectiveState(words, report, speed)).toMatchObject({
    value: '1 h 20 min',
    note: 'May; at most 1 h in working time; 14 still waiting',
    verdict: { mark: '✕', word: 'missed', tone: 'missed' },
  });
});

const rowOf = (period: PeriodReport) => {
  const objective = speedObjective([period]);
  const { value, note, verdict } = objectiveState(words, reportOf([objective]), objective);
  return [value, note, `${verdict.mark} ${verdict.word}`];
};

test('rows say what is open, missing, excused or not due', () => {
  expect(
    rowOf(slowMay({ phase: 'running', verdict: undefined, status: 'at-risk', detail: speedDetail(0, 3) })),
  ).toEqual(['1 h 20 min', 'May so far; at most 1 h in working time; 3 too recent to count', '◐ at risk']);
  expect(rowOf(slowMay({ actual: undefined, verdict: 'no-data' }))).toEqual([
    'no data',
    'No data for May 2026. Sales supplies metrics/leads.csv.',
    '○ no data',
  ]);
  const notDue = { actual: undefined, verdict: 'not-due' } as const;
  expect(rowOf(slowMay({ ...notDue, detail: undefined }))).toEqual([
    'none due',
    'May; nothing was due',
    '· not due',
  ]);
  const none = {
    kind: 'speed',
    items: 0,
    answeredWithin: 0,
    answeredLater: 0,
    waiting: 0,
    pending: 0,
  } as const;
  const left = { ...none, spread: [], carriedOut: 2, openItems: 1 };
  expect(rowOf(slowMay({ ...notDue, detail: left }))[1]).toBe(
    'May; nothing was due; 2 carried out, not decided at the cut-off; 1 of them still open',
  );
  expect(rowOf(slowMay({ verdict: 'excused', detail: undefined }))).toEqual([
    '1 h 20 min',
    'May; at most 1 h in working time; excused as agreed',
    '– excused',
  ]);
});

test('a row without a target says why in words, and who can give it one', () => {
  const noteOf = (targetMissing: PeriodReport['targetMissing']) =>
    rowOf(slowMay({ target: undefined, targetMissing, verdict: undefined, detail: undefined }));
  expect(noteOf('none-in-force')).toEqual([
    '1 h 20 min',
    'May; no target is agreed for this period; Sales and Marketing can agree one',
    '○ no target',
  ]);
  expect(noteOf('not-computable')).toEqual([
    '1 h 20 min',
    'May; no target can be computed for this period; Sales and Marketing can complete the data that the finding names',
    '○ no target',
  ]);
});

test('names, chips, history, capacity and exclusions', () => {
  const report = reportOf([], { review: { every: 'quarter', next: '2026-07-01' } });
  expect(partyNames(words, report, ['marketing', 'sales', 'it'])).toBe('Marketing, Sales and it');
  expect(promiseHeading(words, report, ['marketing'], 'sales')).toBe('Marketing promises Sales');
  expect(promiseHeading(words, report, ['marketing', 'sales'], 'it')).toBe('Marketing and Sales promise it');
  expect(metaChips(words, report)).toEqual([
    'Active · v3.1.0',
    '1 Jan – 31 Dec 2026',
    'Next review 1 Jul 2026',
    'Data through 21 Jun 2026, 23:59',
  ]);
  const [leadsData] = report.data;
  const until = (name: string, through: string) => ({ ...leadsData!, name, through });
  const chipOf = (...more: (typeof leadsData & {})[]) =>
    metaChips(words, { ...report, data: [leadsData!, ...more] }).at(-1);
  expect(chipOf(until('calls', '2026-06-21T20:00:00Z'))).toBe('Data through 21 Jun 2026, 23:59');
  expect(chipOf(until('calls', '2026-06-20T20:00:00Z'))).toBe(
    'Data through 21 Jun 2026, 23:59; calls through 20 Jun 2026, 16:00',
  );
  const early = ['c', 'b', 'd', 'a'].map((name, place) => until(name, `2026-02-0${4 + place}T05:00:00Z`));
  expect(chipOf(...early)).toBe(
    'Data through 21 Jun 2026, 23:59; c through 3 Feb 2026, 23:59; b through 4 Feb 2026, 23:59; d through 5 Feb 2026, 23:59; 1 more ends earlier too',
  );
  const tally = { met: 9, missed: 1, excused: 1, 'no-data': 1, 'not-due': 0 };
  expect(tallyText(words, { tally })).toBe('9 of 11 kept');
  expect(streakText(words, { streak: { verdict: 'met', length: 3 } })).toBe('kept 3 times in a row');
  expect(streakText(words, {})).toBe(undefined);
  expect(streakSentence(words, { streak: { verdict: 'met', length: 3 } })).toBe('Kept 3 times in a row.');
  expect(phaseText(words, runningJune(), report)).toBe('Running until 30 Jun 2026, 23:59');
  expect(phaseText(words, slowMay({ cutOff: '2026-06-01T14:00:00Z' }), report)).toBe(
    'Closed 1 Jun 2026, 10:00',
  );
  expect(phaseText(words, runningJune({ phase: 'settling' }), report)).toBe(
    'Late data may still come until 6 Jul 2026, 00:00',
  );
  const derivation = { result: leads('320'), steps: [], sources: [] };
  const capacity = { party: 'sales', for: 'qualified-leads', capacity: leads('320'), derivation };
  expect(
    capacitySentence(words, report, { ...capacity, goal: leads('450'), spare: '-130', period: '2026-06' }),
  ).toBe('Sales can work 320 leads in June 2026, 130 fewer than the goal of 450.');
  expect(capacitySentence(words, report, capacity)).toBe('Sales can work 320 leads.');
  expect(
    exclusionSentence(words, report, {
      source: 'event',
      id: 'x',
      objective: 'first-follow-up',
      start: '2026-03-08T05:00:00Z',
      end: '2026-03-10T04:00:00Z',
      startDate: '2026-03-08',
      lastDate: '2026-03-09',
      effect: 'remove',
      by: 'sales',
      agreedBy: ['marketing', 'sales'],
      recordedAt: '2026-03-10T12:00:00Z',
      note: 'phone system replaced',
      file: 'events.csv',
      row: 1,
    }),
  ).toBe('8–9 Mar 2026 left out: phone system replaced (agreed by Marketing and Sales, entered 10 Mar 2026)');
});
