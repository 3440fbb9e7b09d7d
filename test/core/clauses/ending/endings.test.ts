import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ObjectiveReport } from '../../../../src/core/report.ts';
import type { Raw } from '../../sample-agreement.ts';
import { endingOf, fact, inMonth, objectiveWith } from './ending-sample.ts';

const missed = (text: string, objectives?: string): Raw => ({
  when: { missed: text, ...(objectives && { objectives }) },
});
/** State, the day since, and the months that made it and that count now. */
const inShort = (fields: Raw, ...objectives: readonly (string | ObjectiveReport)[]) => {
  const all = objectives.map((each, place) =>
    typeof each === 'string' ? objectiveWith(each, { id: ['one', 'two', 'three'][place]! }) : each,
  );
  const { ending } = endingOf(fields, all);
  const first = ending?.cases[0];
  const months = (list: readonly { id: string }[] | undefined) =>
    list?.map(each => each.id.slice(5)).join(' ') ?? '';
  return [ending?.state, ending?.sinceDate, months(first?.made), months(first?.counting)];
};

describe('3 in a row', () => {
  test('is met from the cut-off of the third miss, and says which periods made it', () => {
    expect(inShort(missed('3 in a row'), 'kMMM')).toEqual(['met', '2026-05-05', '02 03 04', '02 03 04']);
  });

  test('is not met while one more is needed, and says how close it is', () => {
    expect(inShort(missed('3 in a row'), 'MMkMM')).toEqual(['not-met', undefined, '', '04 05']);
    expect(inShort(missed('3 in a row'), 'MMk')).toEqual(['not-met', undefined, '', '']);
  });

  test('an excused or not-due month between neither counts nor interrupts', () => {
    expect(inShort(missed('3 in a row'), 'MeMdM')).toEqual(['met', '2026-06-05', '01 03 05', '01 03 05']);
  });

  test('a month without data interrupts, unless the agreement says it is a miss or ignored', () => {
    const with_ = (noData?: 'missed' | 'ignored') =>
      inShort(missed('3 in a row'), objectiveWith('MMnM', noData ? { noData } : {}));
    expect(with_()).toEqual(['not-met', undefined, '', '04']);
    expect(with_('missed')).toEqual(['met', '2026-04-05', '01 02 03', '01 02 03 04']);
    expect(with_('ignored')).toEqual(['met', '2026-05-05', '01 02 04', '01 02 04']);
  });

  test('once met it stays so without a time to use it, whatever follows', () => {
    expect(inShort(missed('3 in a row'), 'MMMkk')).toEqual(['met', '2026-04-05', '01 02 03', '']);
  });

  test('an open month counts for nothing yet', () => {
    expect(inShort(missed('3 in a row'), 'MM?')).toEqual(['not-met', undefined, '', '01 02']);
  });
});

describe('2 of any 3', () => {
  test.each([
    ['MkM', ['met', '2026-04-05', '01 03', '01 03']],
    ['MM', ['met', '2026-03-05', '01 02', '01 02']],
    ['MkkM', ['not-met', undefined, '', '04']],
    ['MkeM', ['met', '2026-05-05', '01 04', '01 04']],
    ['Mkk', ['not-met', undefined, '', '']],
    ['kMk', ['not-met', undefined, '', '02']],
  ])('%s', (verdicts, expected) => {
    expect(inShort(missed('2 of any 3'), verdicts)).toEqual(expected);
  });
});

describe('several objectives', () => {
  const rows = ['MkM', 'kMk'] as const;
  test('the same one has to be missed each time', () => {
    expect(inShort(missed('3 in a row', 'same'), ...rows)[0]).toBe('not-met');
    expect(inShort(missed('3 in a row'), 'kkk', 'MMM')).toEqual([
      'met',
      '2026-04-05',
      '01 02 03',
      '01 02 03',
    ]);
  });

  test('with any, a month counts when one of them was missed', () => {
    expect(inShort(missed('3 in a row', 'any'), ...rows)).toEqual([
      'met',
      '2026-04-05',
      '01 02 03',
      '01 02 03',
    ]);
  });

  test('with all, only a month counts in which each was missed', () => {
    expect(inShort(missed('2 in a row', 'all'), 'MMM', 'kMM')).toEqual([
      'met',
      '2026-04-05',
      '02 03',
      '02 03',
    ]);
    expect(inShort(missed('2 in a row', 'all'), 'MMM', 'MeM')).toEqual([
      'met',
      '2026-04-05',
      '01 03',
      '01 03',
    ]);
    expect(inShort(missed('2 in a row', 'all'), 'MM', 'M?')[0]).toBe('not-met');
  });

  test('where the other party may end, each side is counted for itself', () => {
    const one = objectiveWith('MkM', { id: 'one' });
    const two = objectiveWith('kMk', { id: 'two', from: ['sales'] });
    expect(inShort({ ...missed('3 in a row', 'any'), by: 'other' }, one, two)[0]).toBe('not-met');
    const { ending } = endingOf({ ...missed('2 of any 3', 'any'), by: 'other' }, [one, two]);
    expect(ending).toMatchObject({ state: 'met', mayEnd: ['sales'] });
  });
});

