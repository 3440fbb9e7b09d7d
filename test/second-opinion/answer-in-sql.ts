import { dirname, join } from 'node:path';
import type { DatasetTerms } from '../../src/core/datasets/terms.ts';
import type { Answers, Question, Questions } from '../../src/core/ground/question.ts';
import { clockTables } from './answers/clock-tables.ts';
import { answerOne } from './answers/index.ts';
import { openDatabase } from './database.ts';
import { loadTable } from './load-table.ts';
import type { Table } from './table.ts';

/** An agreement's zone and its datasets. */
export type SqlTerms = { readonly zone: string; readonly datasets: Readonly<Record<string, DatasetTerms>> };

/**
 * Answers all questions about the datasets of an agreement in SQL; a database is opened and closed for them. A dataset that could not be
 * read has no spans, days or rows.
 *
 * @param root absolute, links resolved
 * @param folder from there: `slas/marketing-sales`
 */
export async function answerInSql(
  root: string,
  folder: string,
  { zone, datasets }: SqlTerms,
  questions: Questions,
): Promise<Answers> {
  const db = await openDatabase(root);
  try {
    const tables = new Map<string, Table>();
    for (const [name, terms] of Object.entries(datasets)) {
      const owner = terms.from ? join(dirname(folder), terms.from.folder) : folder;
      const table = await loadTable(db, name, join(root, owner, terms.file), terms, terms.zone ?? zone);
      if (table) tables.set(name, table);
    }
    const context = { db, tables, clocks: clockTables(db) };
    const answer = async ([key, question]: readonly [string, Question]) =>
      [key, await answerOne(context, question)] as const;
    const answered = [...questions].map(answer);
    // The database is not closed under a query.
    await Promise.allSettled(answered);
    return new Map(await Promise.all(answered));
  } finally {
    db.close();
  }
}
