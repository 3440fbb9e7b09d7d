import { askGit } from './git.ts';
import { contentFolder } from './place.ts';

/** A commit that a house is compared with or as, and how it was chosen. */
export type ComparedCommit = {
  /** As it was asked for; `HEAD` where nothing was. */
  readonly ref: string;
  readonly sha: string;
  /** `merge-base`: where the branch began that is checked out. */
  readonly how: 'named' | 'merge-base';
};

/** Why a comparison cannot begin. */
export type NoComparison = 'no-git' | 'no-such-commit' | 'no-merge-base' | 'cut-off';

/** The commit of a name; a reason where there is none. */
export async function commitOf(root: string, ref: string): Promise<string | NoComparison> {
  const said = await askGit(root, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`);
  const sha = said?.trim();
  if (sha) return sha;
  const inside = await askGit(root, 'rev-parse', '--is-shallow-repository');
  return inside === undefined ? 'no-git' : inside.trim() === 'true' ? 'cut-off' : 'no-such-commit';
}

/** The commit in which two lines of history part, the newest there is; a reason where none is known. */
export async function mergeBaseOf(root: string, a: string, b: string): Promise<string | NoComparison> {
  const said = await askGit(root, 'merge-base', a, b);
  const sha = said?.trim();
  if (sha) return sha;
  const shallow = await askGit(root, 'rev-parse', '--is-shallow-repository');
  return shallow?.trim() === 'true' ? 'cut-off' : 'no-merge-base';
}

/** When a commit was made, as seconds since 1970; undefined where git does not say. */
export async function timeOf(root: string, commit: string): Promise<string | undefined> {
  const said = await askGit(root, 'log', '-1', '--format=%ct', commit);
  return said && /^\d+\n$/.test(said) ? said.trim() : undefined;
}

/**
 * Paths below `slas/` that differ between a commit and another, or the folder as it is: files that git was never told of are in the
 * folder too. Undefined where git does not say.
 */
export async function changedPaths(
  root: string,
  base: string,
  head: string | undefined,
): Promise<readonly string[] | undefined> {
  const options = ['--name-only', '-z', '--no-renames', '--no-ext-diff', '--relative'];
  const [differing, others] = await Promise.all([
    askGit(root, 'diff', ...options, base, ...(head === undefined ? [] : [head]), '--', contentFolder),
    head === undefined ? askGit(root, 'ls-files', '-z', '--others', '--', contentFolder) : '',
  ]);
  if (differing === undefined || others === undefined) return undefined;
  return [...new Set([...differing.split('\0'), ...others.split('\0')])].filter(path => path !== '').sort();
}

/** What of a repository that has Kept in it is Kept itself. */
const ofKept = ['src', 'scripts/kept.js', 'astro.config.mjs', 'package.json', 'package-lock.json'];

/** Whether Kept itself differs, where it stands in the same folder as `slas/`. */
export async function keptDiffers(root: string, base: string, head: string | undefined): Promise<boolean> {
  const sides = [base, ...(head === undefined ? [] : [head])];
  const said = await askGit(
    root,
    'diff',
    '--name-only',
    '-z',
    '--no-ext-diff',
    '--relative',
    ...sides,
    '--',
    ...ofKept,
  );
  return said !== undefined && said !== '';
}
