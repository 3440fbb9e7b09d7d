import { expect } from 'vitest';
import { type DatasetTerms, dataset } from '../../src/core/datasets/terms.ts';
import type { Condition } from '../../src/core/ground/condition.ts';
import type { Question, RowAnswer } from '../../src/core/ground/question.ts';
import { told, withData, zone } from './agreement-folder.ts';

const covered = 'dataset,from,through\ncases,1970-01-01,2199-12-31\n';

/** Terms of the one dataset, as an agreement writes them. */
export function cases(more: Record<string, unknown>): Readonly<Record<string, DatasetTerms>> {
  return { cases: dataset.parse({ kind: 'records', file: 'metrics/cases.csv', ...more }) };
}

/** The findings about a file of the dataset, which is all that there is. */
export async function findingsIn(
  text: string | Uint8Array,
  more: Record<string, unknown>,
): Promise<readonly string[]> {
  const terms = cases(more);
  const files = { [terms.cases!.file]: text, 'metrics/coverage.csv': covered };
  return (await withData(files, data => data.findings, terms)).map(told);
}

/** The rows of a file that has nothing wrong, as they are read: some columns as texts, some as times, some as numbers. */
export function rowsIn(
  text: string | Uint8Array,
  more: Record<string, unknown>,
  asked: {
    readonly texts?: readonly string[];
    readonly times?: readonly string[];
    readonly numbers?: readonly string[];
    readonly where?: Condition;
  },
): Promise<readonly RowAnswer[]> {
  const terms = cases(more);
  const set = {
    at: undefined,
    where: undefined,
    before: Number.POSITIVE_INFINITY,
    texts: [],
    times: [],
    ...asked,
  };
  const question = {
    kind: 'rows',
    sets: { cases: { dataset: 'cases', ...set } },
    zone,
  } as unknown as Question;
  return withData(
    { [terms.cases!.file]: text, 'metrics/coverage.csv': covered },
    data => {
      expect(data.findings.map(told)).toEqual([]);
      const answer = data.answer(new Map([['q', question]])).get('q');
      return answer?.kind === 'rows' ? (answer.sets.cases ?? []) : [];
    },
    terms,
  );
}
