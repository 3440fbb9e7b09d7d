import type { PageFile, Publication } from '../../pipeline/index.ts';
import { UsageError } from '../usage-error.ts';

/** Files that belong to no page, as they are; one of `public/` in the place of a page would be shown as that page, and is refused. */
export function besidePages(
  files: readonly PageFile[],
  { pages }: Pick<Publication, 'pages'>,
): readonly PageFile[] {
  const taken = new Set([...pages.values()].map(page => page.file));
  const clash = files.find(({ file }) => taken.has(file));
  if (clash === undefined) return files;
  throw new UsageError(
    `unexpected \`public/${clash.file}\`, which has the address of a page of the site, expected another. Rename it.`,
  );
}
