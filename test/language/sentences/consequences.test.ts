import { expect, test } from 'vitest';
import type {
  DisputeReport,
  EscalationReport,
  RecoveryReport,
  StrikeReport,
} from '../../../src/core/report.ts';
import {
  catalogue,
  consequenceBadge,
  consequenceSentence,
  instalmentHeads,
  instalmentRow,
  strikesSummary,
} from '../../../src/language/index.ts';
import { goalObjective, leads, reportOf, usd } from '../reports.ts';

const words = catalogue('en');
const objective = goalObjective([]);
const report = { ...reportOf([objective]) };
const may = {
  period: '2026-05',
  start: '2026-05-01T04:00:00Z',
  end: '2026-06-01T04:00:00Z',
  startDate: '2026-05-01',
  lastDate: '2026-05-31',
  days: 31,
};
const source = { file: 'events.csv', firstRow: 1, lastRow: 1, rows: 1 };

const strike = (fields: Partial<StrikeReport> = {}): StrikeReport => ({
  ...may,
  objective: objective.id,
  at: '2026-06-01T04:00:00Z',
  date: '2026-06-01',
  owner: 'Head of Demand',
  due: '2026-06-11T04:00:00Z',
  dueBy: '2026-06-10',
  expires: '2026-12-01',
  state: 'open',
  counts: true,
  ...fields,
});
const outcome = (effect: 'done' | 'failed' | 'waived', late = false) => ({
  effect,
  at: '2026-06-12T04:00:00Z',
  date: '2026-06-12',
  by: 'sales',
  late,
  note: '',
  source,
});

test.each<[Partial<StrikeReport>, string, string]>([
  [{}, '◐ open', 'a strike; Head of Demand to put it right by 10 Jun 2026; it counts until 1 Dec 2026.'],
  [
    { state: 'overdue', expires: undefined },
    '✕ overdue',
    'a strike; Head of Demand had to put it right by 10 Jun 2026, and no outcome is recorded.',
  ],
  [
    { state: 'done', outcome: outcome('done', true) },
    '✓ done',
    'a strike, put right 12 Jun 2026, after it was due on 10 Jun 2026; it counts until 1 Dec 2026.',
  ],
  [
    { state: 'failed', outcome: outcome('failed') },
    '✕ failed',
    'a strike, recorded as not put right on 12 Jun 2026; it counts until 1 Dec 2026.',
  ],
  [
    { state: 'waived', counts: false, outcome: outcome('waived') },
    '– waived',
    'a strike, waived 12 Jun 2026.',
  ],
  [{ state: 'expired', counts: false }, '– expired', 'a strike that expired 1 Dec 2026.'],
])('a strike with %j is told', (fields, badge, sentence) => {
  const { expires, ...rest } = { ...strike(), ...fields };
  const of = { ...rest, ...(expires && { expires }) };
  const consequence = { kind: 'strike', remedy: 'strikes', of } as const;
  const { mark, word } = consequenceBadge(words, consequence);
  expect(`${mark} ${word}`).toBe(badge);
  expect(consequenceSentence(words, report, consequence)).toBe(`${objective.title}, May 2026: ${sentence}`);
});

test.each([
  [0, undefined, undefined, 'No strike counts now.'],
  [1, undefined, undefined, '1 strike counts now.'],
  [2, 3, undefined, '2 strikes count now, with 3 as the limit.'],
  [1, 1, '2026-06-01', '1 strike counts now; the limit of 1 is reached since 1 Jun 2026.'],
])('%i strikes of %s are told', (counting, limit, since, sentence) => {
  expect(
    strikesSummary(words, {
      remedy: 'strikes',
      counting,
      strikes: [],
      ...(limit !== undefined && { limit }),
      ...(since && { reached: { at: `${since}T04:00:00Z`, date: since } }),
    }),
  ).toBe(sentence);
});

const june = { ...may, period: '2026-06', startDate: '2026-06-01', lastDate: '2026-06-30', days: 30 };
const july = { ...may, period: '2026-07', startDate: '2026-07-01', lastDate: '2026-07-31' };
const recovery: RecoveryReport = {
  ...may,
  remedy: 'make-up',
  objective: objective.id,
  missing: leads('61'),
  lost: usd('12200'),
  derivation: { result: usd('12200'), steps: [], sources: [] },
  instalments: [
    { ...june, phase: 'running', owed: leads('31'), revenue: usd('6200') },
    { ...july, phase: 'after-end', owed: leads('30'), revenue: usd('6000') },
  ],
  madeUp: leads('0'),
  owed: leads('61'),
  owedRevenue: usd('12200'),
  state: 'open',
};
const told = (of: RecoveryReport) =>
  consequenceSentence(words, report, { kind: 'recovery', remedy: 'make-up', of });

