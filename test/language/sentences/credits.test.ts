import { expect, test } from 'vitest';
import type { AgreementReport } from '../../../src/core/report.ts';
import {
  type CreditClause,
  catalogue,
  creditBadge,
  creditFacts,
  creditSentence,
  creditsOwed,
  creditTermFacts,
  openingSentence,
  stepNote,
  tierRows,
} from '../../../src/language/index.ts';
import { creditStateText } from '../../../src/language/sentences/credit-parts.ts';
import {
  cloudTerms,
  down,
  event,
  feesOf,
  judgedCredits,
  minute,
} from '../../core/clauses/credit/credit-sample.ts';
import type { Raw } from '../../core/sample-agreement.ts';

const words = catalogue('en');
const plain = (text: string) => text.replaceAll('\u202f', ' ').replaceAll('\u00a0', ' ');

const terms: Raw = {
  tiers: [
    { below: '99.9%', credit: '10%' },
    { below: '99%', credit: '25%' },
    { below: '95%', credit: '100%' },
  ],
  base: { fees: 'compute' },
  caps: [
    { per: '12 months', atMost: '400 USD' },
    { per: 'invoice', atMost: '15%', of: 'all' },
  ],
  claimWithin: '30 days',
};
const incidents = ['01', '02', '03'].map((month, index) =>
  down(`2026-${month}-03T10:00`, (index === 1 ? 60 : 500) * minute),
);
const reportOf = (credit: Raw = terms, asOf = '2026-04-20', events: ReturnType<typeof event>[] = []) =>
  judgedCredits(cloudTerms(credit), { incidents }, { fees: feesOf('1000.50'), events }, asOf).report;
const clauseOf = (report: AgreementReport) => report.remedies[0] as CreditClause;
const facts = (list: readonly { name: string; text: string }[]) =>
  list.map(each => `${each.name}: ${plain(each.text)}`);

test('the opening sentence ends with what is owed, and by when it is to be claimed', () => {
  const report = reportOf();
  expect(creditsOwed(words, report).map(plain)).toEqual([
    'Marketing owes Sales a credit of up to $150.07 for March 2026, to be claimed by 30 Apr 2026.',
  ]);
  expect(openingSentence(words, report)).toMatch(
    / Marketing owes Sales a credit of up to \$150\.07 for March 2026, /,
  );
});

test('a credit that a cap holds all of is not called due', () => {
  const capped = { ...terms, claimWithin: undefined, caps: [{ per: 'term', atMost: '0 USD' }] };
  const report = reportOf(capped, '2026-03-01');
  expect(creditStateText(words, report, report.credits![0]!)).toBe('nothing due now');
});

test('several open credits are one sum', () => {
  expect(creditsOwed(words, reportOf(terms, '2026-03-01')).map(plain)).toEqual([
    'Marketing owes Sales up to $250.12 in 2 credits, the first to be claimed by 2 Mar 2026.',
  ]);
});

test('a claimed credit is owed without a date to claim it by', () => {
  const events = [event('claim', '2026-04-02', '2026-03')];
  expect(creditsOwed(words, reportOf(terms, '2026-04-20', events)).map(plain)).toEqual([
    'Marketing owes Sales a credit of $150.07 for March 2026.',
  ]);
});

test('nothing is owed where caps left nothing, or all is settled', () => {
  expect(creditsOwed(words, reportOf({ ...terms, caps: [{ per: 'term', atMost: '0 USD' }] }))).toEqual([]);
  expect(creditsOwed(words, reportOf(terms, '2026-06-30'))).toEqual([]);
});

