import { describe, expect, test } from 'vitest';
import type { AgreementEvent } from '../../../../src/core/ground/data-facts.ts';
import { at, days, exclusion, factsOf, judge, lead, onlyObjective, periodOf } from '../../judge-sample.ts';
import { agreementOf, document, objective, type Raw } from '../../sample-agreement.ts';

const agreementWith = (fields: Raw) =>
  agreementOf(document({ objectives: [objective(fields)], calendar: 'desk' }));
const factsWith = (...events: AgreementEvent[]) => factsOf(days('2025-01-01', '2026-12-31'), events);
const speed = {
  indicator: { speed: 'leads', statistic: 'mean', clock: 'wall' },
  target: { atMost: '1 hour' },
};
const daily = (month: string, count: number) =>
  Array.from({ length: count }, (_, index) =>
    lead(`${month}-${String(index + 1).padStart(2, '0')}T12:00:00`),
  );

test('removed days leave a count’s rows out and its goal prorated, and a miss is excused', () => {
  const agreement = agreementWith({ target: { atLeast: '30' } });
  const facts = factsWith(exclusion('remove', days('2026-02-20', '2026-02-28')));
  const data = { leads: [...daily('2026-02', 22), lead('2026-02-01T13:00:00'), lead('2026-02-02T13:00:00')] };
  const period = periodOf('2026-02', agreement, facts, data, '2026-03-31');
  expect(period).toMatchObject({
    verdict: 'excused',
    target: { value: { value: '30' } },
    actual: { value: '24' },
    attainment: '0.8',
    // 30 × 19/28, rounded up; 3 of the leads came on removed days
    afterExclusions: {
      exclusions: ['all-2026-02-20'],
      target: { value: { value: '21' } },
      actual: { value: '21' },
    },
  });
  expect(period.afterExclusions?.target.derivation.steps).toMatchObject([
    { op: 'start', name: 'fixed-target', value: { value: '30' } },
    {
      op: 'times',
      name: 'excluded-days',
      value: { value: '19/28' },
      basis: { kind: 'days', part: '19', whole: 28 },
    },
    {
      op: 'equals',
      name: 'prorated',
      value: { value: '21' },
      basis: { kind: 'rounded', how: 'up', unrounded: '285/14' },
    },
  ]);
});

test('a reading after exclusions that misses its own goal stays missed', () => {
  const agreement = agreementWith({ target: { atLeast: '30' } });
  const facts = factsWith(exclusion('remove', days('2026-02-20', '2026-02-28')));
  expect(periodOf('2026-02', agreement, facts, { leads: daily('2026-02', 22) }, '2026-03-31').verdict).toBe(
    'missed',
  );
});

test('an exclusion over two periods takes its days from each', () => {
  const agreement = agreementWith({ target: { atLeast: '30' } });
  const facts = factsWith(exclusion('remove', days('2026-02-27', '2026-03-02')));
  const { periods } = onlyObjective(agreement, facts, {}, '2026-04-30');
  expect(periods.map(each => each.afterExclusions?.target.value.value)).toEqual([
    undefined,
    '28',
    '29',
    undefined,
  ]);
});

test('exclusions that overlap take each day once', () => {
  const agreement = agreementWith({ target: { atLeast: '28' } });
  const facts = factsWith(
    exclusion('remove', days('2026-02-01', '2026-02-05')),
    exclusion('remove', days('2026-02-04', '2026-02-07'), { row: 2 }),
  );
  expect(periodOf('2026-02', agreement, facts, {}, '2026-03-31').afterExclusions?.target.value.value).toBe(
    '21',
  );
});

test('a period removed whole has a goal of zero, which is met', () => {
  const agreement = agreementWith({ target: { atLeast: '28' } });
  const facts = factsWith(exclusion('remove', days('2026-02-01', '2026-02-28')));
  const period = periodOf('2026-02', agreement, facts, {}, '2026-03-31');
  expect(period).toMatchObject({
    verdict: 'excused',
    afterExclusions: { target: { value: { value: '0' } } },
  });
});