test('a clause about missing data counts months without data, not misses', () => {
  const noData = { when: { noData: '2 in a row' } };
  expect(inShort(noData, 'nMnn')).toEqual(['met', '2026-05-05', '03 04', '03 04']);
  expect(inShort(noData, 'nen')).toEqual(['met', '2026-04-05', '01 03', '01 03']);
  expect(inShort(noData, objectiveWith('nn', { noData: 'ignored' }))[0]).toBe('met');
});

describe('the time to use it', () => {
  const fields = { ...missed('3 in a row'), exerciseWithin: '60 days' };
  const at = (verdicts: string, asOf: string) => endingOf(fields, [objectiveWith(verdicts)], [], asOf).ending;

  test('it lapses after its last day', () => {
    // Since 5 April 00:00; 60 days later is the end of 3 June.
    expect(at('MMM', '2026-06-02')).toMatchObject({ state: 'met', exerciseBy: '2026-06-03' });
    expect(at('MMM', '2026-06-03')).toMatchObject({
      state: 'lapsed',
      sinceDate: '2026-04-05',
      exerciseBy: '2026-06-03',
    });
  });

  test('a further miss makes it longer', () => {
    expect(at('MMMM', '2026-06-10')).toMatchObject({
      state: 'met',
      sinceDate: '2026-04-05',
      exerciseBy: '2026-07-03',
    });
  });

  test('a further miss also makes it longer where more than enough lie in the window', () => {
    const { ending } = endingOf(
      { ...missed('2 of any 3'), exerciseWithin: '60 days' },
      [objectiveWith('MMM')],
      [],
      '2026-05-10',
    );
    // 60 days from 5 April, the cut-off of the third.
    expect(ending).toMatchObject({ state: 'met', sinceDate: '2026-03-05', exerciseBy: '2026-06-03' });
  });

  test('met anew after it lapsed, it counts from then', () => {
    expect(at('MMMkkMMM', '2026-09-30')).toMatchObject({
      state: 'met',
      sinceDate: '2026-09-05',
      exerciseBy: '2026-11-03',
    });
  });
});

describe('the time to use it, on any clock', () => {
  // Since the cut-off of March, 5 April at 00:00, which is the end of Saturday, 4 April.
  const until = (exerciseWithin: string, events: ReturnType<typeof fact>[] = [], asOf = '2026-04-05') => {
    const { ending } = endingOf(
      { ...missed('3 in a row'), exerciseWithin },
      [objectiveWith('MMM')],
      events,
      asOf,
    );
    return [ending?.state, ending?.exerciseBy, ending?.exerciseUntil];
  };
  const noticed = (date: string) => [fact('notice', date)];

  test.each([
    ['5 days', '2026-04-09', undefined],
    ['5 calendar days', '2026-04-09', undefined],
    ['5 working days', '2026-04-10', '2026-04-10T17:00:00Z'],
    ['16 working hours', '2026-04-07', '2026-04-07T17:00:00Z'],
    ['72 hours', '2026-04-08', '2026-04-08T00:00:00Z'],
    ['90 hours', '2026-04-08', '2026-04-08T18:00:00Z'],
  ])('%s', (time, day, instant) => {
    expect(until(time)).toEqual(['met', day, instant]);
  });

  test('at the last instant of hours and working days notice is in time', () => {
    expect(until('90 hours', noticed('2026-04-08T18:00:00'), '2026-05-01')[0]).toBe('noticed');
    expect(until('90 hours', noticed('2026-04-08T18:00:01'), '2026-05-01')[0]).toBe('lapsed');
    expect(until('5 working days', noticed('2026-04-10T17:00:00'), '2026-05-01')[0]).toBe('noticed');
    expect(until('5 working days', noticed('2026-04-10T17:00:01'), '2026-05-01')[0]).toBe('lapsed');
    expect(until('5 calendar days', noticed('2026-04-09T23:59:59'), '2026-05-01')[0]).toBe('noticed');
    expect(until('5 calendar days', noticed('2026-04-10'), '2026-05-01')[0]).toBe('lapsed');
  });

  test('a notice too late is told with the last time, as fine as they differ', () => {
    const said = (time: string, date: string) =>
      endingOf(
        { ...missed('3 in a row'), exerciseWithin: time },
        [objectiveWith('MMM')],
        noticed(date),
        '2026-05-01',
      ).said.map(each => each.replace(/^.*(on 2026.*)\. Correct.*$/, '$1'));
    expect(said('90 hours', '2026-04-08T18:00:01')).toEqual([
      'on 2026-04-08 18:00:01, expected one by 2026-04-08 18:00:00',
    ]);
    expect(said('5 working days', '2026-04-11')).toEqual([
      'on 2026-04-11 00:00, expected one by 2026-04-10 17:00',
    ]);
  });

  test('from a consent the days are those after its own day', () => {
    const terms = { when: { consent: ['sales'] }, exerciseWithin: '2 calendar days' };
    const of = (date: string) => endingOf(terms, [objectiveWith('k')], [fact('consent', date)], date).ending;
    expect(of('2026-05-08')?.exerciseBy).toBe('2026-05-10');
  });
});