test('a credit piece by piece, the cap that bit among them', () => {
  const claims = [event('claim', '2026-02-05', '2026-01'), event('claim', '2026-03-05', '2026-02')];
  const claimed = reportOf(terms, '2026-04-20', claims);
  expect(facts(creditFacts(words, claimed, claimed.credits![2]!))).toEqual([
    'Uptime: 98.9 %',
    'Tier matched: below 99 %: 25 % of $1,000.50',
    'Before caps: $250.13',
    'Cap: capped at $150.07 for an invoice; $100.05 is over it',
    'Cap: capped at $400 over 12 months, of which $250.12 is credited already; $0.20 is over it',
    'Due: up to $149.88',
    'State: to be claimed by 30 Apr 2026',
  ]);
  const [january, , march] = reportOf().credits ?? [];
  expect(facts(creditFacts(words, reportOf(), march!))).toContain('Due: up to $150.07');
  expect(creditBadge(words, march!)).toEqual({ mark: '◐', word: 'to be claimed', tone: 'running' });
  const unclaimed = reportOf({ ...terms, claimWithin: undefined });
  expect(creditBadge(words, unclaimed.credits!.at(-1)!)).toEqual({ mark: '◐', word: 'due', tone: 'running' });
  expect(creditBadge(words, january!)).toEqual({ mark: '–', word: 'lapsed', tone: 'excused' });
});

test('what a cap is held to is what can be paid under it, in its derivation too', () => {
  const claims = [event('claim', '2026-02-05', '2026-01')];
  const claimed = reportOf(terms, '2026-04-20', claims);
  const [january] = claimed.credits ?? [];
  // 15 % of 1,000.50 is 150.075.
  expect(plain(creditSentence(words, claimed, january!))).toBe(
    'January 2026: $150.07 (Uptime 98.9 %, below 99 %: 25 % of $1,000.50); capped at $150.07 for an invoice; claimed 5 Feb 2026.',
  );
  const lines = january!.derivation!.steps.map(each => stepNote(words, each)).flatMap(each => each ?? []);
  expect(lines.map(plain)).toContain('at most $150.07');
});

test('a tier says when it was matched, and the clause what else it holds', () => {
  const report = reportOf();
  expect(
    tierRows(words, report, clauseOf(report)).map(row =>
      [row.tier, row.credit, row.matched].map(each => each && plain(each)),
    ),
  ).toEqual([
    ['Below 99.9 %', '10 % of the fee of compute', 'February 2026'],
    ['Below 99 %', '25 % of the fee of compute', 'March 2026, and once before'],
    ['Below 95 %', '100 % of the fee of compute', undefined],
  ]);
  expect(facts(creditTermFacts(words, report, clauseOf(report)))).toEqual([
    'Shares are of: the fee of compute',
    'At most: 15 % of all fees for an invoice',
    'At most: $400 over 12 months',
    'To be claimed: within 30 days after the period',
  ]);
});

test('what each hour earns, and a cap that clauses share', () => {
  const raw = {
    ...cloudTerms({ each: 'hour', amount: '5%', counting: 'started', base: { fixed: '100 USD' } }),
    creditCaps: [{ per: 'period', atMost: '50%', of: 'all' }],
  };
  const { report } = judgedCredits(raw, { incidents }, {}, '2026-04-20');
  expect(facts(creditTermFacts(words, report, clauseOf(report)))).toEqual([
    'Each earns: 5 % of a fee of $100 each period for each started hour of downtime of a missed period',
    'Shares are of: a fee of $100 each period',
    'At most: 50 % of all fees for a period, “service-credit” together',
    'To be claimed: no claim needed',
  ]);
});

