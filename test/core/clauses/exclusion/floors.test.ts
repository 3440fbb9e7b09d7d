import { expect, test } from 'vitest';
import { days, exclusion, factsOf, judge, lead, periodOf } from '../../judge-sample.ts';
import { agreementOf, document, objective, type Raw } from '../../sample-agreement.ts';

const agreementWith = (fields: Raw = {}) => agreementOf(document({ objectives: [objective(fields)] }));
const floor = (text: string, fields = {}) =>
  exclusion(`floor: ${text}`, days('2026-02-03', '2026-02-06'), { objective: 'qualified-leads', ...fields });
const factsWith = (...events: ReturnType<typeof floor>[]) =>
  factsOf(days('2025-01-01', '2026-12-31'), events);
const leads = (count: number) => ({
  leads: Array.from({ length: count }, () => lead('2026-02-10T12:00:00')),
});
const february = (text: string, count: number, target: Raw = { atLeast: '31' }) =>
  periodOf('2026-02', agreementWith({ target }), factsWith(floor(text)), leads(count), '2026-03-31');

test('a miss that keeps the floor is excused, and one under it stays missed', () => {
  expect(february('20', 20)).toMatchObject({
    verdict: 'excused',
    target: { value: { value: '31' } },
    afterExclusions: { target: { value: { value: '20' } }, actual: { value: '20' } },
  });
  expect(february('20', 19).verdict).toBe('missed');
  expect(february('20', 31).verdict).toBe('met');
});

test('a share is of the goal, rounded up', () => {
  const period = february('50%', 16);
  expect(period.verdict).toBe('excused');
  expect(february('50%', 15).verdict).toBe('missed');
  expect(period.afterExclusions?.target.derivation.steps).toMatchObject([
    { name: 'fixed-target', value: { value: '31' } },
    { op: 'times', name: 'floor-share', value: { value: '0.5' } },
    { op: 'equals', name: 'floor', value: { value: '16' }, basis: { how: 'up', unrounded: '15.5' } },
  ]);
});

test('of a time the floor is a longer time, as measured after what is left out besides', () => {
  const agreement = agreementWith({
    indicator: { speed: 'leads', statistic: 'mean', clock: 'wall' },
    target: { atMost: '1 hour' },
  });
  const data = { leads: [lead('2026-02-03T12:00:00', 240), lead('2026-02-10T12:00:00', 150)] };
  const both = factsWith(floor('3 hours'), exclusion('remove', days('2026-02-03', '2026-02-03'), { row: 2 }));
  expect(periodOf('2026-02', agreement, factsWith(floor('3 hours')), data, '2026-03-31').verdict).toBe(
    'missed',
  );
  expect(periodOf('2026-02', agreement, both, data, '2026-03-31')).toMatchObject({
    verdict: 'excused',
    afterExclusions: { target: { value: { value: '10800000' } }, actual: { value: '9000000' } },
  });
});

test('of several floors the strictest holds, and a share is of the goal for the days left', () => {
  const agreement = agreementWith({ target: { atLeast: '28' } });
  const facts = factsWith(
    floor('5'),
    floor('50%', { row: 2 }),
    exclusion('remove', days('2026-02-01', '2026-02-14'), { row: 3 }),
  );
  const period = periodOf('2026-02', agreement, facts, leads(7), '2026-03-31');
  expect(period.afterExclusions?.target.value.value).toBe('7');
  // The leads came on a day that is left out.
  expect(period.verdict).toBe('missed');
});

test('a floor that cannot be one is a finding at its cell', () => {
  const wrong = [
    floor('half'),
    floor('', { row: 2 }),
    floor('8 hours', { row: 3 }),
    floor('40', { row: 4 }),
    floor('150%', { row: 5 }),
    floor('20', { row: 6, objective: '' }),
  ];
  const agreement = agreementWith({ target: { atLeast: '31' } });
  const { findings, report } = judge(agreement, factsWith(...wrong), leads(20), '2026-03-31');
  const fits = 'expected a target as it has one, or a share of a goal, such as `floor: 50%`';
  expect(findings.map(({ code, place, message }) => [code, place, message])).toEqual(
    [
      [1, 'effect', 'bad-value', `Unexpected \`half\` as the floor of \`qualified-leads\`, ${fits}`],
      [2, 'effect', 'bad-value', `Unexpected nothing as the floor of \`qualified-leads\`, ${fits}`],
      [3, 'effect', 'bad-value', `Unexpected \`8 hours\` as the floor of \`qualified-leads\`, ${fits}`],
      ...[[4, '40'] as const, [5, '150%'] as const].map(([row, text]) => [
        row,
        'effect',
        'floor-above-target',
        `Unexpected floor \`${text}\`, which is stricter than the target of \`qualified-leads\`, expected a weaker one`,
      ]),
      [
        6,
        'objective',
        'missing-value',
        'Missing objective of a floor, expected the one whose target it lowers',
      ],
    ].map(([row, column, code, message]) => [code, { kind: 'dataset', row, column }, message]),
  );
  expect(report.exclusions).toEqual([]);
});

test('a pause of what runs on no clock is a finding', () => {
  const pause = exclusion('pause', days('2026-02-03', '2026-02-06'), { objective: 'qualified-leads' });
  expect(
    judge(agreementWith(), factsWith(pause), {}, '2026-03-31').findings.map(each => each.message),
  ).toEqual([
    'Unexpected `pause` of `qualified-leads`, which runs on no clock, expected `remove`, `excuse` or a floor',
  ]);
});

test('an exclusion entered after the close restates the period, one entered before does not', () => {
  const on = (at: string) => {
    const facts = factsWith(floor('20', { at: Date.parse(at) }));
    return periodOf('2026-02', agreementWith({ target: { atLeast: '31' } }), facts, leads(20), '2026-03-31');
  };
  expect(on('2026-02-28T23:59:59Z').afterExclusions?.restated).toBeUndefined();
  expect(on('2026-03-01T00:00:00Z')).toMatchObject({
    verdict: 'excused',
    afterExclusions: { restated: true },
  });
});
