import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
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

/** Where the data sets of a test are written, one after the other: folders take longer to make and remove than to read. */
let root: string | undefined;
function rootOf(): string {
  if (root === undefined) {
    const made = realpathSync(mkdtempSync(join(tmpdir(), 'kept-random-')));
    mkdirSync(join(made, 'slas/x/metrics'), { recursive: true });
    onTestFinished(() => {
      rmSync(made, { recursive: true });
      root = undefined;
    });
    root = made;
  }
  return root;
}

/** Writes the files of a data set, hands on where they are, and removes them. */
export async function withFolder<T>(
  { zone, files, sides }: DataSet,
  use: (input: DataInput) => Promise<T>,
): Promise<T> {
  const own = rootOf();
  const written = new Set<string>();
  const write = (path: string, bytes: Parameters<typeof writeFileSync>[1]) => {
    const file = join(own, 'slas/x', path);
    writeFileSync(file, bytes);
    written.add(file);
  };
  try {
    for (const file of files) write(file.terms.file, fileBytes(file));
    for (const [path, bytes] of Object.entries(sides)) write(path, bytes);
    const datasets = Object.fromEntries(files.map(({ name, terms }) => [name, terms]));
    return await use({ root: own, folder: 'slas/x', zone, datasets, used: {} });
  } finally {
    for (const file of written) rmSync(file);
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