test('a credit says what is held of it, and what it waits for', () => {
  const raw = { ...cloudTerms({ ...terms, caps: [{ per: 'term', atMost: '2%' }] }) };
  const known = { fees: feesOf('1000').slice(0, 4) };
  const of = (effective: Raw, events: ReturnType<typeof event>[] = []) => {
    const { report } = judgedCredits(
      { ...raw, effective },
      { incidents },
      { ...known, events },
      '2026-01-20',
    );
    const later = judgedCredits(
      { ...raw, effective },
      { incidents },
      { ...known, events },
      '2026-02-20',
    ).report;
    return [report, later] as const;
  };
  const [, report] = of({ from: '2026-01-01', to: '2026-12-31' });
  const credit = report.credits![0]!;
  expect(plain(creditSentence(words, report, credit))).toBe(
    'January 2026: up to $80 (Uptime 98.9 %, below 99 %: 25 % of $1,000); capped at $80 over the term; $170 more held until the fees up to December 2026 are known; to be claimed by 2 Mar 2026.',
  );
  expect(facts(creditFacts(words, report, credit)).slice(2)).toEqual([
    'Before caps: $250',
    'Cap: capped at $80 over the term; $170 is held',
    'Due: up to $80',
    'Held: $170, due as the fees up to December 2026 are known',
    'State: to be claimed by 2 Mar 2026',
  ]);
  const issued = [
    event('claim', '2026-02-05', '2026-01'),
    event('credit-issued', '2026-02-08', '2026-01', { value: '60 USD' }),
  ];
  const [, open] = of({ from: '2026-01-01' }, issued);
  expect(plain(creditSentence(words, open, open.credits![0]!))).toBe(
    'January 2026: $80 (Uptime 98.9 %, below 99 %: 25 % of $1,000); capped at $80 over the term; $170 more held until more fees are known; claimed 5 Feb 2026, $60 of it issued 8 Feb 2026.',
  );
  expect(creditsOwed(words, open).map(plain)).toEqual([
    'Marketing owes Sales a credit of $20 for January 2026.',
  ]);
});

test.each([
  ['30 days', 'within 30 days after the period'],
  [
    { within: '72 hours', from: 'last-incident' },
    'within 72 hours after the last incident that counts in the period',
  ],
  [{ within: '5 days', from: 'cut-off' }, 'within 5 days after the cut-off of the period'],
  [{ within: '1 month', from: 'notice' }, 'within 1 month after the first notice of it'],
])('a claim window of %j is shown with what it runs from', (claimWithin, text) => {
  const report = reportOf({ ...terms, claimWithin });
  expect(facts(creditTermFacts(words, report, clauseOf(report))).at(-1)).toBe(`To be claimed: ${text}`);
});

test('a window of hours is shown with its time, and one that waits for a notice says so', () => {
  const state = (claimWithin: Raw, asOf: string) => {
    const report = reportOf({ ...terms, claimWithin }, asOf);
    return creditStateText(words, report, report.credits!.at(-1)!);
  };
  expect(state({ within: '900 hours', from: 'last-incident' }, '2026-04-02')).toBe(
    'to be claimed by 10 Apr 2026, 06:20',
  );
  expect(state({ within: '10 days', from: 'notice' }, '2026-04-20')).toBe(
    'to be claimed once a notice is given',
  );
  const owed = (claimWithin: Raw, asOf: string) =>
    creditsOwed(words, reportOf({ ...terms, claimWithin }, asOf)).map(plain);
  expect(owed({ within: '10 days', from: 'notice' }, '2026-02-20')).toEqual([
    'Marketing owes Sales a credit of up to $150.07 for January 2026, to be claimed once a notice is given.',
  ]);
  expect(owed({ within: '10 days', from: 'notice' }, '2026-04-20')).toEqual([
    'Marketing owes Sales up to $400 in 3 credits, to be claimed once a notice is given.',
  ]);
});

test.each([
  ['quarter', 'for an invoice of a quarter'],
  ['2 months', 'for an invoice of 2 months'],
  ['12 months', 'for an invoice of 12 months'],
  ['month', 'for an invoice'],
])('a cap is over an invoice of a %s', (invoice, span) => {
  const raw = {
    ...cloudTerms({ ...terms, caps: [{ per: 'invoice', atMost: '15%', of: '5000 USD' }] }),
    invoice,
  };
  const { report } = judgedCredits(raw, { incidents }, { fees: feesOf('1000') }, '2026-04-20');
  expect(facts(creditTermFacts(words, report, clauseOf(report)))[1]).toBe(`At most: 15 % of $5,000 ${span}`);
});
