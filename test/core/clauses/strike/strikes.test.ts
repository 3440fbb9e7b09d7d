import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Raw } from '../../sample-agreement.ts';
import { fact, judgedMonths, leadsTerms } from '../consequence-sample.ts';

const strike = (fields: Raw = {}): Raw => ({
  strike: { owner: 'accountable', due: '10 days', expires: '6 months', limit: '3', ...fields },
});
const strikesOf = (
  counts: readonly number[],
  known: Parameters<typeof judgedMonths>[2] = {},
  fields: Raw = {},
) => judgedMonths(leadsTerms(strike(fields)), counts, known).report.strikes![0]!;
const short = (...of: Parameters<typeof strikesOf>) => {
  const { strikes } = strikesOf(...of);
  return strikes.map(each => [each.period, each.state, each.counts]);
};

describe('a strike', () => {
  test('is given for each missed period at its verdict, with an owner, a due day and an end', () => {
    const { strikes, counting } = strikesOf([4, 3], { asOf: '2026-03-05' });
    expect(strikes).toEqual([
      {
        period: '2026-02',
        start: '2026-02-01T00:00:00Z',
        end: '2026-03-01T00:00:00Z',
        startDate: '2026-02-01',
        lastDate: '2026-02-28',
        days: 28,
        objective: 'qualified-leads',
        at: '2026-03-01T00:00:00Z',
        date: '2026-03-01',
        owner: 'Head of Demand',
        due: '2026-03-11T00:00:00Z',
        dueBy: '2026-03-10',
        expires: '2026-09-01',
        state: 'open',
        counts: true,
      },
    ]);
    expect(counting).toBe(1);
  });

  test('is given by no period that was kept, and by no running one', () => {
    expect(strikesOf([4, 4, 1], { asOf: '2026-03-15' })).toEqual({
      remedy: 'clause',
      counting: 0,
      limit: 3,
      strikes: [],
    });
  });

  test('is due by working days of the agreement’s calendar, or owned by a party or a role', () => {
    const [first] = strikesOf([3], { asOf: '2026-02-01' }, { due: '2 working days', owner: 'sales' }).strikes;
    expect([first?.owner, first?.dueBy, first?.due]).toEqual(['Sales', '2026-02-03', '2026-02-03T17:00:00Z']);
    expect(strikesOf([3], { asOf: '2026-02-01' }, { owner: 'Head of Ops' }).strikes[0]?.owner).toBe(
      'Head of Ops',
    );
  });

  test('is open through its last day and overdue after it', () => {
    expect(short([3, 4, 4], { asOf: '2026-02-09' })).toEqual([['2026-01', 'open', true]]);
    expect(short([3, 4, 4], { asOf: '2026-02-10' })).toEqual([['2026-01', 'overdue', true]]);
  });

  test('expires at the end of its time, whatever came of it', () => {
    const events = [fact('strike', '2026-02-05', '2026-01', { effect: 'failed' })];
    const counts = [3, 4, 4, 4, 4, 4, 4];
    expect(short(counts, { asOf: '2026-07-30', events })).toEqual([['2026-01', 'failed', true]]);
    expect(short(counts, { asOf: '2026-07-31', events })).toEqual([['2026-01', 'expired', false]]);
    expect(strikesOf(counts, { asOf: '2026-07-31', events }).strikes[0]?.outcome?.effect).toBe('failed');
  });

  test('counts for good where nothing says that it expires', () => {
    const { strike: terms } = strike() as { strike: Raw };
    const { expires: _, ...lasting } = terms;
    const { report } = judgedMonths(leadsTerms({ strike: lasting }), [3, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4]);
    expect(report.strikes?.[0]?.counting).toBe(1);
  });

  test.each([
    ['done', '2026-02-10', 'done', true, false],
    ['done', '2026-02-11', 'done', true, true],
    ['failed', '2026-02-10', 'failed', true, false],
    ['waived', '2026-02-10', 'waived', false, false],
  ])('that is %s on %s is %s', (effect, date, state, counts, late) => {
    const events = [fact('strike', date, '2026-01', { effect, by: 'sales', note: 'Talked' })];
    const [first] = strikesOf([3, 4], { asOf: '2026-03-01', events }).strikes;
    expect([first?.state, first?.counts]).toEqual([state, counts]);
    expect(first?.outcome).toEqual({
      effect,
      at: `${date}T00:00:00Z`,
      date,
      by: 'sales',
      late,
      note: 'Talked',
      source: { file: 'slas/sample/events.csv', firstRow: 1, lastRow: 1, rows: 1 },
    });
  });

  test('has the outcome that was recorded last, and none that is recorded later than asked', () => {
    const events = [
      fact('strike', '2026-02-20', '2026-01', { effect: 'done', row: 2 }),
      fact('strike', '2026-02-05', '2026-01', { effect: 'failed' }),
    ];
    expect(short([3, 4], { asOf: '2026-02-28', events })).toEqual([['2026-01', 'done', true]]);
    expect(short([3, 4], { asOf: '2026-02-19', events })).toEqual([['2026-01', 'failed', true]]);
  });
});

