import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/core/question.ts';
import { naiveAnswer } from './naive/answers/index.ts';
import { coveredOf, factsOf } from './naive/facts.ts';
import { readTable } from './naive/table.ts';
import { fileBytes } from './random/data-file.ts';
import { dataSet, questionKinds } from './random/data-set.ts';
import { openDataSet } from './random/open-data-set.ts';

const numRuns = Number(process.env.RUNS ?? 300);

/** The order of `shares` means nothing. */
function inOrder(answer: Answer | undefined) {
  if (answer?.kind !== 'checks') return answer;
  const key = (each: { good: string; total: string }) => `${each.good} of ${each.total}`;
  const spans = answer.spans.map(span => ({
    ...span,
    shares: span.shares.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)),
  }));
  return { ...answer, spans };
}

describe('answers and facts are those of naive functions over plain rows', () => {
  test.each(questionKinds)(
    '%s',
    async kind => {
      await fc.assert(
        fc.asyncProperty(dataSet(kind, { oddNames: true, fineDigits: false }), async set => {
          const { facts, answers } = await openDataSet(set);
          const tables = new Map(
            set.files.flatMap(file => {
              const table = readTable(fileBytes(file), file.terms, set.zone);
              return table ? [[file.name, table] as const] : [];
            }),
          );
          for (const { name, terms } of set.files) {
            expect(facts[name], name).toEqual({
              file: `slas/x/${terms.file}`,
              ...factsOf(tables.get(name)),
              covered: coveredOf(name, set.coverage, set.zone),
            });
          }
          for (const [key, question] of set.questions)
            expect(inOrder(answers.get(key)), key).toEqual(inOrder(naiveAnswer(tables, question)));
        }),
        { numRuns },
      );
    },
    120_000,
  );
});
