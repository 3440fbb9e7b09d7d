import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { naiveAnswer } from './naive/answers/index.ts';
import { naiveFacts } from './naive/facts.ts';
import { readTable } from './naive/table.ts';
import { comparable } from './random/comparable.ts';
import { fileBytes } from './random/data-file.ts';
import { dataSet, questionKinds } from './random/data-set.ts';
import { openDataSet } from './random/open-data-set.ts';
import { figuresOf, reordered } from './random/reordered.ts';

/** Data sets for each kind of question; `RUNS=5000 npx vitest run test/metrics/naive-answers.test.ts` looks harder. */
const numRuns = Number(process.env.RUNS ?? 70);
const options = { oddNames: true, fineDigits: true };

describe('answers and facts are those of naive functions over plain rows', () => {
  test.each(questionKinds)('%s', kind =>
    fc.assert(
      fc.asyncProperty(dataSet(kind, options), async set => {
        const { facts, answers } = await openDataSet(set);
        const tables = new Map(
          set.files.flatMap(file => {
            const table = readTable(fileBytes(file), file.terms, set.zone);
            return table ? [[file.name, table] as const] : [];
          }),
        );
        expect(facts).toEqual(naiveFacts('slas/x', set, tables));
        for (const [key, question] of set.questions)
          expect(comparable(answers.get(key)), key).toEqual(comparable(naiveAnswer(tables, question)));
      }),
      { numRuns },
    ),
  );
});

describe('the order of rows changes no figure', () => {
  test.each(questionKinds)('%s', kind =>
    fc.assert(
      fc.asyncProperty(dataSet(kind, options), fc.infiniteStream(fc.nat()), async (set, places) => {
        const [one, other] = reordered(set, places);
        expect(figuresOf(await openDataSet(other))).toEqual(figuresOf(await openDataSet(one)));
      }),
      { numRuns: Math.ceil(numRuns / 4) },
    ),
  );
});
