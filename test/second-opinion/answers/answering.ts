import type { Answer, Question } from '../../../src/core/ground/question.ts';
import type { Database } from '../database.ts';
import type { Table } from '../table.ts';
import type { ClockTables } from './clock-tables.ts';

export type AnswerContext = {
  readonly db: Database;
  readonly tables: ReadonlyMap<string, Table>;
  readonly clocks: ClockTables;
};

/** How one kind of question is answered. A table or column that is not there has findings, and an empty answer. */
export type Answering<Kind extends Question['kind']> = (
  context: AnswerContext,
  question: Extract<Question, { kind: Kind }>,
) => Promise<Extract<Answer, { kind: Kind }>>;
