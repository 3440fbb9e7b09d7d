import { expect, test } from 'vitest';
import type { Question } from '../../src/core/ground/question.ts';
import { condition } from '../../src/core/terms/condition.ts';
import { withData } from './agreement-folder.ts';

const files = {
  'metrics/leads.csv': `id,created_at,handed_off_at,first_follow_up_at,connected_at,accepted_at,rejected_at,reject_reason,duplicate_of
L1,2026-01-05T09:00:00,2026-01-05T10:00:00,,,2026-01-06T09:00:00,,,
L2,2026-01-05T09:00:00,2026-01-05T10:00:00,,,,2026-01-06T09:00:00,budget,
L3,2026-01-05T09:00:00,2026-01-05T10:00:00,,,,2026-02-06T09:00:00,budget,
L4,2026-01-05T09:00:00,2026-01-05T10:00:00,,,,2026-01-06T09:00:00,budget,L1
`,
  'metrics/coverage.csv': 'dataset,from,through\nleads,2026-01-01,2026-01-31\n',
};
const at = (text: string) => Date.parse(`${text}T00:00:00-05:00`);
const asked = {
  dataset: 'leads',
  where: undefined,
  spans: [
    { id: '2026-01', start: at('2026-01-01'), end: at('2026-02-01'), until: at('2026-02-01'), open: false },
  ],
  without: [],
  upTo: undefined,
  at: 'handed_off_at',
} as const;

function answerTo(question: Question) {
  return withData(files, async data => (await data.answer(new Map([['q', question]]))).get('q'), {
    leads: { kind: 'leads', file: 'metrics/leads.csv' },
  });
}

test('what became of a lead after the measurement has not happened', async () => {
  const counted = condition.parse({ rejected_at: { blank: 'true' } });
  const answer = await answerTo({
    ...asked,
    kind: 'daily-counts',
    by: undefined,
    zone: 'America/New_York',
    counted,
  });
  expect(answer).toMatchObject({ days: [{ count: 2, firstRow: 1, lastRow: 3 }] });
});

test('each lead is told by the first condition that holds', async () => {
  const by = [
    ['duplicate', condition.parse({ duplicate_of: { blank: 'false' } })],
    ['rejected', condition.parse({ rejected_at: { blank: 'false' } })],
  ] as const;
  expect(await answerTo({ ...asked, kind: 'tallies', by })).toEqual({
    kind: 'tallies',
    spans: [
      { span: '2026-01', name: 'duplicate', count: 1, firstRow: 4, lastRow: 4 },
      { span: '2026-01', name: 'rejected', count: 1, firstRow: 2, lastRow: 2 },
    ],
  });
});
