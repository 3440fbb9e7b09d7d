import { execFile, spawn } from 'node:child_process';

/**
 * What git is told whenever Kept asks it something, so that neither the settings of whoever runs it nor a hook that calls Kept changes
 * the answer, nothing is written, and nothing is fetched.
 */
const settings = [
  // Empty rather than `false`, which git before 2.36 takes for the name of a program.
  'core.fsmonitor=',
  'diff.orderFile=/dev/null',
  'log.diffMerges=separate',
  'log.follow=false',
  'log.showRoot=true',
  'log.showSignature=false',
].flatMap(setting => ['-c', setting]);

/** Set by git for hooks, and about its repository rather than that of the house; or changing what a path means. */
const leftOut = [
  'GIT_COMMON_DIR',
  'GIT_DIR',
  'GIT_GLOB_PATHSPECS',
  'GIT_ICASE_PATHSPECS',
  'GIT_INDEX_FILE',
  'GIT_NAMESPACE',
  'GIT_NOGLOB_PATHSPECS',
  'GIT_PREFIX',
  'GIT_WORK_TREE',
];

function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !leftOut.includes(name));
  return {
    ...Object.fromEntries(kept),
    GIT_LITERAL_PATHSPECS: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    // An older git knows only the second, by which no protocol is allowed.
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: '',
  };
}

/** All that git says to a question about the folder `root`; undefined where it does not answer, or is not installed. */
export function askGit(root: string, ...words: readonly string[]): Promise<string | undefined> {
  return new Promise(resolve => {
    const options = { env: environment(), maxBuffer: Number.POSITIVE_INFINITY, windowsHide: true };
    execFile('git', [...settings, '-C', root, ...words], options, (error, stdout) =>
      resolve(error ? undefined : stdout),
    );
  });
}

/** Tells `take` each part of an answer that a NUL character ends, as it comes, until `take` gives false; git is stopped then. */
export async function followGit(
  root: string,
  words: readonly string[],
  take: (part: string) => boolean,
): Promise<void> {
  const git = spawn('git', [...settings, '-C', root, ...words], {
    env: environment(),
    stdio: ['ignore', 'pipe', 'ignore'],
    windowsHide: true,
  });
  // Where git cannot be started, it says nothing.
  git.once('error', () => {});
  git.stdout.setEncoding('utf8');
  let rest = '';
  for await (const text of git.stdout) {
    const parts = (rest + text).split('\0');
    rest = parts.pop() ?? '';
    if (!parts.every(take)) break;
  }
  git.kill();
}

/** What blobs hold, by their names: as many as git has of them. */
export async function bytesFromGit(
  root: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const git = spawn('git', [...settings, '-C', root, 'cat-file', '--batch'], {
    env: environment(),
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  });
  git.once('error', () => {});
  git.stdin.on('error', () => {});
  git.stdin.end(names.map(name => `${name}\n`).join(''));
  const pieces: Buffer[] = [];
  for await (const piece of git.stdout) pieces.push(piece);
  return blobsIn(Buffer.concat(pieces), names);
}

/** Each answer is a line `<name> blob <size>`, so many bytes and a line end; of one that is not there a line alone. */
function blobsIn(answers: Buffer, names: readonly string[]): ReadonlyMap<string, Uint8Array> {
  const blobs = new Map<string, Uint8Array>();
  let at = 0;
  for (const name of names) {
    const end = answers.indexOf(0x0a, at);
    if (end < 0) break;
    const [, size] = / blob (\d+)$/.exec(answers.toString('utf8', at, end)) ?? [];
    at = end + 1;
    if (size === undefined) continue;
    blobs.set(name, answers.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return blobs;
}
