import { expect, test } from 'vitest';
import { days, factsOf, judge } from '../judge-sample.ts';
import { agreementOf, document, objective, type Raw } from '../sample-agreement.ts';
import { fact, judgedMonths } from './consequence-sample.ts';

const goals = [
  objective({ id: 'leads', target: { atLeast: '4' } }),
  objective({ id: 'replies', from: 'sales', to: 'marketing', target: { atLeast: '4' } }),
];
const strike = {
  id: 'strike',
  objectives: ['replies'],
  text: 'A strike.',
  strike: { owner: 'sales', due: '10 days' },
};
const rest = {
  id: 'rest',
  objectives: ['leads'],
  text: 'The duty rests.',
  suspend: { duties: 'replies', for: '60 periods' },
};
const ending = { id: 'misses', text: 'It may end.', when: { missed: '2 in a row' }, objectives: ['replies'] };

/** Two objectives that miss every month from January on. */
function judged(remedies: Raw[]) {
  const raw = document({ objectives: goals, remedies, termination: [ending] });
  return judge(agreementOf(raw), factsOf(days('2026-01-01', '2026-12-31')), { leads: [] }, '2026-06-30')
    .report;
}

test('what rests by one clause gives no strike and no ending by another, in whatever order they are written', () => {
  const without = judged([strike]);
  expect(without.strikes?.[0]?.strikes.map(each => each.period)).toEqual([
    '2026-01',
    '2026-02',
    '2026-03',
    '2026-04',
    '2026-05',
    '2026-06',
  ]);
  expect(without.endings?.[0]?.state).toBe('met');
  // The verdict on January is given as February begins, so that February rests already.
  for (const remedies of [
    [strike, rest],
    [rest, strike],
  ]) {
    const report = judged(remedies);
    expect(report.strikes?.[0]?.strikes.map(each => each.period)).toEqual(['2026-01']);
    expect(report.endings?.[0]?.state).toBe('not-met');
  }
});

test('a credit of a figure in dispute is itself disputed', () => {
  const credit = { base: { fixed: '100 USD' }, tiers: [{ below: '4', credit: '10%' }] };
  const raw = document({
    objectives: [objective({ target: { atLeast: '4' } })],
    remedies: [{ id: 'clause', text: 'A credit.', credit }],
  });
  const dispute = fact('dispute', '2026-02-10', '2026-01', { objective: 'qualified-leads', value: '5' });
  const { report } = judgedMonths(raw, [1, 4], { asOf: '2026-02-28', events: [{ ...dispute, clause: '' }] });
  expect(report.credits?.map(({ period, state }) => [period, state])).toEqual([['2026-01', 'disputed']]);
});

test('parts of the report are there only where a clause asks for them', () => {
  const { strikes, recoveries, escalations, disputes, credits } = judged([{ id: 'plan', text: 'A plan.' }]);
  expect({ strikes, recoveries, escalations, disputes, credits }).toEqual({});
  expect(judged([strike]).strikes).toHaveLength(1);
});
