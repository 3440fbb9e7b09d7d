import { describe, expect, test } from 'vitest';
import type { AgreementEvent } from '../../../../src/core/ground/data-facts.ts';
import { fact, judgedMonths, leadsTerms } from '../consequence-sample.ts';
import { cloudTerms, down, event, judgedCredits, minute } from '../credit/credit-sample.ts';

const dispute = (date: string, fields: Partial<AgreementEvent> = {}, month: string | undefined = '2026-01') =>
  fact('dispute', date, month, { objective: 'qualified-leads', by: 'marketing', value: '4', ...fields });
const settled = (date: string, fields: Partial<AgreementEvent> = {}) =>
  dispute(date, { effect: 'settled', by: 'sales', agreedBy: ['marketing'], row: 2, ...fields });
const judged = (asOf: string, ...events: AgreementEvent[]) =>
  judgedMonths(leadsTerms({}), [3, 4], { asOf, events });
const disputesOf = (...of: Parameters<typeof judged>) => judged(...of).report.disputes;

describe('a disputed period', () => {
  test('is none while nobody disputes it', () => {
    expect(disputesOf('2026-03-01')).toBeUndefined();
    expect(disputesOf('2026-02-03', dispute('2026-02-05'))).toBeUndefined();
  });

  test('shows the figure held right beside the measured one, whose verdict stays', () => {
    const { report } = judged('2026-02-05', dispute('2026-02-05', { note: 'One lead was not counted' }));
    expect(report.disputes).toEqual([
      {
        period: '2026-01',
        start: '2026-01-01T00:00:00Z',
        end: '2026-02-01T00:00:00Z',
        startDate: '2026-01-01',
        lastDate: '2026-01-31',
        days: 31,
        objective: 'qualified-leads',
        by: 'marketing',
        at: '2026-02-05T00:00:00Z',
        since: '2026-02-05',
        held: { value: '4', unit: { kind: 'count', of: 'leads' } },
        heldKept: true,
        measured: { value: '3', unit: { kind: 'count', of: 'leads' } },
        note: 'One lead was not counted',
        state: 'open',
        sources: [{ file: 'slas/sample/events.csv', firstRow: 1, lastRow: 1, rows: 1 }],
      },
    ]);
    expect(report.objectives[0]?.periods[0]).toMatchObject({ verdict: 'missed', actual: { value: '3' } });
  });

  test('is settled by every party, and the agreed figure replaces nothing', () => {
    const { report } = judged('2026-03-01', dispute('2026-02-05'), settled('2026-02-20', { value: '3' }));
    expect(report.disputes).toMatchObject([
      {
        state: 'settled',
        measured: { value: '3' },
        held: { value: '4' },
        settled: { value: '3' },
        settledKept: false,
        endedAt: '2026-02-20T00:00:00Z',
        endedDate: '2026-02-20',
        sources: [{ firstRow: 1 }, { firstRow: 2 }],
      },
    ]);
    expect(report.objectives[0]?.periods[0]?.verdict).toBe('missed');
  });

  test('is no longer disputed by the party that withdraws, and still by another', () => {
    const mine = dispute('2026-02-05');
    const theirs = dispute('2026-02-06', { by: 'sales', value: '2', row: 2 });
    const withdrawn = dispute('2026-02-20', { effect: 'withdrawn', value: '', row: 3 });
    expect(disputesOf('2026-03-01', mine, theirs, withdrawn)?.map(each => [each.by, each.state])).toEqual([
      ['marketing', 'withdrawn'],
      ['sales', 'open'],
    ]);
  });

  test('reads its figures in the unit of what is measured', () => {
    const held = dispute('2026-03-05', { objective: 'uptime', by: 'sales', value: '98.75%' }, '2026-02');
    const data = { incidents: [down('2026-02-03T10:00', 500 * minute)] };
    const terms = cloudTerms({ tiers: [{ below: '99.9%', credit: '10%' }], base: { fees: 'compute' } });
    const { report } = judgedCredits(terms, data, { events: [held] });
    expect(report.disputes?.[0]).toMatchObject({ held: { value: '0.9875', unit: { kind: 'share' } } });
  });
});

