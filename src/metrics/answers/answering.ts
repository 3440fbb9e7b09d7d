import type { Answer, Question } from '../../core/ground/question.ts';
import type { Table } from '../table.ts';

/** The agreement's tables by name. */
export type Tables = ReadonlyMap<string, Table>;

/** How one kind of question is answered. A table or column that is not there has findings, and an empty answer. */
export type Answering<Kind extends Question['kind']> = (
  tables: Tables,
  question: Extract<Question, { kind: Kind }>,
) => Extract<Answer, { kind: Kind }>;
