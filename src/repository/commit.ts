import { spawnSync } from 'node:child_process';

/** The commit a house stands at, and whether `slas/` differs from it; undefined outside git. */
export function commitOf(root: string): { readonly hash: string; readonly dirty: boolean } | undefined {
  const git = (...args: string[]) => spawnSync('git', ['-C', root, ...args], { encoding: 'utf8' });
  const head = git('rev-parse', '--short=10', 'HEAD');
  if (head.status !== 0) return undefined;
  return { hash: head.stdout.trim(), dirty: git('status', '--porcelain', '--', 'slas').stdout.trim() !== '' };
}