test('a goal in money is prorated to the cent', () => {
  const target = {
    compute: 'lead-goal',
    quota: '1000 USD per month',
    share: '100%',
    dealSize: '100 USD',
    closeRate: '50%',
  };
  const agreement = agreementWith({ indicator: { value: 'leads' }, target });
  const facts = factsWith(exclusion('remove', days('2026-02-01', '2026-02-01')));
  const period = periodOf('2026-02', agreement, facts, {}, '2026-03-31');
  expect(period.target?.value.value).toBe('1000');
  expect(period.afterExclusions?.target.value).toEqual({
    value: '964.29',
    unit: { kind: 'money', currency: 'USD' },
  });
  expect(period.afterExclusions?.target.derivation.steps.at(-1)?.basis).toEqual({
    kind: 'rounded',
    how: 'half-up',
    unrounded: '6750/7',
  });
});

describe('of a duration', () => {
  const slow = [lead('2026-02-03T12:00:00', 600), lead('2026-02-10T12:00:00', 30)];

  test('removed days leave out the leads that began on them', () => {
    const facts = factsWith(exclusion('remove', days('2026-02-03', '2026-02-03')));
    const period = periodOf('2026-02', agreementWith(speed), facts, { leads: slow }, '2026-03-31');
    expect(period).toMatchObject({
      verdict: 'excused',
      actual: { value: String(315 * 60_000) },
      afterExclusions: { actual: { value: String(30 * 60_000) }, target: { value: { value: '3600000' } } },
    });
  });

  test('with every lead removed there is nothing left, which excuses', () => {
    const facts = factsWith(exclusion('remove', days('2026-02-03', '2026-02-10')));
    const period = periodOf('2026-02', agreementWith(speed), facts, { leads: slow }, '2026-03-31');
    expect(period.verdict).toBe('excused');
    expect(period.afterExclusions).not.toHaveProperty('actual');
  });

  test('a pause stops the clock', () => {
    const span = { start: at('2026-02-03T12:10:00'), end: at('2026-02-03T21:50:00') };
    const period = periodOf(
      '2026-02',
      agreementWith(speed),
      factsWith(exclusion('pause', span)),
      { leads: slow },
      '2026-03-31',
    );
    expect(period).toMatchObject({
      verdict: 'excused',
      afterExclusions: { actual: { value: String(25 * 60_000) } },
    });
  });

  test('a pause after the end still helps what waits for the cut-off', () => {
    const waiting = [lead('2026-01-31T23:30:00')];
    const pause = exclusion('pause', { start: at('2026-01-31T23:45:00'), end: at('2026-02-01T06:00:00') });
    const after = exclusion('pause', { start: at('2026-02-01T00:15:00'), end: at('2026-02-01T06:00:00') });
    const readings = [pause, after].map(each =>
      periodOf('2026-01', agreementWith(speed), factsWith(each), { leads: waiting }, '2026-03-31'),
    );
    // 90 minutes at the cut-off of 01:00, of which 15 and 45 ran.
    expect(
      readings.map(each => [each.actual?.value, each.afterExclusions?.actual?.value, each.verdict]),
    ).toEqual([
      ['5400000', '900000', 'excused'],
      ['5400000', '2700000', 'excused'],
    ]);
  });
});

test('a pause of a count, and a remove after the end, change nothing', () => {
  const agreement = agreementWith({ settle: '5 days' });
  const facts = factsWith(
    exclusion('pause', days('2026-03-02', '2026-03-03')),
    exclusion('remove', days('2026-03-02', '2026-03-03')),
  );
  expect(periodOf('2026-02', agreement, facts, {}, '2026-03-31').afterExclusions).toBeUndefined();
});

test.each([
  ['a count', { count: 'leads' }, '3'],
  ['a share', { share: 'leads', at: 'handed_off_at', kept: { tier: 'A' } }, '90%'],
])('a pause that names %s is refused, as it runs on no clock', (_, indicator, atLeast) => {
  const pause = exclusion('pause', days('2026-02-03', '2026-02-03'), { objective: 'qualified-leads' });
  const agreement = agreementWith({ indicator, target: { atLeast } });
  const { findings } = judge(agreement, factsWith(pause), {}, '2026-03-31');
  expect(findings.map(each => each.message)).toEqual([
    'Unexpected `pause` of `qualified-leads`, which runs on no clock, expected `remove`, `excuse` or a floor',
  ]);
});

test('an excuse leaves the figures and excuses the verdict', () => {
  const facts = factsWith(exclusion('excuse', days('2026-02-03', '2026-02-03')));
  const period = periodOf('2026-02', agreementWith({}), facts, {}, '2026-03-31');
  expect(period).toMatchObject({
    verdict: 'excused',
    actual: { value: '0' },
    afterExclusions: { target: { value: { value: '3' } } },
  });
});

