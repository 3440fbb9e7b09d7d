import { expect, test } from 'vitest';
import { bindingForm } from '../../../../src/core/agreement/binding-form.ts';
import { checkReferences } from '../../../../src/core/checks/check-references.ts';
import { days, factsOf, judge, lead } from '../../judge-sample.ts';
import { agreementOf, document, objective, type Raw } from '../../sample-agreement.ts';

const followUp = (fields: Raw = {}) =>
  objective({
    id: 'first-follow-up',
    title: 'First follow-up',
    from: 'sales',
    to: 'marketing',
    indicator: { speed: 'leads', statistic: 'mean', clock: 'wall' },
    target: { atMost: '1 hour' },
    ...fields,
  });
const clause = (suspend: Raw, fields: Raw = {}): Raw => ({
  id: 'no-duty',
  objectives: ['qualified-leads'],
  text: 'The duty rests.',
  suspend,
  ...fields,
});
const duties = ['first-follow-up'];
const terms = (suspend: Raw, fields: { leads?: Raw; followUp?: Raw; remedies?: Raw[] } = {}) =>
  document({
    objectives: [objective(fields.leads), followUp(fields.followUp)],
    remedies: fields.remedies ?? [clause(suspend)],
  });
/** Leads of a month, each followed up after so many minutes. */
const month = (place: number, count: number, minutes: number) =>
  Array.from({ length: count }, (_, day) =>
    lead(`2026-0${place}-${String(day + 1).padStart(2, '0')}T10:00:00`, minutes),
  );
/** January and February bring too few leads, March enough; all are followed up late, but in May. */
const leads = [
  ...month(1, 1, 120),
  ...month(2, 1, 120),
  ...month(3, 3, 120),
  ...month(4, 3, 120),
  ...month(5, 3, 10),
  ...month(6, 1, 120),
];
const judged = (raw: Raw, asOf = '2026-06-30T12:00:00Z', through = '2026-12-31') =>
  judge(agreementOf(raw), factsOf(days('2026-01-01', through)), { leads }, asOf).report.objectives;
const verdictsOf = (...of: Parameters<typeof judged>) => judged(...of)[1]!.periods.map(each => each.verdict);

test('a duty rests in the period after a miss: what was missed there is excused, and says why', () => {
  const [, duty] = judged(terms({ duties }));
  expect(duty?.periods.map(each => each.verdict)).toEqual([
    'missed',
    'excused',
    'excused',
    'missed',
    'met',
    undefined,
  ]);
  expect(duty?.periods[1]?.suspended).toEqual([
    {
      remedy: 'no-duty',
      objective: 'qualified-leads',
      every: 'month',
      period: '2026-01',
      startDate: '2026-01-01',
      lastDate: '2026-01-31',
      days: 31,
      verdict: 'missed',
    },
  ]);
  expect(duty?.periods[3]?.suspended).toBeUndefined();
  expect(duty?.tally).toMatchObject({ met: 1, missed: 2, excused: 2 });
});

test('what was met while suspended stays met', () => {
  const [, duty] = judged(terms({ duties, for: '4 periods' }));
  expect(duty?.periods[4]).toMatchObject({
    verdict: 'met',
    suspended: [{ period: '2026-01' }, { period: '2026-02' }],
  });
});

test('for more periods it rests longer, and a running one says so', () => {
  expect(verdictsOf(terms({ duties, for: '2 periods' }))).toEqual([
    'missed',
    'excused',
    'excused',
    'excused',
    'met',
    undefined,
  ]);
  const running = judged(terms({ duties }), '2026-02-20')[1]?.periods[1];
  expect(running).toMatchObject({ phase: 'running', suspended: [{ period: '2026-01' }] });
  expect(running?.verdict).toBeUndefined();
});

test('suspended periods neither count in a streak nor break it', () => {
  expect(judged(terms({ duties }), '2026-05-15')[1]?.streak).toEqual({ verdict: 'missed', length: 2 });
});

test('the next period rests though the verdict comes in its course', () => {
  // Late data may come for 10 days, so that January is judged in February.
  const raw = terms({ duties }, { leads: { settle: '10 days' } });
  expect(verdictsOf(raw)).toEqual(['missed', 'excused', 'excused', 'missed', 'met', undefined]);
});

test('what was judged before the verdict was known stays as it was', () => {
  const raw = terms({ duties }, { leads: { settle: '10 days' }, followUp: { period: 'week' } });
  const [, duty] = judged(raw);
  const resting = duty?.periods.filter(each => each.suspended).map(each => each.startDate);
  // The week of 2 February was judged on the 9th, the day before January was.
  expect(resting?.slice(0, 2)).toEqual(['2026-02-09', '2026-02-16']);
});

