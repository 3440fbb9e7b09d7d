import { expect, test } from 'vitest';
import { promise, rowsOf, runOn } from '../../../rules/small-agreement.ts';

test('a time that ends before it begins is an error at its row, as it is of leads', async () => {
  const { stdout, stderr } = await runOn(
    {
      objectives: [
        promise({
          indicator: { speed: 'rows', from: 'at', to: 'done', statistic: 'mean', clock: 'wall' },
          target: { atMost: '48 hours' },
        }),
      ],
      ...rowsOf({ times: ['done'] }, [
        { at: '2026-01-12T10:00', done: '2026-01-11T10:00' },
        { at: '2026-01-12T10:00', done: '2026-01-12T12:00' },
      ]),
      asOf: '2026-03-31',
    },
    'check',
  );
  const said = `${stdout}${stderr}`.replace(/\s+/g, ' ');
  expect(said).toContain(
    'Unexpected `2026-01-11T10:00` in column `done`, expected a time not before `2026-01-12T10:00` in `at`. Correct the one that is wrong. out-of-order',
  );
  expect(said).toContain('1 error in 1 file');
});
