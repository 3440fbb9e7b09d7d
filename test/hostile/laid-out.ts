import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inputs } from '../folders.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** What stands below `slas/`, by path from there. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

/** A house on the disk in which some files can be something else for a while. */
export type LaidOut = {
  readonly root: string;
  readonly files: ReadonlyMap<string, string>;
  /** Puts other files in place, does what is asked, and puts back what was there. */
  readonly changed: <T>(others: Files, use: () => Promise<T>) => Promise<T>;
};

/** A house of the tests in a folder of its own. */
export function layOut(house: string): LaidOut {
  const slas = join(inputs, house, 'slas');
  const names = readdirSync(slas, { recursive: true, encoding: 'utf8' }).toSorted();
  const texts = names.filter(name => /\.(mdx|yaml|csv)$/.test(name));
  const files = new Map(texts.map(name => [name, readFileSync(join(slas, name), 'utf8')]));
  const root = temporaryFolder('hostile');
  const write = (name: string, content: string | Uint8Array | undefined) => {
    const path = join(root, 'slas', name);
    if (content === undefined) return rmSync(path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  };
  for (const [name, text] of files) write(name, text);
  return {
    root,
    files,
    changed: async (others, use) => {
      for (const [name, content] of others) write(name, content);
      try {
        return await use();
      } finally {
        for (const name of others.keys()) write(name, files.get(name));
      }
    },
  };
}
