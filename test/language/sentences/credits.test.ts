import { expect, test } from 'vitest';
import type { AgreementReport } from '../../../src/core/report.ts';
import {
  type CreditClause,
  catalogue,
  creditBadge,
  creditFacts,
  creditsOwed,
  creditTermFacts,
  openingSentence,
  tierRows,
} from '../../../src/language/index.ts';
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
    'Cap: held to $150.08 for an invoice; $100.05 is over it',
    'Cap: held to $400 over 12 months, of which $250.12 is credited already; $0.20 is over it',
    'Due: up to $149.88',
    'State: to be claimed by 30 Apr 2026',
  ]);
  const [january, , march] = reportOf().credits ?? [];
  expect(facts(creditFacts(words, reportOf(), march!))).toContain('Due: up to $150.07');
  expect(creditBadge(words, march!)).toEqual({ mark: '◐', word: 'due', tone: 'running' });
  expect(creditBadge(words, january!)).toEqual({ mark: '–', word: 'lapsed', tone: 'excused' });
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
