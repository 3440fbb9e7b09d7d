import { readFile, writeFile } from 'node:fs/promises';

/**
 * What a file says that was looked at and accepted. `UPDATE=1` writes what is seen now, never in CI; without it a file that
 * is missing is an error that says so, with the test that writes it.
 */
export async function goldenFile(
  file: string,
  seen: string,
  writer: string,
  env: Readonly<Partial<Record<string, string>>> = process.env,
): Promise<string> {
  if (env.UPDATE === '1' && !env.CI) await writeFile(file, seen);
  return readFile(file, 'utf8').catch(() => {
    throw new Error(
      `Missing ${file}, expected what was looked at and accepted: write it with \`UPDATE=1 npx vitest run ${writer}\` and look at it`,
    );
  });
}
