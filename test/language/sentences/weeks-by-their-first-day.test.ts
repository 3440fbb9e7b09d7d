import { expect, test } from 'vitest';
import {
  catalogue,
  cumulativeWords,
  missingSentence,
  objectiveSentence,
  objectiveState,
} from '../../../src/language/index.ts';
import { days, factsOf, judge, lead } from '../../core/judge-sample.ts';
import { agreementOf, document, objective } from '../../core/sample-agreement.ts';

const words = catalogue('en');
const plain = (text: string) => text.replaceAll('\u202f', ' ').replaceAll('\u00a0', ' ');
const { report } = judge(
  agreementOf(
    document({ objectives: [objective({ period: 'week', weekStart: 'sunday', target: { atLeast: '2' } })] }),
  ),
  factsOf(days('2026-01-01', '2026-06-20')),
  {
    leads: [
      lead('2026-06-08T09:00'),
      lead('2026-06-09T09:00'),
      lead('2026-06-10T09:00'),
      lead('2026-06-15T09:00'),
    ],
  },
  '2026-07-04',
);
const [leads] = report.objectives;
const period = (id: string) => leads!.periods.find(each => each.id === id)!;
const [full, short, empty] = ['from-2026-06-07', 'from-2026-06-14', 'from-2026-06-28'].map(period);

test('a week that is named by its first day has its article in a sentence', () => {
  const of = (each: typeof full) => plain(objectiveSentence(words, report, leads!, each));
  expect(of(full)).toBe('Marketing kept its goal for the week of 7 Jun with 3 of 2 leads.');
  expect(of(short)).toBe('Marketing missed its goal for the week of 14 Jun with 1 of 2 leads, 1 short.');
  expect(of(empty)).toBe('There is no data for “Qualified leads” in the week of 28 Jun.');
  expect(plain(missingSentence(words, report, leads!, empty!))).toMatch(
    /^No data for the week of 28 Jun 2026\. /,
  );
});

test('at the beginning of one it has a capital', () => {
  const titleOf = (each: typeof full) => plain(cumulativeWords(words, report, leads!, each!).title);
  expect(titleOf(full)).toBe('The week of 7 Jun ended 1 lead over its goal of 2');
  expect(titleOf(empty)).toBe('No data for the week of 28 Jun');
  expect(plain(objectiveState(words, report, leads!).note)).toMatch(/the week of 28 Jun/);
});