describe('notice of an ending', () => {
  const fields = { ...missed('3 in a row'), exerciseWithin: '60 days', noticeDays: '30', by: 'other' };
  const noticed = (date: string, by = 'sales') =>
    endingOf(fields, [objectiveWith('MMM')], [fact('notice', date, { by })]);

  test('in time, by who may end, it gives the earliest end', () => {
    const { ending, said } = noticed('2026-05-08');
    expect(ending).toMatchObject({
      state: 'noticed',
      sinceDate: '2026-04-05',
      mayEnd: ['sales'],
      notice: {
        date: '2026-05-08',
        by: 'sales',
        earliestEnd: '2026-06-07',
        source: { file: 'slas/sample/events.csv', firstRow: 1, lastRow: 1, rows: 1 },
      },
    });
    expect(said).toEqual([]);
  });

  test.each([
    [
      '2026-03-08',
      'sales',
      'warning notice-without-condition: Unexpected notice of `repeated-miss` on 2026-03-08, expected its condition to be met first. Correct the row, or remove it: it changes nothing as it stands.',
    ],
    [
      '2026-06-04',
      'sales',
      'warning late-notice: Unexpected notice of `repeated-miss` on 2026-06-04, expected one by 2026-06-03. Correct the row, or remove it: it changes nothing as it stands.',
    ],
    [
      '2026-05-08',
      'marketing',
      'warning notice-by-other: Unexpected notice of `repeated-miss` by `marketing`, expected one of `sales`, who may end. Correct the row, or remove it: it changes nothing as it stands.',
    ],
  ])('on %s by %s it changes nothing', (date, by, message) => {
    const { ending, said } = noticed(date, by);
    expect([ending?.state, said]).toEqual(['lapsed', [message]]);
  });

  test('after asOf it is not known', () => {
    const events = [fact('notice', '2026-05-08')];
    expect(endingOf(fields, [objectiveWith('MMM')], events, '2026-05-07').ending?.state).toBe('met');
  });

  test('a clause in words alone is reported once notice of it was given', () => {
    const words = { noticeDays: '90' };
    expect(endingOf(words, [objectiveWith('kk')]).ending).toBeUndefined();
    expect(endingOf(words, [objectiveWith('kk')], [fact('notice', '2026-05-08')]).ending).toMatchObject({
      kind: 'text',
      state: 'noticed',
      notice: { earliestEnd: '2026-08-06' },
    });
  });
});

