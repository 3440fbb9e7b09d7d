import { relative, resolve, sep } from 'node:path';
import type { Plugin } from 'unified';
import type { LocatedFinding } from './locate.ts';
import { toMessage } from './vfile-message.ts';

export type RemarkKeptOptions = {
  /** All findings to show on an agreement, by its path from the repository root; see `foldDataFindings`. */
  readonly check: (file: string) => Promise<readonly LocatedFinding[]>;
  /** The repository root; the working directory by default. */
  readonly root?: string;
};

/** A remark plugin that adds Kept's findings to the messages of an `agreement.mdx`, beside those of remark-lint. */
export const remarkKept: Plugin<[RemarkKeptOptions]> = ({ check, root }) => {
  return async (_tree, file) => {
    if (file.basename !== 'agreement.mdx') return;
    const path = relative(root ?? file.cwd, resolve(file.cwd, file.path))
      .split(sep)
      .join('/');
    for (const finding of await check(path)) file.messages.push(toMessage(finding));
  };
};