test('what was known before is not touched by a later day', () => {
  const raw = terms({ duties, for: '2 periods' });
  const early = judged(raw, '2026-04-15')[1]!.periods.slice(0, 3);
  expect(judged(raw)[1]!.periods.slice(0, 3)).toEqual(early);
});

test('a duty by the week rests in the weeks that begin in the span', () => {
  const [, duty] = judged(terms({ duties }, { followUp: { period: 'week' } }));
  const resting = duty?.periods.filter(each => each.suspended).map(each => each.startDate);
  expect(resting?.slice(0, 5)).toEqual([
    '2026-02-02',
    '2026-02-09',
    '2026-02-16',
    '2026-02-23',
    '2026-03-02',
  ]);
  expect(resting?.at(-1)).toBe('2026-03-30');
});

test('missing data suspends where the clause says so, or where it counts as missed', () => {
  const through = '2026-03-01';
  // What comes after 1 March is unknown: no verdict of a miss, only no data.
  const rests = (raw: Raw) =>
    judged(raw, '2026-06-30', through)[1]!
      .periods.filter(each => each.suspended)
      .map(each => each.id);
  expect(rests(terms({ duties }))).toEqual(['2026-02', '2026-03']);
  expect(rests(terms({ duties, when: 'noData' }))).toEqual(['2026-04', '2026-05', '2026-06']);
  expect(rests(terms({ duties }, { leads: { noData: 'missed' } }))).toHaveLength(5);
  expect(verdictsOf(terms({ duties, when: 'noData' }), '2026-06-30', through)).toEqual([
    'missed',
    'missed',
    'no-data',
    'excused',
    'excused',
    undefined,
  ]);
});

test('a miss that is itself suspended suspends nothing', () => {
  const third = followUp({ id: 'third', title: 'Third' });
  const raw = document({
    objectives: [third, followUp(), objective()],
    remedies: [
      clause({ duties: ['third'] }, { id: 'second', objectives: ['first-follow-up'] }),
      clause({ duties }),
    ],
  });
  const [last] = judged(raw);
  // The follow-up is missed in January and April, and excused between.
  expect(last?.periods.filter(each => each.suspended).map(each => each.id)).toEqual(['2026-02', '2026-05']);
});

const saidOf = (raw: Raw) =>
  checkReferences(agreementOf(raw)).map(({ code, place, message, fix }) => [
    code,
    place.kind === 'terms' ? place.path.join('.') : '',
    `${message}. ${fix}.`,
  ]);

test('a good clause has nothing wrong, and it binds', () => {
  const bound = (raw: Raw) => bindingForm(agreementOf(raw), '');
  expect(saidOf(terms({ duties }))).toEqual([]);
  expect(bound(terms({ duties }))).not.toBe(bound(terms({ duties, for: '2 periods' })));
});

test.each<[string, Raw, string, string, string]>([
  [
    'an unknown duty',
    terms({ duties: ['first-follow-ups'] }),
    'unknown-reference',
    'remedies.0.suspend.duties',
    'Unexpected objective `first-follow-ups`, expected one of `qualified-leads`, `first-follow-up`. Name an objective that exists, or add this one.',
  ],
  [
    'nothing that sets it off',
    terms({}, { remedies: [{ id: 'no-duty', text: 'It rests.', suspend: { duties } }] }),
    'missing-field',
    'remedies.0',
    'Missing field `objectives` of a suspension, expected what sets it off. Add `objectives:`.',
  ],
  [
    'a duty that suspends itself',
    terms({ duties: ['qualified-leads'] }),
    'suspension-cycle',
    'remedies.0.suspend.duties',
    'Unexpected cycle of suspensions `qualified-leads` → `qualified-leads`, expected each duty to rest on other promises. Take one of them out.',
  ],
  [
    'duties that suspend each other',
    terms(
      {},
      {
        remedies: [
          clause({ duties }),
          clause({ duties: ['qualified-leads'] }, { id: 'other', objectives: ['first-follow-up'] }),
        ],
      },
    ),
    'suspension-cycle',
    'remedies.0.suspend.duties',
    'Unexpected cycle of suspensions `qualified-leads` → `first-follow-up` → `qualified-leads`, expected each duty to rest on other promises. Take one of them out.',
  ],
  [
    'a trailing period',
    terms({ duties }, { leads: { period: 'trailing 90 days' } }),
    'suspension-period',
    'remedies.0.objectives.0',
    'Unexpected trailing period of `qualified-leads` in a suspension, expected days, weeks, months, quarters or years. Name another objective.',
  ],
])('%s is found', (_, raw, code, path, message) => {
  expect(saidOf(raw)).toEqual([[code, path, message]]);
});
