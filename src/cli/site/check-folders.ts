import { sep } from 'node:path';
import { linkInPublic } from '../../wiring/public-links.ts';
import { UsageError } from '../usage-error.ts';

/** The folders that pages are made from. */
export type Folders = {
  /** Of Kept itself. */
  readonly kept: string;
  /** That holds `slas/`. */
  readonly root: string;
};

/** How pages are asked for: written once, or served while they change. */
type Way = 'build' | 'dev';

/**
 * What Vite and Astro take for something else than the name of a folder: `?` and `#` for the end of a path, `*` for a pattern or a place to
 * fill in, `"` for the end of a text, `\` for a separator.
 */
const taken: Readonly<Record<keyof Folders, Readonly<Record<Way, readonly string[]>>>> = {
  kept: { build: ['?', '*', '"', '\n'], dev: ['?', '*', '"', '\n', '#'] },
  root: { build: ['?', '\\'], dev: ['\\'] },
};

/** Refuses a folder from which Vite could not make pages, before it tries. */
export function checkFolders(folders: Folders, way: Way, separator: string = sep): void {
  for (const place of ['kept', 'root'] as const) {
    const path = folders[place];
    const names = path.split(separator).join('/');
    const found = taken[place][way].find(character => names.includes(character));
    if (found === undefined) continue;
    const whose = place === 'kept' ? 'Kept itself' : '`slas/`';
    throw new UsageError(
      `unexpected ${shown(found)} in the folder of ${whose}, ${shown(path)}, which Vite cannot make pages in, expected a path without it. Rename or move the folder.`,
    );
  }
  const link = linkInPublic(folders.kept);
  if (link !== undefined) throw new UsageError(link);
}

function shown(text: string): string {
  return `\`${text.replaceAll('\n', '\\n')}\``;
}
