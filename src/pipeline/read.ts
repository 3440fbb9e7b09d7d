import type { Finding } from '../core/ground/finding.ts';
import { readRepository } from '../repository/read-repository.ts';
import type { Repository } from '../repository/repository.ts';
import type { Effects } from './effects.ts';

/** What is committed, before anything is made of it. */
export type Read = {
  readonly repository: Repository;
  /** All that was found so far; each step hands on those before it and its own. */
  readonly findings: readonly Finding[];
};

/** Reads the `slas/` of a folder: texts, YAML, the list of files. */
export async function read(root: string, effects: Effects): Promise<Read> {
  effects.step('read');
  const repository = await readRepository(root, (done, total) => effects.progress('read', done, total));
  return { repository, findings: repository.findings };
}