test('an exclusion is about one objective where it names it', () => {
  const agreement = agreementOf(document({ objectives: [objective(), objective({ id: 'other' })] }));
  const facts = factsWith(exclusion('excuse', days('2026-02-03', '2026-02-03'), { objective: 'other' }));
  const { report } = judge(agreement, facts, {}, '2026-03-31');
  expect(report.objectives.map(each => each.periods[1]?.verdict)).toEqual(['missed', 'excused']);
  expect(report.exclusions).toEqual([
    {
      source: 'event',
      id: 'other-2026-02-03',
      objective: 'other',
      start: '2026-02-03T00:00:00Z',
      end: '2026-02-04T00:00:00Z',
      startDate: '2026-02-03',
      lastDate: '2026-02-03',
      effect: 'excuse',
      by: 'sales',
      agreedBy: ['marketing'],
      recordedAt: '2026-02-03T00:00:00Z',
      note: 'Storm',
      file: 'slas/sample/events.csv',
      row: 1,
    },
  ]);
});

test('an exclusion recorded after the day everything is judged on is not known yet', () => {
  const late = exclusion('excuse', days('2026-02-03', '2026-02-03'), { at: at('2026-04-02T10:00:00') });
  expect(periodOf('2026-02', agreementWith({}), factsWith(late), {}, '2026-04-01').verdict).toBe('missed');
  expect(periodOf('2026-02', agreementWith({}), factsWith(late), {}, '2026-04-02').verdict).toBe('excused');
});

test('two exclusions of one day have ids of their own', () => {
  const facts = factsWith(
    exclusion('excuse', days('2026-02-03', '2026-02-03')),
    exclusion('pause', days('2026-02-03', '2026-02-03'), { row: 2 }),
  );
  expect(judge(agreementWith({}), facts, {}, '2026-03-31').report.exclusions.map(each => each.id)).toEqual([
    'all-2026-02-03',
    'all-2026-02-03-2',
  ]);
});

test('what cannot be an exclusion is a finding, each at its cell, and excuses nothing', () => {
  const day = days('2026-02-03', '2026-02-03');
  const wrong: Partial<AgreementEvent>[] = [
    { objective: 'leads' },
    { effect: 'forget' },
    { span: undefined },
    { by: 'sale' },
    { by: '' },
    { agreedBy: [] },
    { agreedBy: ['marketing', 'finance'] },
  ];
  const events = wrong.map((fields, index) => exclusion('excuse', day, { row: index + 1, ...fields }));
  const { report, findings } = judge(agreementWith({}), factsWith(...events), {}, '2026-03-31');
  const parties = 'expected one of `marketing`, `sales`';
  const agreed = 'expected every party in `by` or `agreed_by`';
  expect(
    findings.map(({ code, place, message }) => [
      code,
      place.kind === 'dataset' && `${place.row} ${place.column}`,
      message,
    ]),
  ).toEqual([
    [
      'unknown-reference',
      '1 objective',
      'Unexpected objective `leads`, expected one of `qualified-leads`, or nothing for all',
    ],
    [
      'bad-value',
      '2 effect',
      'Unexpected effect `forget` of an exclusion, expected one of `remove`, `pause`, `excuse`, `floor: <target>`',
    ],
    ['missing-value', '3 from', 'Missing `from` and `through` of an exclusion, expected the days it covers'],
    ['unknown-reference', '4 by', `Unexpected party \`sale\`, ${parties}`],
    [
      'exclusion-not-agreed',
      '4 agreed_by',
      `Unexpected exclusion without the agreement of \`sales\`, ${agreed}`,
    ],
    ['unknown-reference', '5 by', `Missing party, ${parties}`],
    [
      'exclusion-not-agreed',
      '5 agreed_by',
      `Unexpected exclusion without the agreement of \`sales\`, ${agreed}`,
    ],
    [
      'exclusion-not-agreed',
      '6 agreed_by',
      `Unexpected exclusion without the agreement of \`marketing\`, ${agreed}`,
    ],
    ['unknown-reference', '7 agreed_by', `Unexpected party \`finance\`, ${parties}`],
  ]);
  expect(report.exclusions).toEqual([]);
  expect(report.objectives[0]?.tally.excused).toBe(0);
});

test('events of other kinds exclude nothing', () => {
  const notice = exclusion('excuse', days('2026-02-03', '2026-02-03'), { kind: 'notice' });
  expect(judge(agreementWith({}), factsWith(notice), {}, '2026-03-31').report.exclusions).toEqual([]);
});
