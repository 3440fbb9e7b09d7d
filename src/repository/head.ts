import { askGit } from './git.ts';

/** Where a house stands in its git repository. */
export type Head = {
  /** The commit that is checked out, all digits of it. */
  readonly commit: string;
  /** The folder of the house from the top of the repository, such as `teams/sales/`; empty at the top. */
  readonly prefix: string;
  /** Whether older commits were left out when the repository was cloned. */
  readonly shallow: boolean;
};

/** Where a house stands; undefined outside git, before the first commit, and where git is missing or refuses. */
export async function readHead(root: string): Promise<Head | undefined> {
  const said = await askGit(root, 'rev-parse', 'HEAD', '--is-shallow-repository', '--show-prefix');
  const [, commit, shallow, prefix] = /^([0-9a-f]{40,64})\n(true|false)\n([\s\S]*)\n$/.exec(said ?? '') ?? [];
  if (commit === undefined || prefix === undefined) return undefined;
  return { commit, prefix, shallow: shallow === 'true' };
}