test('a recovery says how much more each period owes, what that is worth, and what is left', () => {
  expect(told(recovery)).toBe(
    `${objective.title}, May 2026: 61 leads missing, worth $12,200; to make up 31 leads ($6,200) more in June 2026 and 30 leads ($6,000) more in July 2026, after the agreement’s last day; 61 leads ($12,200) still owed.`,
  );
  expect(told({ ...recovery, state: 'made-up' })).toBe(
    `${objective.title}, May 2026: 61 leads missing, worth $12,200; all of it made up.`,
  );
});

test('a recovery of value says its money once', () => {
  const inMoney: RecoveryReport = {
    ...recovery,
    missing: usd('600'),
    lost: usd('600'),
    owed: usd('400'),
    owedRevenue: usd('400'),
    madeUp: usd('200'),
    instalments: [{ ...june, phase: 'closed', owed: usd('600'), revenue: usd('600'), madeUp: usd('200') }],
    state: 'overdue',
  };
  expect(told(inMoney)).toBe(
    `${objective.title}, May 2026: $600 missing; $200 made up so far; $400 still owed after the last of these periods.`,
  );
  expect(instalmentHeads(words, inMoney)).toEqual(['Period', 'More to make up', 'Made up']);
  expect(instalmentRow(words, report, inMoney, inMoney.instalments[0]!)).toEqual([
    'June 2026',
    '$600',
    '$200',
  ]);
});

test('an escalation says who has it since when, and what was resolved', () => {
  const of: EscalationReport = {
    remedy: 'escalation',
    objective: objective.id,
    open: [],
    levels: [{ after: '1 missed', to: 'Board' }],
    resolved: [
      { at: may.end, date: '2026-06-12', by: 'sales', note: 'Staffed', periods: ['2026-05'], source },
    ],
  };
  const sentence = (fields: Partial<EscalationReport>) =>
    consequenceSentence(words, report, {
      kind: 'escalation',
      remedy: 'escalation',
      of: { ...of, ...fields },
    });
  expect(sentence({ resolved: [] })).toBe(`${objective.title}: every miss has an outcome.`);
  const open = [{ ...may, at: may.end, date: '2026-06-01' }];
  expect(sentence({ open, resolved: [] })).toBe(
    `${objective.title}: no outcome is recorded for May 2026; no level is reached yet.`,
  );
  const levels = [
    {
      after: '1 missed',
      to: 'Sales',
      since: may.end,
      sinceDate: '2026-06-01',
      answerBy: '2026-06-05',
      overdue: false,
    },
    { after: '9 days', to: 'Board', nextDate: '2026-06-10' },
  ];
  expect(sentence({ open, levels, resolved: [] })).toBe(
    `${objective.title}: no outcome is recorded for May 2026; with Sales since 1 Jun 2026, to answer by 5 Jun 2026; it goes to Board on 10 Jun 2026.`,
  );
});

test('a dispute that was withdrawn says what was held right', () => {
  const of: DisputeReport = {
    ...may,
    objective: objective.id,
    by: 'marketing',
    at: may.end,
    since: '2026-06-02',
    held: leads('450'),
    note: '',
    state: 'withdrawn',
    endedAt: may.end,
    endedDate: '2026-06-09',
    sources: [source],
  };
  const dispute = (fields: Partial<DisputeReport> = {}) =>
    consequenceSentence(words, report, { kind: 'dispute', remedy: undefined, of: { ...of, ...fields } });
  expect(dispute()).toBe(
    `${objective.title}, May 2026: withdrawn 9 Jun 2026; nothing is measured; Marketing held 450 leads right from 2 Jun 2026.`,
  );
  expect(dispute({ state: 'open' })).toBe(
    `${objective.title}, May 2026: disputed by Marketing since 2 Jun 2026, which holds 450 leads right; nothing is measured; both stand until it is settled.`,
  );
});
