import { expect, test } from 'vitest';
import { judgeAgreement, planAgreement } from '../../src/core/judging/judge.ts';
import type { ObjectiveReport } from '../../src/core/report.ts';
import { languages, wordsOf } from '../../src/language/index.ts';
import { agreementOf, document, objective, type Raw } from '../core/sample-agreement.ts';
import { withData } from './agreement-folder.ts';

const complete = (...names: readonly string[]) =>
  `dataset,from,through\n${names.map(name => `${name},2025-12-01,2027-12-31\n`).join('')}`;

async function judged(
  datasets: Raw,
  objectives: readonly Raw[],
  files: Record<string, string>,
  asOf: string,
) {
  const agreement = agreementOf(
    document({ effective: { from: '2026-01-01', to: '2026-03-31' }, datasets, objectives }),
  );
  return withData(
    files,
    async data => {
      const plan = planAgreement(agreement, data.facts, Date.parse(asOf));
      return judgeAgreement(plan, await data.answer(plan.questions)).report.objectives;
    },
    agreement.terms.datasets,
  );
}

const notesOf = (report: ObjectiveReport) =>
  wordsOf(report.indicator).notes(languages.en, report.indicator, report.periods[0]!);

test('what its customer paused is not due yet, and what began lately is too recent, by a column, a log, a repeated word or all of them', async () => {
  const tickets = { tickets: { kind: 'tickets', file: 'metrics/tickets.csv' } };
  const log = { log: { kind: 'log', file: 'metrics/log.csv' } };
  const rules = { pause: ['asked'], resume: ['told'] };
  const each = { each: 'tickets', at: 'opened_at', clock: 'wall', log: 'log', rules };
  const within = { within: '48 hours' };
  const target = { atLeast: '100%' };
  const speed = { speed: 'tickets', from: 'opened_at', to: 'resolved_at', clock: 'wall', log: 'log', rules };
  const found = await judged(
    { ...tickets, ...log },
    [
      { id: 'each', indicator: { ...each, promise: { to: 'resolved_at', ...within } }, target },
      { id: 'speed', indicator: { ...speed, statistic: within }, target },
      {
        id: 'mean',
        indicator: { ...speed, statistic: 'mean' },
        target: { atMost: '48 hours' },
      },
      {
        id: 'updates',
        indicator: { ...each, promise: { updates: 'said', every: '48 hours', until: 'resolved_at' } },
        target,
      },
    ].map(fields => objective({ ...fields, title: fields.id })),
    {
      'metrics/tickets.csv': `id,opened_at,resolved_at
T1,2026-01-05T09:00:00Z,2026-01-05T10:00:00Z
T2,2026-01-06T09:00:00Z,
T3,2026-01-20T09:00:00Z,
T4,2026-01-20T08:00:00Z,
`,
      'metrics/log.csv': `item,at,event,owner,severity
T2,2026-01-06T10:00:00Z,asked,,
T3,2026-01-20T10:00:00Z,asked,,
`,
      'metrics/coverage.csv': complete('tickets', 'log'),
      'events.csv': 'at,kind,objective,from,through,effect,by,agreed_by,note\n',
    },
    '2026-01-20T12:00:00Z',
  );
  for (const report of found)
    expect([report.id, notesOf(report)]).toEqual([report.id, ['2 too recent to count', '1 not due yet']]);
});

test('a lead that an exclusion keeps young is not due yet', async () => {
  const lead = (id: string, at: string) => `${id},${at},${at},,\n`;
  const [depth] = await judged(
    {
      leads: { kind: 'leads', file: 'metrics/leads.csv' },
      attempts: { kind: 'attempts', file: 'metrics/attempts.csv' },
    },
    [
      objective({
        indicator: { depth: 'leads', within: '5 days', automated: 'false' },
        target: { atLeast: '2' },
      }),
    ],
    {
      'metrics/leads.csv': `id,created_at,handed_off_at,first_follow_up_at,connected_at\n${lead('L1', '2026-01-02T12:00:00Z')}${lead('L2', '2026-01-10T12:00:00Z')}${lead('L3', '2026-01-19T12:00:00Z')}`,
      'metrics/attempts.csv': 'lead,at,owner,channel,automated\n',
      'metrics/coverage.csv': complete('leads', 'attempts'),
      'events.csv':
        'at,kind,objective,from,through,effect,by,agreed_by,note\n2026-01-01T00:00:00Z,exclusion,,2026-01-11T00:00:00Z,2026-01-17T00:00:00Z,pause,sales,marketing;sales,Storm\n',
    },
    '2026-01-20T12:00:00Z',
  );
  const { afterExclusions } = depth!.periods[0]!;
  expect(afterExclusions?.detail).toMatchObject({ unconnected: 1, pending: 2, putOff: 1 });
});
