import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataFacts } from '../../../src/core/ground/data-facts.ts';
import type { Answers } from '../../../src/core/ground/question.ts';
import type { DataInput } from '../../../src/metrics/data-input.ts';
import { openData } from '../../../src/metrics/open-data.ts';
import { fileBytes } from './data-file.ts';
import type { DataSet } from './data-set.ts';

export type Opened = {
  readonly facts: DataFacts;
  readonly answers: Answers;
};

/** Writes a data set to a fresh folder and hands on where it is. */
export async function withFolder<T>(
  { zone, files, sides }: DataSet,
  use: (input: DataInput) => Promise<T>,
): Promise<T> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'kept-random-')));
  try {
    const folder = join(root, 'slas/x');
    mkdirSync(join(folder, 'metrics'), { recursive: true });
    for (const file of files) writeFileSync(join(folder, file.terms.file), fileBytes(file));
    for (const [path, bytes] of Object.entries(sides)) writeFileSync(join(folder, path), bytes);
    const datasets = Object.fromEntries(files.map(({ name, terms }) => [name, terms]));
    return await use({ root, folder: 'slas/x', zone, datasets, used: {} });
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** What `openData` says of a data set. */
export function openDataSet(set: DataSet): Promise<Opened> {
  return withFolder(set, async input => {
    const data = await openData(input);
    try {
      return { facts: data.facts, answers: await data.answer(set.questions) };
    } finally {
      if ('close' in data && typeof data.close === 'function') data.close();
    }
  });
}
