import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { vi } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';

/** A git repository in a temporary folder, the same commits with the same dates each time; no setting of the machine matters. */
export type GitHouse = {
  readonly root: string;
  /** Writes files, `slas/desk/agreement.mdx` for one; undefined takes one away. */
  readonly write: (files: Readonly<Record<string, string | undefined>>) => void;
  readonly git: (...words: readonly string[]) => string;
  /** Writes files and commits all there is; gives the first ten digits of the commit. */
  readonly commit: (files: Readonly<Record<string, string | undefined>>) => string;
  /** The first ten digits of the commit checked out. */
  readonly head: () => string;
};

/** A repository without a commit; give it a folder to have the house there. */
export function gitHouse(folder = temporaryFolder('git')): GitHouse {
  let day = 0;
  const git = (...words: readonly string[]): string => {
    const at = `2026-01-01T00:00:${String(day++ % 60).padStart(2, '0')}Z`;
    return runGit(folder, words, { GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at });
  };
  const write: GitHouse['write'] = files => {
    for (const [file, text] of Object.entries(files)) {
      const path = join(folder, file);
      if (text === undefined) rmSync(path, { recursive: true });
      else {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, text);
      }
    }
  };
  const head = () => git('rev-parse', 'HEAD').slice(0, 10);
  const commit: GitHouse['commit'] = files => {
    write(files);
    git('add', '--all', '--force', '.');
    git('commit', '--quiet', '--allow-empty', '--message', 'terms');
    return head();
  };
  return { root: folder, write, git, commit, head };
}

/** The same with a first commit of two agreements and the parties; Kept is not to see the settings of the machine either. */
export function committedHouse(): GitHouse & { readonly first: string } {
  for (const [name, value] of Object.entries(noSettings)) vi.stubEnv(name, value);
  const house = gitHouse();
  house.git('init', '--quiet', '--initial-branch=main');
  const first = house.commit({
    'slas/parties.yaml': 'parties: {}\n',
    'slas/desk/agreement.mdx': 'desk\n',
    'slas/desk/metrics/leads.csv': 'id\n',
    'slas/shop/agreement.mdx': 'shop\n',
  });
  return { ...house, first };
}

const noSettings = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
const person = { name: 'Ada', email: 'ada@example.org' };

function runGit(folder: string, words: readonly string[], dates: NodeJS.ProcessEnv): string {
  const env = {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
    ...dates,
    ...noSettings,
    GIT_AUTHOR_NAME: person.name,
    GIT_AUTHOR_EMAIL: person.email,
    GIT_COMMITTER_NAME: person.name,
    GIT_COMMITTER_EMAIL: person.email,
  };
  const { status, stdout, stderr } = spawnSync('git', ['-C', folder, ...words], { encoding: 'utf8', env });
  if (status !== 0) throw new Error(`git ${words.join(' ')} ended with ${status}:\n${stderr}`);
  return stdout.trim();
}
