import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';

/** A commit that is compared, and how it was chosen. */
export type Chosen = {
  /** As it was asked for. */
  readonly ref: string;
  readonly sha: string;
  /** `merge-base`: where the branch that is checked out began; `host`: as the host of a pull request says. */
  readonly how: 'named' | 'merge-base' | 'host';
};

/** What is compared: a commit with another, or with the folder as it is. */
export type ChosenSides = { readonly base: Chosen; readonly head: Chosen | undefined };

/**
 * The two sides of a comparison. Two names are exactly those commits; one is where the branch that is checked out began on it; none is what the
 * host of a pull request compares with, else what is committed.
 */
export async function chooseSides(
  root: string,
  [base, head]: readonly (string | undefined)[],
  { env }: Pick<Io, 'env'>,
): Promise<ChosenSides> {
  const { commitOf, mergeBaseOf } = await import('../../pipeline/change/index.ts');
  const find = async (ref: string): Promise<string> => readable(await commitOf(root, ref), ref);
  if (base !== undefined && head !== undefined) {
    return {
      base: { ref: base, sha: await find(base), how: 'named' },
      head: { ref: head, sha: await find(head), how: 'named' },
    };
  }
  if (base !== undefined) {
    const named = await find(base);
    const merged = readable(await mergeBaseOf(root, named, await find('HEAD')), base);
    return {
      base: { ref: base, sha: merged, how: merged === named ? 'named' : 'merge-base' },
      head: undefined,
    };
  }
  const ofHost = hostBase(env);
  if (ofHost !== undefined)
    return { base: { ref: ofHost, sha: await find(ofHost), how: 'host' }, head: undefined };
  return { base: { ref: 'HEAD', sha: await find('HEAD'), how: 'named' }, head: undefined };
}

/** What the host of a pull request compares with: of GitHub's merge commit its first parent. */
function hostBase(env: Io['env']): string | undefined {
  if (env.GITHUB_ACTIONS === 'true' && ['pull_request', 'merge_group'].includes(env.GITHUB_EVENT_NAME ?? ''))
    return 'HEAD^1';
  return env.CI_MERGE_REQUEST_DIFF_BASE_SHA || undefined;
}

/** A commit, or the reason why there is none in a sentence. */
function readable(found: string, ref: string): string {
  switch (found) {
    case 'no-git':
      throw new UsageError(
        'this folder is not in a git repository, so that there is nothing to compare it with.',
      );
    case 'cut-off':
      throw new UsageError(
        `\`${ref}\` cannot be reached, as older commits were left out of this clone. Run \`git fetch --unshallow\`, or check out with \`fetch-depth: 0\`.`,
      );
    case 'no-merge-base':
      throw new UsageError(
        `\`${ref}\` has no commit in common with what is checked out. Name both sides: kept diff ${ref} HEAD.`,
      );
    case 'no-such-commit':
      throw new UsageError(`unexpected \`${ref}\`, expected a commit, branch or tag of this repository.`);
    default:
      return found;
  }
}
