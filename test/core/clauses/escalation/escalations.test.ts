import { describe, expect, test } from 'vitest';
import type { Raw } from '../../sample-agreement.ts';
import { fact, judgedMonths, leadsTerms } from '../consequence-sample.ts';

const levels = [
  { after: '1 missed', to: 'Head of Sales', within: '10 working days' },
  { after: '2 in a row', to: 'Chief Revenue Officer' },
  { after: '20 days', to: 'sales' },
];
const escalationOf = (
  counts: readonly number[],
  known: Parameters<typeof judgedMonths>[2] = {},
  fields: Raw = {},
) => judgedMonths(leadsTerms({ escalate: levels, ...fields }), counts, known).report.escalations?.[0];
const reached = (...of: Parameters<typeof escalationOf>) =>
  escalationOf(...of)?.levels.map(each => each.sinceDate ?? (each.nextDate ? `(${each.nextDate})` : '–'));
const resolved = (date: string, month?: string) =>
  fact('escalation', date, month, { clause: 'clause', effect: 'resolved', note: 'Staffed' });

describe('a level', () => {
  test('is reached by no objective that was kept', () => {
    const { report } = judgedMonths(leadsTerms({ escalate: levels }), [4, 4], { asOf: '2026-03-01' });
    expect(report.escalations).toEqual([]);
  });

  test('of a first miss is reached with its verdict, and says until when to answer', () => {
    expect(escalationOf([3], { asOf: '2026-02-10' })).toMatchObject({
      remedy: 'clause',
      objective: 'qualified-leads',
      open: [{ period: '2026-01', at: '2026-02-01T00:00:00Z', date: '2026-02-01' }],
      resolved: [],
      levels: [
        {
          after: '1 missed',
          to: 'Head of Sales',
          since: '2026-02-01T00:00:00Z',
          sinceDate: '2026-02-01',
          answerBy: '2026-02-13',
          overdue: false,
        },
        { after: '2 in a row', to: 'Chief Revenue Officer' },
        { after: '20 days', to: 'Sales', nextDate: '2026-02-21' },
      ],
    });
    expect(escalationOf([3], { asOf: '2026-02-13' })?.levels[0]?.overdue).toBe(true);
  });

  test('by time is reached so long after the verdict of a miss without an outcome', () => {
    expect(reached([3, 4], { asOf: '2026-02-19' })).toEqual(['2026-02-01', '–', '(2026-02-21)']);
    expect(reached([3, 4], { asOf: '2026-02-20' })).toEqual(['2026-02-01', '–', '2026-02-21']);
  });

  test('in a row needs misses that follow each other, where a kept period interrupts', () => {
    expect(reached([3, 3, 4], { asOf: '2026-03-01' })?.[1]).toBe('2026-03-01');
    expect(reached([3, 4, 3, 4], { asOf: '2026-04-01' })?.[1]).toBe('–');
    expect(
      reached(
        [3, 4, 3, 4],
        { asOf: '2026-04-01' },
        {
          escalate: [{ after: '2 missed', to: 'sales' }],
        },
      ),
    ).toEqual(['2026-04-01']);
  });

  test('in a row is passed over by a period that was excused', () => {
    const excuse = fact('exclusion', '2026-03-01', '2026-02', {
      effect: 'excuse',
      by: 'sales',
      agreedBy: ['marketing'],
    });
    expect(reached([3, 0, 3, 4], { asOf: '2026-04-01', events: [excuse] })?.[1]).toBe('2026-04-01');
  });
});

describe('an outcome', () => {
  test('that is recorded ends what was escalated before it', () => {
    const known = { asOf: '2026-03-10', events: [resolved('2026-03-05')] };
    expect(escalationOf([3, 3, 4], known)).toMatchObject({
      open: [],
      resolved: [
        {
          at: '2026-03-05T00:00:00Z',
          date: '2026-03-05',
          by: 'sales',
          note: 'Staffed',
          periods: ['2026-01', '2026-02'],
          source: { firstRow: 1 },
        },
      ],
    });
    expect(reached([3, 3, 4], known)).toEqual(['–', '–', '–']);
    expect(reached([3, 3, 4], { ...known, asOf: '2026-03-04' })).toEqual([
      '2026-02-01',
      '2026-03-01',
      '2026-02-21',
    ]);
  });

  test('of one period leaves the others open', () => {
    const known = { asOf: '2026-03-10', events: [resolved('2026-03-05', '2026-01')] };
    expect(escalationOf([3, 3, 4], known)?.open.map(each => each.period)).toEqual(['2026-02']);
    expect(reached([3, 3, 4], known)).toEqual(['2026-02-01', '–', '(2026-03-21)']);
  });

  test('does not end what is missed after it', () => {
    const known = { asOf: '2026-04-05', events: [resolved('2026-02-10')] };
    expect(reached([3, 4, 3, 4], known)).toEqual(['2026-04-01', '–', '(2026-04-21)']);
  });

  test('is a strike that was done too, and a failed one is none', () => {
    const strike = (effect: string) => ({
      asOf: '2026-02-25',
      events: [fact('strike', '2026-02-10', '2026-01', { effect })],
    });
    const agreed: Raw = {
      remedies: [
        { id: 'strikes', text: 'A strike.', strike: { owner: 'sales', due: '10 days' } },
        { id: 'clause', text: 'Told.', escalate: levels },
      ],
    };
    const open = (effect: string) =>
      judgedMonths(leadsTerms({}, agreed), [3, 4], strike(effect)).report.escalations?.[0]?.open.length;
    expect([open('done'), open('waived'), open('failed')]).toEqual([0, 0, 1]);
  });

  test('is needed even where the next period was kept, unless the clause ends with it', () => {
    expect(reached([3, 4, 4], { asOf: '2026-03-10' })?.[0]).toBe('2026-02-01');
    expect(reached([3, 4, 4], { asOf: '2026-03-10' }, { until: 'kept' })).toEqual(['–', '–', '–']);
  });
});

describe('what is recorded wrongly', () => {
  const saidOf = (event: ReturnType<typeof fact>) =>
    judgedMonths(leadsTerms({ escalate: levels }), [3, 4], {
      asOf: '2026-02-25',
      events: [event],
    }).findings.map(({ code, severity, message, fix }) => [code, severity, `${message}. ${fix}.`]);

  test('a resolution of an open miss has nothing wrong', () => {
    expect(saidOf(resolved('2026-02-10'))).toEqual([]);
  });

  test.each<[string, ReturnType<typeof fact>, string[][]]>([
    [
      'no clause',
      fact('escalation', '2026-02-10', '2026-01', { effect: 'resolved' }),
      [
        [
          'unknown-reference',
          'error',
          'Missing clause of an escalation, expected one of `clause`. Name a clause of the agreement.',
        ],
      ],
    ],
    [
      'an unknown effect',
      fact('escalation', '2026-02-10', '2026-01', { clause: 'clause', effect: 'closed' }),
      [
        [
          'bad-value',
          'error',
          'Unexpected effect `closed` of an escalation, expected one of `resolved`. Correct the effect.',
        ],
      ],
    ],
    [
      'a day before the verdict',
      resolved('2026-01-10'),
      [
        [
          'nothing-to-resolve',
          'warning',
          'Unexpected resolution where no miss was escalated, expected one of an open miss. Correct the clause, the objective or the period, or remove the row.',
        ],
      ],
    ],
  ])('%s is a finding', (_, event, said) => {
    expect(saidOf(event)).toEqual(said);
  });
});
