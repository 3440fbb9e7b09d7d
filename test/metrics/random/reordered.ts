import type { Question } from '../../../src/core/ground/question.ts';
import { comparable } from './comparable.ts';
import type { DataSet } from './data-set.ts';
import type { Opened } from './open-data-set.ts';

/**
 * A data set, and the same with its rows in another order, by `places`. Neither asks for what lies in the order: the first so many
 * rows, and which of two duplicates counts.
 */
export function reordered(set: DataSet, places: Iterator<number>): readonly [one: DataSet, other: DataSet] {
  const one = {
    ...set,
    files: set.files.map(file => ({ ...file, terms: { ...file.terms, duplicates: undefined } })),
    questions: new Map([...set.questions].map(([key, question]) => [key, allOf(question)])),
  };
  const files = one.files.map(file => {
    const placed = file.rows.map(row => ({ row, place: places.next().value }));
    return { ...file, rows: placed.toSorted((a, b) => a.place - b.place).map(({ row }) => row) };
  });
  return [one, { ...one, files }];
}

function allOf(question: Question): Question {
  return 'upTo' in question ? { ...question, upTo: undefined } : question;
}

/** What is known and answered, but for the numbers of rows. */
export function figuresOf({ facts, answers }: Opened): unknown {
  const figures = [...answers].map(([key, answer]) => {
    const whole = comparable(answer);
    if (whole?.kind === 'funnel') return [key, inAnyOrder(whole.rows)];
    if (whole?.kind === 'rows') return [key, Object.values(whole.sets).map(inAnyOrder)];
    return [key, withoutRows(whole)];
  });
  return [facts, figures];
}

function inAnyOrder(rows: readonly unknown[]): readonly string[] {
  return rows.map(row => JSON.stringify(withoutRows(row))).toSorted();
}

function withoutRows(value: unknown): unknown {
  // Open ones are named in the order of the file.
  const text = JSON.stringify(value, (key, each: unknown) =>
    /^(row|firstRow|lastRow|firstAttemptRow|lastAttemptRow|open|oldestRow)$/.test(key) ? undefined : each,
  );
  return JSON.parse(text);
}