describe('notice of each miss', () => {
  const fields = { ...missed('2 in a row'), noticePerMiss: '10 days', by: 'other' };
  const noticeOf = (month: number, date: string, more = {}) =>
    fact('notice', date, {
      clause: '',
      objective: 'qualified-leads',
      span: inMonth(month),
      row: month,
      ...more,
    });
  const state = (events: ReturnType<typeof fact>[], asOf?: string) => {
    const { ending } = endingOf(fields, [objectiveWith('MM')], events, asOf);
    return [ending?.state, ending?.sinceDate];
  };

  test('in time for both, the condition is met from the later of cut-off and notice', () => {
    expect(state([noticeOf(1, '2026-02-06'), noticeOf(2, '2026-03-09')])).toEqual(['met', '2026-03-09']);
    expect(state([noticeOf(1, '2026-02-06'), noticeOf(2, '2026-03-02')])).toEqual(['met', '2026-03-05']);
  });

  test('without it, or too late, or by the one who missed, the miss interrupts', () => {
    expect(state([noticeOf(2, '2026-03-09')])[0]).toBe('not-met');
    expect(state([noticeOf(1, '2026-02-15'), noticeOf(2, '2026-03-09')])[0]).toBe('not-met');
    expect(state([noticeOf(1, '2026-02-06', { by: 'marketing' }), noticeOf(2, '2026-03-09')])[0]).toBe(
      'not-met',
    );
  });

  test('a miss without notice between two with notice interrupts them', () => {
    const events = [noticeOf(1, '2026-02-06'), noticeOf(3, '2026-04-06')];
    const { ending } = endingOf(fields, [objectiveWith('MMM')], events);
    expect(ending).toMatchObject({ state: 'not-met', cases: [{ counting: [{ id: '2026-03' }] }] });
  });

  test('the time for it runs on any clock, and from the last notice the days of its use are those after its own day', () => {
    const terms = { ...fields, noticePerMiss: '3 working days', exerciseWithin: '2 calendar days' };
    const ofMisses = (second: string, asOf: string) =>
      endingOf(terms, [objectiveWith('MM')], [noticeOf(1, '2026-02-09'), noticeOf(2, second)], asOf).ending;
    // 5 March is a Thursday, so that the days are the 5th, 6th and 9th.
    expect(ofMisses('2026-03-20', '2026-03-05')?.cases[0]?.awaiting).toMatchObject({
      noticeBy: '2026-03-09',
      noticeUntil: '2026-03-09T17:00:00Z',
    });
    expect(ofMisses('2026-03-09T17:00:01', '2026-03-10')?.state).toBe('not-met');
    expect(ofMisses('2026-03-09', '2026-03-10')).toMatchObject({ state: 'met', exerciseBy: '2026-03-11' });
    expect(ofMisses('2026-03-06', '2026-03-06')).toMatchObject({ state: 'met', exerciseBy: '2026-03-08' });
  });

  test('while there is time, the miss waits for it', () => {
    const { ending } = endingOf(fields, [objectiveWith('MM')], [noticeOf(1, '2026-02-06')], '2026-03-10');
    expect(ending?.cases[0]).toMatchObject({
      state: 'not-met',
      counting: [{ id: '2026-01', notice: { firstRow: 1 } }],
      awaiting: { period: { id: '2026-02' }, noticeBy: '2026-03-14' },
    });
  });
});

describe('consent', () => {
  const fields = { when: { consent: 'all' } };
  const kept = [objectiveWith('k')];

  test('of one party is not enough, and says whose is missing', () => {
    expect(endingOf(fields, kept, [fact('consent', '2026-05-08')]).ending).toMatchObject({
      kind: 'consent',
      state: 'not-met',
      consents: [{ party: 'sales', date: '2026-05-08' }],
      missing: ['marketing'],
    });
  });

  test('of both is met since the later one', () => {
    const events = [
      fact('consent', '2026-05-08'),
      fact('consent', '2026-05-20', { by: 'marketing', row: 2 }),
    ];
    expect(endingOf(fields, kept, events).ending).toMatchObject({
      state: 'met',
      sinceDate: '2026-05-20',
      missing: [],
      mayEnd: ['marketing', 'sales'],
    });
    expect(endingOf(fields, kept, events, '2026-05-19').ending?.state).toBe('not-met');
  });

  test('recorded by one and agreed by the other is of both; of another clause it is of none', () => {
    const both = { agreedBy: ['marketing'] };
    expect(endingOf(fields, kept, [fact('consent', '2026-05-08', both)]).ending?.state).toBe('met');
    const other = [fact('consent', '2026-05-08', { ...both, clause: 'plan' })];
    expect(endingOf(fields, kept, other).ending).toMatchObject({ state: 'not-met', consents: [] });
  });

  test('may be asked of named parties alone', () => {
    const named = { when: { consent: ['marketing'] } };
    expect(endingOf(named, kept, [fact('consent', '2026-05-08')]).ending?.missing).toEqual(['marketing']);
  });
});

test('a count in a row is met exactly where so many misses follow each other, neutral months aside', () => {
  const verdicts = fc.array(fc.constantFrom('k', 'M', 'e', 'n', 'd'), { maxLength: 11 });
  fc.assert(
    fc.property(verdicts, fc.integer({ min: 1, max: 4 }), (letters, count) => {
      const text = letters.join('');
      const expected = new RegExp(`M{${count}}`).test(text.replace(/[ed]/g, ''));
      expect(inShort(missed(`${count} in a row`), text)[0] === 'met').toBe(expected);
    }),
  );
});

test('neutral months anywhere never change a state', () => {
  const verdicts = fc.array(fc.constantFrom('k', 'M', 'e'), { maxLength: 11 });
  fc.assert(
    fc.property(verdicts, letters => {
      const text = letters.join('');
      const states = [text, text.replaceAll('e', '')].map(each => inShort(missed('2 of any 3'), each)[0]);
      expect(states[0]).toBe(states[1]);
    }),
  );
});