describe('the limit', () => {
  test('is reached with the verdict that makes so many strikes count', () => {
    expect(strikesOf([3, 3, 4, 3], { asOf: '2026-04-30' })).toMatchObject({
      counting: 3,
      limit: 3,
      reached: { at: '2026-05-01T00:00:00Z', date: '2026-05-01' },
    });
    expect(strikesOf([3, 3, 4, 3], { asOf: '2026-04-29' }).reached).toBeUndefined();
  });

  test('is no longer reached once one has expired or was waived, and may be reached anew', () => {
    expect(strikesOf([3, 3, 4, 3, 4, 4, 4], { asOf: '2026-08-01' })).toMatchObject({ counting: 2 });
    const events = [fact('strike', '2026-05-20', '2026-01', { effect: 'waived' })];
    const counts = [3, 3, 4, 3, 3];
    expect(strikesOf(counts, { asOf: '2026-05-25', events }).reached).toBeUndefined();
    expect(strikesOf(counts, { asOf: '2026-06-02', events }).reached?.date).toBe('2026-06-01');
  });
});

describe('what is recorded wrongly', () => {
  const saidOf = (...events: ReturnType<typeof fact>[]) =>
    judgedMonths(leadsTerms(strike()), [3, 4], { asOf: '2026-06-01', events }).findings.map(
      ({ code, severity, place, message, fix }) => [
        code,
        severity,
        place.kind === 'dataset' ? place.column : '',
        `${message}. ${fix}.`,
      ],
    );

  test('an outcome in time, of a waiver too, has nothing wrong', () => {
    expect(saidOf(fact('strike', '2026-02-05', '2026-01', { effect: 'waived', by: 'sales' }))).toEqual([]);
  });

  test.each<[string, ReturnType<typeof fact>, string[]]>([
    [
      'an unknown effect',
      fact('strike', '2026-02-05', '2026-01', { effect: 'don' }),
      [
        'bad-value',
        'error',
        'effect',
        'Unexpected effect `don` of a strike, expected one of `done`, `failed`, `waived`. Correct the effect.',
      ],
    ],
    [
      'no effect',
      fact('strike', '2026-02-05', '2026-01'),
      [
        'bad-value',
        'error',
        'effect',
        'Missing effect of a strike, expected one of `done`, `failed`, `waived`. Correct the effect.',
      ],
    ],
    [
      'no period',
      fact('strike', '2026-02-05', undefined, { effect: 'done' }),
      [
        'missing-value',
        'error',
        'from',
        'Missing `from` and `through` of a strike, expected days of the period it is about. Add both days.',
      ],
    ],
    [
      'a period that was kept',
      fact('strike', '2026-03-05', '2026-02', { effect: 'done' }),
      [
        'strike-without-miss',
        'warning',
        'from',
        'Unexpected outcome of a strike that no missed period gave, expected a period with a strike. Correct the period, the objective or the clause, or remove the row.',
      ],
    ],
    [
      'a day before the verdict',
      fact('strike', '2026-01-20', '2026-01', { effect: 'done' }),
      [
        'strike-date',
        'error',
        'at',
        'Unexpected outcome on 2026-01-20 of a strike given on 2026-02-01, expected a later time. Correct the time.',
      ],
    ],
    [
      'a waiver without who was promised',
      fact('strike', '2026-02-05', '2026-01', { effect: 'waived', by: 'marketing' }),
      [
        'waiver-not-agreed',
        'error',
        'agreed_by',
        'Unexpected waiver without `sales`, which is promised, expected it in `by` or `agreed_by`. Add who agreed, or correct the effect.',
      ],
    ],
  ])('%s is a finding', (_, event, said) => {
    expect(saidOf(event)).toEqual([said]);
  });
});

test('never do more strikes count than periods were missed, and each counts until it is waived or expires', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 3, max: 4 }), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 28 }),
      (counts, day) => {
        const asOf = `2026-12-${String(day).padStart(2, '0')}`;
        const { counting, strikes, reached } = strikesOf(counts, { asOf });
        expect(counting).toBe(strikes.filter(each => each.counts).length);
        expect(strikes.map(each => each.counts)).toEqual(strikes.map(each => each.expires! > asOf));
        expect(reached !== undefined).toBe(counting >= 3);
      },
    ),
    { numRuns: 30 },
  );
});
