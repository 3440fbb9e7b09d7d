import { expect, test } from 'vitest';
import { promise, rowsOf, runOn } from '../rules/small-agreement.ts';

/** Requests of January and February, of which some are due in a year that has not come. */
const small = {
  objectives: [
    promise({
      indicator: { each: 'rows', at: 'at', clock: 'wall', promise: { to: 'done', by: 'due' } },
      target: { atLeast: '90%' },
    }),
  ],
  ...rowsOf({ times: ['due', 'done'] }, [
    { at: '2026-01-10T10:00:00', due: '2027-01-10T10:00:00' },
    { at: '2026-01-20T10:00:00', due: '2026-01-21T10:00:00', done: '2026-01-21T09:00:00' },
    ...Array.from({ length: 11 }, () => ({ at: '2026-02-10T10:00:00', due: '2027-01-10T10:00:00' })),
  ]),
  asOf: '2026-05-31',
};
const listed = async (...argv: string[]) => {
  const { code, stdout } = await runOn(small, ...argv);
  expect({ code, stdout }).toMatchObject({ code: 0 });
  return /^(?:“The promise”: s|S)till open, .*\n(?: {2}.*\n)*/m.exec(stdout)?.[0];
};

test('a report lists what is open with its age, from whichever period it was carried', async () => {
  expect(await listed('report', 'small')).toMatchInlineSnapshot(`
    "“The promise”: still open, counted nowhere until decided
      R-1, row 1: open for 141 d 14 h
      R-3, row 3: open for 110 d 14 h
      R-4, row 4: open for 110 d 14 h
      R-5, row 5: open for 110 d 14 h
      R-6, row 6: open for 110 d 14 h
      R-7, row 7: open for 110 d 14 h
      R-8, row 8: open for 110 d 14 h
      R-9, row 9: open for 110 d 14 h
      R-10, row 10: open for 110 d 14 h
      R-11, row 11: open for 110 d 14 h
      and 2 more
    "
  `);
});

test('so does explain, of the period and of each one after it, but not before it began', async () => {
  const first = 'Still open, counted nowhere until decided\n  R-1, row 1: open for 141 d 14 h\n';
  expect(await listed('explain', 'small/promise/2026-01')).toBe(first);
  const all = await listed('explain', 'small/promise/2026-02');
  expect(all).toContain(`${first}  R-3, row 3: open for 110 d 14 h\n`);
  expect(await listed('explain', 'small/promise/2026-04')).toBe(all);
});