describe('the credit of a disputed period', () => {
  const terms = cloudTerms({
    tiers: [{ below: '99.9%', credit: '10%' }],
    base: { fees: 'compute' },
    claimWithin: '30 days',
  });
  const data = { incidents: [down('2026-02-03T10:00', 500 * minute)] };
  const held = dispute('2026-03-05', { objective: 'uptime', by: 'sales', value: '99.95%' }, '2026-02');
  const stateOf = (events: AgreementEvent[], asOf: string) =>
    judgedCredits(terms, data, { events }, asOf).credits.map(each => each.state);

  test('is disputed, and does not lapse until that is settled', () => {
    expect(stateOf([held], '2026-03-04')).toEqual(['due']);
    expect(stateOf([held], '2026-03-05')).toEqual(['disputed']);
    expect(stateOf([held], '2026-06-30')).toEqual(['disputed']);
    const end = settled('2026-06-20', { objective: 'uptime', value: '98.8%', span: held.span });
    expect(stateOf([held, end], '2026-06-30')).toEqual(['lapsed']);
  });

  test('that was issued stays issued', () => {
    const issued = event('credit-issued', '2026-03-20', '2026-02', { row: 2 });
    expect(stateOf([held, issued], '2026-03-30')).toEqual(['issued']);
  });
});

describe('what is recorded wrongly', () => {
  const saidOf = (...events: AgreementEvent[]) =>
    judged('2026-03-10', ...events).findings.map(({ code, place, message, fix }) => [
      code,
      place.kind === 'dataset' ? place.column : '',
      `${message}. ${fix}.`,
    ]);

  test('a dispute and its settlement have nothing wrong', () => {
    expect(saidOf(dispute('2026-02-05'), settled('2026-02-20'))).toEqual([]);
  });

  test.each<[string, AgreementEvent[], string[]]>([
    [
      'an unknown objective',
      [dispute('2026-02-05', { objective: 'leads' })],
      [
        'unknown-reference',
        'objective',
        'Unexpected objective `leads`, expected one of `qualified-leads`. Name an objective of the agreement.',
      ],
    ],
    [
      'no objective',
      [dispute('2026-02-05', { objective: '' })],
      [
        'unknown-reference',
        'objective',
        'Missing objective of a dispute, expected one of `qualified-leads`. Name an objective of the agreement.',
      ],
    ],
    [
      'an unknown effect',
      [dispute('2026-02-05'), dispute('2026-02-07', { effect: 'agreed' })],
      [
        'bad-value',
        'effect',
        'Unexpected effect `agreed` of a dispute, expected one of `settled`, `withdrawn`, or nothing. Correct the effect.',
      ],
    ],
    [
      'a figure of another unit',
      [dispute('2026-02-05', { value: '99%' })],
      [
        'bad-value',
        'value',
        'Unexpected figure `99%` of a dispute about `qualified-leads`, expected a number such as `450`. Say which figure is held right.',
      ],
    ],
    [
      'no figure',
      [dispute('2026-02-05', { value: '' })],
      [
        'bad-value',
        'value',
        'Missing figure of a dispute about `qualified-leads`, expected a number such as `450`. Say which figure is held right.',
      ],
    ],
    [
      'no period',
      [dispute('2026-02-05', { span: undefined })],
      [
        'missing-value',
        'from',
        'Missing `from` and `through` of a dispute, expected days of the period it is about. Add both days.',
      ],
    ],
    [
      'a time before the agreement',
      [dispute('2026-02-05', {}, '2025-06')],
      [
        'dispute-without-period',
        'from',
        'Unexpected dispute of a time that is in no period of `qualified-leads`, expected one that has begun. Correct the dates.',
      ],
    ],
    [
      'a settlement of nothing',
      [settled('2026-02-05')],
      [
        'nothing-disputed',
        'effect',
        'Unexpected settlement where nothing is disputed, expected an open dispute about that period. Correct the objective or the period, or remove the row.',
      ],
    ],
    [
      'a withdrawal by another party',
      [dispute('2026-02-05'), dispute('2026-02-06', { effect: 'withdrawn', by: 'sales', value: '' })],
      [
        'nothing-disputed',
        'effect',
        'Unexpected withdrawal where nothing is disputed, expected an open dispute of `sales` about that period. Correct the objective or the period, or remove the row.',
      ],
    ],
    [
      'a settlement by one side',
      [dispute('2026-02-05'), settled('2026-02-20', { agreedBy: [] })],
      [
        'settlement-not-agreed',
        'agreed_by',
        'Unexpected settlement without the agreement of `marketing`, expected every party in `by` or `agreed_by`. Add who agreed, or remove the settlement until they do.',
      ],
    ],
    [
      'an unknown party',
      [dispute('2026-02-05', { by: 'legal' })],
      [
        'unknown-reference',
        'by',
        'Unexpected party `legal`, expected one of `marketing`, `sales`. Name a party of the agreement.',
      ],
    ],
  ])('%s is a finding', (_, events, said) => {
    expect(saidOf(...events)).toEqual([said]);
  });

  test('a settlement by one side settles nothing', () => {
    const one = settled('2026-02-20', { agreedBy: [] });
    expect(disputesOf('2026-03-01', dispute('2026-02-05'), one)?.[0]?.state).toBe('open');
  });
});
