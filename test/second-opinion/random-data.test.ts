import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparable } from '../metrics/random/comparable.ts';
import { dataSet, questionKinds } from '../metrics/random/data-set.ts';
import { openDataSet, withFolder } from '../metrics/random/open-data-set.ts';
import { answerInSql } from './answer-in-sql.ts';

/** Data sets for each kind of question. */
const numRuns = Number(process.env.RUNS ?? 100);

// No digits after the millisecond: the database cuts them, the reader keeps them.
const options = { oddNames: true, fineDigits: false };

describe('answers are those of the database', () => {
  test.each(questionKinds)('%s', kind =>
    fc.assert(
      fc.asyncProperty(dataSet(kind, options), async set => {
        const { answers } = await openDataSet(set);
        const second = await withFolder(set, input =>
          answerInSql(input.root, input.folder, input, set.questions),
        );
        for (const key of set.questions.keys())
          expect(comparable(answers.get(key)), key).toEqual(comparable(second.get(key)));
      }),
      { numRuns },
    ),
  );
});
