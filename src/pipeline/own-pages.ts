import { entriesBelow } from '../repository/entries-below.ts';

/** Files that are pages, and what the addresses of pages are written with; a name that begins with `_` is left out. */
const page = /^(?:(?!_)[\w-]+\/)*(?!_)[\w-]+(?=\.(?:astro|mdx?|html)$)/;

/**
 * The paths of the pages in a folder of a site that are there whatever a house holds, such as `help` of `help.mdx`, in the order of their names:
 * without those that are made of parameters, and that of what is missing.
 */
export function ownPagesIn(folder: string): readonly string[] {
  return entriesBelow(folder)
    .flatMap(([path, entry]) => (entry.isFile() ? [path.slice(folder.length + 1)] : []))
    .flatMap(file => page.exec(file.replaceAll('\\', '/'))?.[0] ?? [])
    .map(path => path.replace(/(?:^|\/)index$/, ''))
    .filter(path => path !== '404')
    .sort();
}
